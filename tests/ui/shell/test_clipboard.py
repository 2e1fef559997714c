"""What was copied here is gone after half a minute and at a lock; what somebody else copied stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from ui.shell import clipboard
from ui.shell.clipboard import BriefClipboard


@pytest.fixture
def brief(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[BriefClipboard]:
    """The clipboard of the offscreen platform does not say whose it is; here it is ours until a test says otherwise."""
    QGuiApplication.clipboard().clear()
    brief = BriefClipboard()
    monkeypatch.setattr(brief, "_owns", lambda mode: mode is QClipboard.Mode.Clipboard)
    yield brief
    brief.deleteLater()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def copied(brief: BriefClipboard, qtbot) -> str:
    notes = QPlainTextEdit("an island in the fog")
    qtbot.addWidget(notes)
    notes.selectAll()
    notes.copy()
    return notes.toPlainText()


def timer(brief: BriefClipboard):
    return brief._timers[QClipboard.Mode.Clipboard]


def test_copied_words_can_be_pasted_and_go_after_half_a_minute(brief, copied):
    assert QGuiApplication.clipboard().text() == copied
    assert timer(brief).isActive()
    assert 25_000 < timer(brief).interval() <= 30_000
    timer(brief).timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_copied_words_go_at_a_lock(brief, copied):
    brief.clear()
    assert QGuiApplication.clipboard().text() == ""
    assert not timer(brief).isActive()


def test_what_somebody_else_copied_stays(brief, copied, monkeypatch):
    monkeypatch.setattr(brief, "_owns", lambda _mode: False)
    QGuiApplication.clipboard().setText("from another program")
    assert not timer(brief).isActive()
    brief.clear()
    timer(brief).timeout.emit()
    assert QGuiApplication.clipboard().text() == "from another program"


def test_copying_again_starts_the_time_anew(brief, copied):
    timer(brief).stop()
    QGuiApplication.clipboard().setText("again")
    assert timer(brief).isActive()


def test_histories_of_the_clipboard_are_asked_not_to_keep_it(brief, copied):
    data = QGuiApplication.clipboard().mimeData()
    assert {name for name in clipboard.MARKS if data.hasFormat(name)} == set(clipboard.MARKS)
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_nothing_formatted_is_left_behind(brief, qtbot):
    formatted = QMimeData()
    formatted.setHtml("<b>words</b>")
    formatted.setText("words")
    QGuiApplication.clipboard().setMimeData(formatted)
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert QGuiApplication.clipboard().text() == "words"
