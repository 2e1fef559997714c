"""The guide page: the contents at the left, a page of the guide at the right, and a search through all of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.console import Console
from app.guide.fitting import at_site
from app.guide.reading.contents import book
from app.guide.reading.leaves import Leaf, Leaflet, Section
from app.guide.reading.search import Hit, Index
from app.guide.reading.words import catalogue
from ui.guide.contents import Contents
from ui.guide.head import PageHead
from ui.guide.leaflist import LeafList
from ui.guide.packpage import PackPage
from ui.guide.printing import Printing
from ui.guide.searchline import SearchLine
from ui.shell import i18n, theme
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words

MOST = 80
"""Leaves shown for one search; who gets more types another word."""
_WIDTH = 264


class GuidePage(QWidget):
    """Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self._console, self._tasks = console, tasks
        self._words = catalogue(i18n.current())
        self._book = book(at_site(console.guide, console.site), i18n.current())
        self._index = Index(self._book)
        self._shown: Leaflet | None = None
        self._search = SearchLine(self.tr("Search the guide"), Action.SEARCH, "guide.search")
        headings = {key.removeprefix("group-"): text for key, text in self._words.items() if key.startswith("group-")}
        self._contents = Contents(self._book, headings)
        self._head = PageHead()
        self._leaves = LeafList("guide.leaves", self.tr("Page of the guide"), self._words["verify"])
        self._nothing = EmptyState(
            "search", self.tr("Nothing in the guide matches"), self.tr("Try fewer words. Esc empties the search.")
        )
        self._below = QStackedWidget()
        self._printing = Printing(console, tasks, self)
        self._pack: PackPage | None = None
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_leaflet(self._book[0])

    def arrived(self) -> None:
        if self._pages.currentIndex() == 0:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_leaflet(self, leaflet: Leaflet, at: str = "") -> None:
        """Show one page, on its first leaf or on the one with the id `at`."""
        self._shown = leaflet
        self._contents.choose(leaflet.id)
        self._head.show_leaflet(leaflet, self._words["verify"])
        self._leaves.show_sections(leaflet.sections, at=at)
        self._below.setCurrentWidget(self._leaves)

    def read(self, leaflet: str, leaf: str) -> None:
        """Show the page with the id `leaflet`, on the leaf with the id `leaf`."""
        page = next((each for each in self._book if each.id == leaflet), None)
        if page is not None:
            self._pages.setCurrentIndex(0)
            self._search.empty()
            self.show_leaflet(page, at=leaf)
            self._leaves.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_pack(self) -> None:
        """The packs: which is in use, and taking another into use."""
        if self._pack is None:
            self._pack = PackPage(self._console, self._tasks)
            self._pack.left.connect(self._on_pack_left)
            self._pack.said.connect(self.said)
            self._pages.addWidget(self._pack)
        self._pages.setCurrentWidget(self._pack)
        self._pack.arrived()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_aside"):
            self._aside.setFixedWidth(theme.current().px(_WIDTH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the contents to the page with the key that points there, and back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            key = Qt.Key(event.key())
            if watched is self._contents and key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._leaves.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if watched is self._leaves and key is Qt.Key.Key_Left:
                self._contents.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if watched is self._leaves and key is Qt.Key.Key_Escape:
                self._search.clear()
                self._search.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._search.searched.connect(self._on_searched)
        self._search.left_down.connect(self._on_search_left)
        self._contents.page_chosen.connect(self._on_page_chosen)
        self._leaves.opened.connect(self._on_leaf_opened)
        self._leaves.left_above.connect(self._search.setFocus)
        self._head.print_asked.connect(self._on_print)
        self._head.print_all_asked.connect(self._on_print_all)
        self._head.forms_asked.connect(self._printing.ask_forms)
        self._head.sources_toggled.connect(self._on_sources)
        self._printing.said.connect(self.said)
        for watched in (self._contents, self._leaves):
            watched.installEventFilter(self)
        bind(Action.SEARCH, self, self._search.take)
        bind(Action.PRINT_PAGE, self, self._on_print)
        bind(Action.PRINT_GUIDE, self, self._on_print_all)

    def _on_searched(self, text: str) -> None:
        if not text.strip():
            if self._shown is not None:
                self.show_leaflet(self._shown)
            return
        hits = self._index.find(text)
        self._head.show_found(text, len(hits), min(len(hits), MOST))
        self._leaves.show_sections(_by_page(hits[:MOST]), wanted=text)
        self._below.setCurrentWidget(self._leaves if hits else self._nothing)

    def _on_search_left(self) -> None:
        """Down from the search: into what was found, or to the contents."""
        target = self._leaves if self._search.text().strip() else self._contents
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_chosen(self, leaflet: Leaflet) -> None:
        self._search.empty()
        self.show_leaflet(leaflet)

    def _on_leaf_opened(self, leaf: Leaf) -> None:
        if self._search.text().strip():
            page = next(each for each in self._book if any(one.id == leaf.id for one in each.leaves))
            self._search.empty()
            self.show_leaflet(page, at=leaf.id)
        else:
            self._leaves.toggle_source()

    def _on_sources(self, shown: bool) -> None:
        self._leaves.show_sources(shown=shown)

    def _on_print(self) -> None:
        if self._shown is not None and self._pages.currentIndex() == 0 and not self._search.text():
            self._printing.ask((self._shown,))

    def _on_print_all(self) -> None:
        if self._pages.currentIndex() == 0:
            self._printing.ask(self._book)

    def _on_pack_left(self) -> None:
        self._pages.setCurrentIndex(0)
        self._contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        for page in (self._leaves, self._nothing):
            self._below.addWidget(page)
        right = QVBoxLayout()
        right.setContentsMargins(20, 16, 4, 0)
        right.setSpacing(8)
        right.addWidget(self._head)
        right.addWidget(self._below, 1)
        reading = QWidget()
        row = QHBoxLayout(reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._aside = self._left()
        row.addWidget(self._aside)
        row.addWidget(Hairline(vertical=True))
        row.addLayout(right, 1)
        self._pages.addWidget(reading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _left(self) -> QWidget:
        pack = self._console.guide
        button = Button(self.tr("Guide packs"), "quiet", icon="book-open", name="guide.packs")
        button.clicked.connect(self.open_pack)
        aside = QWidget()
        column = QVBoxLayout(aside)
        column.setContentsMargins(12, 16, 8, 12)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._contents, 1)
        column.addWidget(Hairline())
        column.addWidget(words(f"{pack.title.in_(i18n.current())} {pack.version}", "small", name="guide.version"))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        aside.setFixedWidth(theme.current().px(_WIDTH))
        return aside


def _by_page(hits: Sequence[Hit]) -> list[Section]:
    """What was found under the titles of the pages, in the order of the best of each."""
    pages: dict[str, tuple[Leaflet, list[Leaf]]] = {}
    for hit in hits:
        pages.setdefault(hit.leaflet.id, (hit.leaflet, []))[1].append(hit.leaf)
    return [Section(title=page.title, leaves=tuple(leaves)) for page, leaves in pages.values()]
