"""A package is opened, answered and sent back from the desk; answers are taken in; a changed file is told."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton

from app.domain.supervision import Question
from app.domain.text import Language
from app.reports import sealed
from app.services.packages import AnswersParcel, Packages
from app.services.supervision import Form, Sort, Supervision
from app.vault.derivation import Cost
from tests.builders import PASSPHRASE, a_call
from ui.call.outbox import Outbox
from ui.supervision.packagepage import PackagePage
from ui.widgets.segmented import Segmented


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(sealed, "USUAL", Cost(memory=64, iterations=1, lanes=1))


@pytest.fixture
def package(opened, folder):
    """Two calls of this very vault, as a package in a folder."""

    def make():
        calls = [a_call(opened.console, "说了工作", S2="yes").id, a_call(opened.console, "攒了药", S3="now").id]
        opened.console.supervision_desk.save_reflection(
            calls[1], {Question.UNSURE: "没敢问时间"}, talk=False, revision=1
        )
        draft = opened.console.supervision.draft(Sort.SUMMARY, calls, Language.EN)
        rendered = Supervision.render(draft)
        return calls, opened.console.supervision.export(calls, rendered, PASSPHRASE, folder, Form.PACKAGE).path

    return opened.do(make)


@pytest.fixture
def page(qtbot, opened):
    page = PackagePage(opened.console.packages, opened.console.me, opened.tasks, Outbox(opened.tasks, opened.clock))
    qtbot.addWidget(page)
    page.resize(1280, 720)
    with qtbot.waitExposed(page):
        page.show()
    page.arrived()
    opened.settle()
    return page


def open_it(page, opened, qtbot, path, passphrase=PASSPHRASE):
    page.findChild(QLineEdit, "packages.file").setText(str(path))
    page.findChild(QLineEdit, "packages.passphrase").setText(passphrase)
    press(page, opened, qtbot, "open")


def press(page, opened, qtbot, name):
    qtbot.mouseClick(page.findChild(QPushButton, f"packages.{name}"), Qt.MouseButton.LeftButton)
    opened.settle()


def test_calls_that_came_in_are_answered_and_the_answers_find_their_calls(page, opened, qtbot, package, folder):
    calls, path = package
    open_it(page, opened, qtbot, path)
    assert "fits" in page.findChild(QLabel, "packages.verdict").text()
    assert page.findChild(QListWidget, "packages.received").count() == 1
    assert page._preview.pages > 2
    which = page.findChild(QComboBox, "packages.place")
    which.setCurrentIndex(1)
    which.activated.emit(1)
    qtbot.keyClicks(page.findChild(QPlainTextEdit, "packages.reply"), "Stay with the silence.")
    row = page.findChild(Segmented, "packages.rating.contact")
    note = page.findChild(QLineEdit, "packages.note.contact")
    assert not note.isVisible()
    qtbot.keyClick(row._buttons[0], Qt.Key.Key_3)
    assert note.isVisible()
    qtbot.keyClicks(note, "Pauses held.")
    qtbot.keyClicks(page.findChild(QPlainTextEdit, "packages.note.unsure"), "Just ask.")
    qtbot.keyClicks(page.findChild(QPlainTextEdit, "packages.remark"), "Steady.")
    page.flush()
    opened.settle()
    assert opened.do(partial(opened.console.packages.reply, path.stem.removeprefix("Tingan-")))[0][0].place == 2
    for name in ("passphrase", "again"):
        page.findChild(QLineEdit, f"packages.answer.{name}").setText(PASSPHRASE)
    page.findChild(QLineEdit, "packages.answer.directory").setText(str(folder))
    press(page, opened, qtbot, "seal")
    (back,) = folder.glob("*-answer.tingan")
    assert isinstance(Packages.open(back, PASSPHRASE).parcel, AnswersParcel)
    with qtbot.waitSignal(page.left):
        open_it(page, opened, qtbot, back)
    (answer,) = opened.do(partial(opened.console.supervision_desk.feedback, calls[1]))
    assert answer.text.splitlines()[::2] == [
        "Stay with the silence.",
        'On "Where I was unsure": Just ask.',
        'On "Contact 3": Pauses held.',
    ]
    (rating,) = opened.do(partial(opened.console.supervision_desk.dossier, calls[1])).ratings
    assert (rating.scores, rating.remark) == ({"contact": 3}, "Steady.")
    assert opened.do(partial(opened.console.supervision_desk.feedback, calls[0])) == ()


def test_what_was_answered_is_there_when_the_package_is_opened_again(page, opened, qtbot, package):
    _, path = package
    open_it(page, opened, qtbot, path)
    which = page.findChild(QComboBox, "packages.place")
    assert page.findChild(QPlainTextEdit, "packages.note.unsure") is None
    which.setCurrentIndex(1)
    which.activated.emit(1)
    qtbot.keyClicks(page.findChild(QPlainTextEdit, "packages.note.unsure"), "Just ask.")
    which.setCurrentIndex(0)
    which.activated.emit(0)
    opened.settle()
    open_it(page, opened, qtbot, path)
    which.setCurrentIndex(1)
    which.activated.emit(1)
    fields = page.findChildren(QPlainTextEdit, "packages.note.unsure")
    assert fields[-1].toPlainText() == "Just ask."
    assert fields[-1].accessibleDescription() == "没敢问时间"


def test_another_passphrase_is_told_at_the_file_and_nothing_comes_in(page, opened, qtbot, package):
    open_it(page, opened, qtbot, package[1], "something else entirely")
    assert page.findChild(QLabel, "packages.file.error").isVisible()
    assert page.findChild(QListWidget, "packages.received").count() == 0


def test_a_changed_file_and_a_missing_signature_are_told(page, opened, qtbot, package):
    path = package[1]
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))
    page.findChild(QLineEdit, "packages.file").setText(str(path))
    press(page, opened, qtbot, "check")
    assert "does not fit" in page.findChild(QLabel, "packages.verdict").text()
    path.with_name(path.name + ".sig").unlink()
    press(page, opened, qtbot, "check")
    assert "no signature" in page.findChild(QLabel, "packages.verdict").text()
