"""Fields of forms: each with its label, its name for screen readers and a place for its error."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from ui.forms import Form, SecretEdit


def lay_out() -> None:
    """Let every layout that waits to be made be made."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


@pytest.fixture
def form(qtbot) -> Form:
    form = Form("page")
    form.line("name", "Your name", hint="As colleagues know you.", max_length=5)
    form.secret("secret", "Passphrase")
    form.text("reason", "Reason")
    form.choice("kind", "Kind", [("a", "First"), ("b", "Second")])
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    return form


@pytest.mark.parametrize(
    ("name", "label"), [("name", "Your name"), ("secret", "Passphrase"), ("reason", "Reason"), ("kind", "Kind")]
)
def test_each_control_has_its_label_its_name_and_its_object_name(form, name, label):
    control = form.findChild(object, f"page.{name}")
    assert control.accessibleName() == label
    assert any(words.buddy() is control for words in form.findChildren(QLabel) if words.text() == label)


def test_an_error_stands_where_the_hint_was_and_has_the_focus(form):
    field = form.findChild(QLineEdit, "page.name")
    below = field.mapTo(form, field.rect().bottomLeft()).y()
    form.show_error("name", "A name is missing.")
    error = form.findChild(QLabel, "page.name.error")
    assert error.isVisible()
    assert field.hasFocus()
    assert field.accessibleDescription() == "A name is missing."
    assert field.property("invalid") is True
    assert field.mapTo(form, field.rect().bottomLeft()).y() == below
    form.clear_errors()
    assert not error.isVisible()
    assert field.accessibleDescription() == "As colleagues know you."
    assert field.property("invalid") is False


def test_a_field_that_keeps_room_moves_nothing_when_it_has_something_to_say(qtbot):
    form = Form("page")
    form.secret("secret", "Passphrase")
    form.reserve("secret")
    reason = form.text("reason", "Reason")
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    lay_out()
    before = reason.mapTo(form, reason.rect().topLeft())
    form.show_error("secret", "Wrong.")
    lay_out()
    assert reason.mapTo(form, reason.rect().topLeft()) == before


def test_a_field_that_is_taken_away_takes_its_label_along(form):
    form.set_shown("name", shown=False)
    assert "Your name" not in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_tab_leaves_a_field_of_several_lines(form):
    text = form.findChild(QPlainTextEdit, "page.reason")
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()
    assert text.toPlainText() == ""


def test_a_secret_can_be_looked_at_and_hidden_again(form, qtbot):
    secret = form.findChild(SecretEdit)
    qtbot.waitUntil(lambda: bool(secret.actions()))
    look = secret.actions()[0]
    assert look.text() == "Show what is typed"
    look.trigger()
    assert secret.echoMode() is QLineEdit.EchoMode.Normal
    assert look.text() == "Hide what is typed"
    look.trigger()
    assert secret.echoMode() is QLineEdit.EchoMode.Password
