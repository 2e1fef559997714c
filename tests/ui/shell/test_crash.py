"""A mistake in the program: logged by type and place, shown calmly, and nothing a person said is written anywhere."""

import sys
import threading

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QLabel, QPushButton

from app import logs
from ui.shell import crash
from ui.shell.crash import CrashHook
from ui.shell.crashpage import CrashPage

CANARY = "今晚就跳下去 canary-7d1"


@pytest.fixture
def hook(monkeypatch) -> CrashHook:
    """The hook, without installing it for the process: pytest has its own."""
    return CrashHook()


@pytest.fixture
def log(tmp_path):
    handler = logs.start(tmp_path / "logs")
    yield lambda: (tmp_path / "logs" / logs.FILE).read_text(encoding="utf-8")
    logs.stop(handler)


def stumble(words: str) -> None:
    raise KeyError(words)


def caught(words: str) -> KeyError:
    try:
        stumble(words)
    except KeyError as error:
        return error
    raise AssertionError


def test_a_mistake_is_told_by_type_and_place_and_nothing_else(hook, log, qtbot, capfd):
    error = caught(CANARY)
    with qtbot.waitSignal(hook.happened) as happened:
        hook._on_exception(type(error), error, error.__traceback__)
    told = happened.args[0]
    assert told.startswith("KeyError · test_crash.py:")
    written = log() + capfd.readouterr().err
    assert "KeyError" in written
    assert "stumble" in written
    assert CANARY not in told + written


def test_a_mistake_on_another_thread_is_told_on_this_one(hook, qtbot):
    error = caught(CANARY)
    told_on: list[int] = []
    hook.happened.connect(lambda _place: told_on.append(threading.get_ident()))
    arguments = threading.ExceptHookArgs([type(error), error, error.__traceback__, None])
    thread = threading.Thread(target=hook._on_thread_exception, args=(arguments,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told_on))


def test_what_qt_says_is_logged_without_its_words(log):
    context = QMessageLogContext()
    crash._on_qt_message(QtMsgType.QtWarningMsg, context, CANARY)
    assert "QtWarningMsg" in log()
    assert CANARY not in log()


def test_stopping_by_key_is_not_a_mistake(hook):
    with pytest.raises(SystemExit):
        hook._on_exception(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_installing_covers_this_thread_the_others_and_qt(hook, monkeypatch):
    installed = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(crash, "qInstallMessageHandler", installed.append)
    hook.install()
    assert sys.excepthook == hook._on_exception
    assert threading.excepthook == hook._on_thread_exception
    assert installed == [crash._on_qt_message]


@pytest.mark.parametrize("stored_at", ["", "03:04:05"])
def test_the_page_says_what_is_safe_and_offers_two_ways(qtbot, stored_at):
    page = CrashPage("KeyError · page.py:41", stored_at)
    qtbot.addWidget(page)
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "stored" in said
    assert stored_at in said
    with qtbot.waitSignal(page.continued):
        page.findChild(QPushButton, "crash.continue").click()
    with qtbot.waitSignal(page.restart_asked):
        page.findChild(QPushButton, "crash.restart").click()
