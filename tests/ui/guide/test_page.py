"""The guide is read by key alone: contents, pages, search, sources, paper."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget

from app.guide.reading.leaves import Leaf
from ui.guide.contents import Contents
from ui.guide.leaflist import LeafList
from ui.guide.painting import LeafPainter
from ui.shell import theme


def press(key, where=None, *, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(where, key, held)


def contents(page):
    return page.findChild(Contents, "guide.contents")


def leaves(page):
    return page.findChild(LeafList, "guide.leaves")


def search(page):
    return page.findChild(QLineEdit, "guide.search")


def title(page):
    return page.findChild(QLabel, "guide.title").text()


def test_arriving_the_keys_search(page):
    assert search(page).hasFocus()
    assert title(page) == "General"


def test_from_the_contents_a_page_is_shown_as_the_cursor_moves(page):
    press(Qt.Key.Key_Down, search(page))
    assert contents(page).hasFocus()
    press(Qt.Key.Key_Down, contents(page))
    assert title(page) == "Emotional distress"
    press(Qt.Key.Key_Right, contents(page))
    assert leaves(page).hasFocus()
    press(Qt.Key.Key_Left, leaves(page))
    assert contents(page).hasFocus()


def test_headings_of_the_contents_are_passed_over(page):
    titles = [title(page)]
    contents(page).setFocus()
    for _ in range(60):
        press(Qt.Key.Key_Down, contents(page))
        if title(page) != titles[-1]:
            titles.append(title(page))
    assert titles[-1] == "Changelog"
    assert len(titles) == len(set(titles)) > 40


def test_the_keys_go_from_leaf_to_leaf(page):
    found = leaves(page)
    found.setFocus()
    seen = [found.current]
    for _ in range(5):
        press(Qt.Key.Key_Down, found)
        seen.append(found.current)
    assert all(isinstance(leaf, Leaf) for leaf in seen)
    assert [leaf.id for leaf in seen] == [leaf.id for leaf in found.leaves[:6]]
    press(Qt.Key.Key_End, found)
    assert found.current == found.leaves[-1]
    press(Qt.Key.Key_PageUp, found)
    assert found.leaves.index(found.current) < len(found.leaves) - 1
    press(Qt.Key.Key_Home, found)
    press(Qt.Key.Key_Up, found)
    assert search(page).hasFocus()


def test_what_the_keys_act_on_is_in_view(page, qtbot):
    found = leaves(page)
    found.setFocus()
    for _ in range(30):
        press(Qt.Key.Key_Down, found)
    index = found.currentIndex()
    room = found.visualRect(index)
    assert found.viewport().rect().contains(room.topLeft())


def test_the_source_is_shown_on_demand(page):
    found = leaves(page)
    found.setFocus()
    before = found.visualRect(found.currentIndex()).height()
    press(Qt.Key.Key_Space, found)
    found.doItemsLayout()
    assert found.visualRect(found.currentIndex()).height() > before
    press(Qt.Key.Key_Space, found)
    found.doItemsLayout()
    assert found.visualRect(found.currentIndex()).height() == before


def test_the_whole_guide_is_searched_at_every_key(page):
    QTest.keyClicks(search(page), "sleep")
    assert title(page) == "Search: sleep"
    assert leaves(page).leaves
    found = leaves(page).leaves
    QTest.keyClicks(search(page), " body")
    assert 0 < len(leaves(page).leaves) < len(found)


def test_enter_opens_the_page_of_what_was_found_at_its_place(page):
    QTest.keyClicks(search(page), "command harm")
    press(Qt.Key.Key_Down, search(page))
    wanted = leaves(page).current
    press(Qt.Key.Key_Return, leaves(page))
    assert search(page).text() == ""
    assert title(page) in ("Rules", "Risk checklist")
    assert leaves(page).current == wanted
    assert len(leaves(page).leaves) > 20


def test_nothing_found_says_so_and_escape_brings_the_page_back(page):
    QTest.keyClicks(search(page), "qqzzxx")
    assert not leaves(page).isVisible()
    press(Qt.Key.Key_Escape, search(page))
    assert search(page).text() == ""
    assert title(page) == "General"
    assert leaves(page).isVisible()


def test_what_has_to_be_verified_locally_is_marked(page, monkeypatch):
    marked = []
    paint = LeafPainter._paint_verify
    monkeypatch.setattr(LeafPainter, "_paint_verify", lambda *given: (marked.append(1), paint(*given))[1])
    QTest.keyClicks(search(page), "12338")
    page.grab()
    assert marked


def test_a_page_is_saved_where_the_person_chooses(page, opened, tmp_path, monkeypatch):
    said = []
    page.said.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "silent"), ""))
    press(Qt.Key.Key_P, leaves(page), held=Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    path = tmp_path / "silent.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    assert str(path) in said[0].what


def test_nothing_is_printed_where_no_place_was_chosen(page, opened, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(Qt.Key.Key_P, leaves(page), held=Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert list(tmp_path.glob("*.pdf")) == []


def test_large_text_is_laid_out_anew(page, qapp):
    found = leaves(page)
    before = found.visualRect(found.currentIndex()).height()
    look = theme.current()
    try:
        theme.apply(qapp, theme.load(look.name, 2.0))
        found.doItemsLayout()
        assert found.visualRect(found.currentIndex()).height() > before
    finally:
        theme.apply(qapp, look)


def test_every_control_has_a_name_for_the_screen_reader(page):
    for control in page.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.objectName().startswith("guide."):
            assert control.accessibleName(), control.objectName()
