"""What stands above a page of the guide: its title, what it is for, how far it may be relied on, and printing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.guide.reading.leaves import Leaflet
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.pill import StatusPill


class PageHead(QWidget):
    print_asked = Signal()
    print_all_asked = Signal()
    forms_asked = Signal()
    sources_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = words("", "title", name="guide.title")
        self._lead = words("", "muted", name="guide.lead")
        self._standing = StatusPill("info", "", "muted")
        self._standing.setObjectName("guide.standing")
        self._source = words("", "small", name="guide.source")
        self._sources = Button(self.tr("Show sources"), "quiet", icon="quote", name="guide.sources")
        self._sources.setCheckable(True)
        self._sources.toggled.connect(self._on_sources)
        self._print = Button(
            self.tr("Print page"), "quiet", icon="printer", action=Action.PRINT_PAGE, name="guide.print"
        )
        self._print.clicked.connect(self.print_asked)
        self._all = Button(self.tr("Print all"), "quiet", action=Action.PRINT_GUIDE, name="guide.print-all")
        self._all.clicked.connect(self.print_all_asked)
        self._forms = Button(self.tr("Blank forms"), "quiet", icon="clipboard-check", name="guide.forms")
        self._forms.setToolTip(self.tr("Checklist and safety plan to fill in by hand when there is no power"))
        self._forms.clicked.connect(self.forms_asked)
        buttons = QWidget()
        flow = FlowLayout(buttons, across=4, down=4)
        for button in (self._sources, self._print, self._all, self._forms):
            flow.addWidget(button)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._title, 1)
        first.addWidget(self._standing)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 16, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._lead)
        column.addWidget(self._source)
        column.addWidget(buttons)
        self._leaflet: Leaflet | None = None

    def show_leaflet(self, leaflet: Leaflet, verify: str) -> None:
        self._leaflet = leaflet
        self._title.setText(leaflet.title)
        self._lead.setText(leaflet.lead)
        self._lead.setVisible(bool(leaflet.lead))
        standing = leaflet.standing or (verify if leaflet.verify else "")
        self._standing.set_state("info", standing)
        self._standing.setVisible(bool(standing))
        self._source.setText(leaflet.sources)
        self._print.setEnabled(True)
        self._sources.setChecked(False)
        self._on_sources(shown=False)

    def show_found(self, text: str, count: int, shown: int) -> None:
        self._leaflet = None
        self._title.setText(self.tr("Search: {text}").format(text=text.strip()))
        found = self.tr("%n found. Enter opens its page.", "", count) if count else ""
        if shown < count:
            found = self.tr("{found} The first {shown} are shown.").format(found=found, shown=shown)
        self._lead.setText(found)
        self._lead.setVisible(bool(found))
        self._standing.hide()
        self._source.hide()
        self._print.setEnabled(False)

    def _on_sources(self, shown: bool) -> None:
        self._source.setVisible(shown and self._leaflet is not None and bool(self._leaflet.source))
        self.sources_toggled.emit(shown)
