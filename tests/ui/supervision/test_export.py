"""A summary leaves only when it was seen, ticked and given a passphrase; then encrypted, and nothing in the clear."""

import hashlib
import io
from functools import partial

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from app.domain.calls import TimelineKind
from app.domain.plans import SafetyPlan
from app.services.packages import CallsParcel, Packages
from app.services.supervision import Sort
from tests.builders import a_draft
from tests.ui.supervision.looking import look_through
from ui.widgets.segmented import Segmented

PASSPHRASE = "九月的雨声落在窗前的旧台灯上"


@pytest.fixture
def ready(page, opened, call, folder, qtbot):
    """The page with the document in view and the folder set."""
    page.prepare(call)
    show(page, opened, qtbot)
    field(page, "directory").setText(str(folder))
    return page


def show(page, opened, qtbot):
    look_through(page, opened, qtbot)
    qtbot.waitUntil(lambda: button(page, "export").isEnabled(), timeout=20_000)
    opened.settle()


def field(page, name):
    return page.findChild(QLineEdit, f"supervision.{name}")


def button(page, name):
    return page.findChild(QPushButton, f"supervision.{name}")


def error(page, name):
    label = page.findChild(QLabel, f"supervision.{name}.error")
    return label.text() if label.isVisible() else ""


def fill(page, passphrase=PASSPHRASE, again=PASSPHRASE, *, read=True):
    page.findChild(QCheckBox, "supervision.read").setChecked(read)
    field(page, "passphrase").setText(passphrase)
    field(page, "again").setText(again)


def export(page, opened, qtbot):
    qtbot.mouseClick(button(page, "export"), Qt.MouseButton.LeftButton)
    opened.settle()


def files(folder):
    """What was written, without the signature beside it."""
    return sorted(path for path in folder.iterdir() if path.suffix != ".sig")


def test_the_document_is_seen_before_it_is_written(ready, folder):
    view = ready.findChild(QPdfView, "supervision.preview")
    assert view.isVisible()
    assert view.document().pageCount() >= 1
    assert files(folder) == []


def test_the_preview_needs_no_file(ready, tmp_path, monkeypatch):
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".pdf"]


def test_what_is_exported_opens_with_the_passphrase_only(ready, opened, folder, qtbot):
    fill(ready)
    export(ready, opened, qtbot)
    (path,) = files(folder)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=PASSPHRASE) as pdf:
        assert pdf.encryption.R == 6
        assert len(pdf.pages) >= 1


def test_the_receipt_names_the_file_and_its_sum(ready, opened, folder, qtbot):
    fill(ready)
    export(ready, opened, qtbot)
    (path,) = files(folder)
    assert ready.findChild(QLabel, "supervision.file").text() == path.name
    shown = ready.findChild(QLabel, "supervision.sha256").text().replace(" ", "")
    assert shown == hashlib.sha256(path.read_bytes()).hexdigest()


def test_secrets_are_emptied_after_the_export(ready, opened, folder, qtbot):
    fill(ready)
    export(ready, opened, qtbot)
    assert field(ready, "passphrase").text() == field(ready, "again").text() == ""
    assert not ready.findChild(QCheckBox, "supervision.read").isChecked()


def test_an_export_is_a_moment_of_the_call(ready, opened, call, qtbot):
    fill(ready)
    export(ready, opened, qtbot)
    timeline = opened.do(partial(opened.console.casework.open_call, call)).timeline
    assert [entry.kind for entry in timeline if entry.kind is TimelineKind.EXPORTED] == [TimelineKind.EXPORTED]


@pytest.mark.parametrize(
    ("filled", "named"),
    [
        ({"read": False}, "read"),
        ({"passphrase": "short", "again": "short"}, "passphrase"),
        ({"again": "something else entirely"}, "again"),
    ],
)
def test_what_is_missing_is_said_at_its_place_and_nothing_is_written(ready, opened, folder, qtbot, filled, named):
    fill(ready, **filled)
    export(ready, opened, qtbot)
    assert error(ready, named)
    assert files(folder) == []


def test_a_folder_that_is_not_there_keeps_the_form(ready, opened, folder, qtbot):
    fill(ready)
    field(ready, "directory").setText(str(folder / "nowhere"))
    export(ready, opened, qtbot)
    assert error(ready, "directory")
    assert field(ready, "passphrase").text() == PASSPHRASE


def test_a_file_that_cannot_be_written_keeps_the_form(ready, opened, folder, qtbot, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("app.services.outbound.durable.write_atomically", refuse)
    fill(ready)
    export(ready, opened, qtbot)
    assert error(ready, "directory")
    assert field(ready, "passphrase").text() == PASSPHRASE
    assert ready.findChild(QCheckBox, "supervision.read").isChecked()
    assert button(ready, "export").isEnabled()


def test_another_language_has_to_be_read_anew(ready, opened, qtbot):
    tick = ready.findChild(QCheckBox, "supervision.read")
    tick.setChecked(True)
    language = ready.findChild(Segmented, "supervision.language")
    other = "zh" if language.value == "en" else "en"
    language.set_value(other)
    language.chosen.emit(other)
    assert not tick.isChecked()
    show(ready, opened, qtbot)
    assert ready._rendered is not None
    with pikepdf.open(io.BytesIO(ready._rendered.pdf)) as pdf:
        assert str(pdf.Root.Lang).startswith(other)


def test_characters_without_a_glyph_are_reported(ready):
    notice = ready.findChild(QLabel, "supervision.replaced")
    assert notice.isVisible()
    assert "1F642" in notice.text().upper()


def test_going_back_forgets_the_document_and_the_secrets(ready, call, qtbot):
    fill(ready)
    with qtbot.waitSignal(ready.left) as left:
        qtbot.keyClick(field(ready, "passphrase"), Qt.Key.Key_Escape)
    assert left.args == [call]
    assert ready._rendered is None
    assert field(ready, "passphrase").text() == ""
    assert ready.findChild(QPdfView, "supervision.preview").document().pageCount() == 0


def test_the_window_answers_while_the_document_is_set(page, opened, call, qtbot):
    page.prepare(call)
    qtbot.keyClicks(field(page, "passphrase"), "abc")
    assert field(page, "passphrase").text() == "abc"
    show(page, opened, qtbot)


def test_every_control_has_a_name(ready):
    for name in ("language", "read", "passphrase", "again", "directory", "preview", "back"):
        assert ready.findChild(QWidget, f"supervision.{name}").accessibleName(), name


def test_the_plan_to_read_back_is_offered_where_there_is_one_and_leaves_encrypted(page, opened, folder, qtbot):
    def a_call_with_a_plan():
        call = a_draft(opened.console, S2="yes")
        part = opened.console.guide.plan_parts[3].id
        plan = SafetyPlan(at=opened.clock.now(), revision=1, lines={part: ("表姐",)})
        opened.console.intake.save_plan(call, plan)
        return opened.console.intake.close_call(call, "挂断").id

    page.prepare(opened.do(a_call_with_a_plan))
    show(page, opened, qtbot)
    choose(page, Sort.PLAN)
    show(page, opened, qtbot)
    assert "holds names" in page.findChild(QCheckBox, "supervision.read").accessibleName()
    field(page, "directory").setText(str(folder))
    fill(page)
    export(page, opened, qtbot)
    (path,) = files(folder)
    with pikepdf.open(path, password=PASSPHRASE) as pdf:
        assert len(pdf.pages) == 1


def test_a_call_without_a_plan_has_no_sheet_to_read_back(ready):
    assert ready.findChild(QComboBox, "supervision.document").findData(Sort.PLAN) < 0


@pytest.mark.parametrize("sort", [Sort.PEER, Sort.COURSE])
def test_other_papers_are_set_in_the_same_place(ready, opened, folder, qtbot, sort):
    choose(ready, sort)
    show(ready, opened, qtbot)
    fill(ready)
    export(ready, opened, qtbot)
    (path,) = files(folder)
    with pikepdf.open(path, password=PASSPHRASE) as pdf:
        assert len(pdf.pages) >= 1


def test_a_package_leaves_with_its_signature_and_opens_as_one(ready, opened, folder, qtbot):
    form = ready.findChild(Segmented, "supervision.form")
    form._choose(form._buttons[1])
    fill(ready)
    export(ready, opened, qtbot)
    qtbot.waitUntil(lambda: bool(files(folder)), timeout=20_000)
    opened.settle()
    (path,) = files(folder)
    assert path.suffix == ".tingan"
    assert ready.findChild(QLabel, "supervision.key").text()
    found = Packages.open(path, PASSPHRASE)
    assert isinstance(found.parcel, CallsParcel)
    assert found.signed.fits


def choose(page, sort):
    box = page.findChild(QComboBox, "supervision.document")
    assert box.isVisible()
    box.setCurrentIndex(box.findData(sort))
    box.activated.emit(box.currentIndex())
