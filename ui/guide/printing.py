"""Printing the guide: ask where, write it on the heavy thread, say where it is."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.console import Console
from app.guide.fitting import at_site
from app.guide.reading.leaves import Leaflet
from app.services.guidance import Booklet, print_booklet, print_forms
from ui.shell import i18n
from ui.shell.messages import Message, Tone
from ui.shell.tasks import Tasks


class Printing(QObject):
    """Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._over, self._tasks = parent, tasks
        self._pack = at_site(console.guide, console.site)
        self._hotline = console.hotline
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask(self, leaflets: Sequence[Leaflet]) -> None:
        """Ask for a place and write `leaflets` there; nothing where none was chosen."""
        title = leaflets[0].title if len(leaflets) == 1 else self._pack.title.in_(i18n.current())
        name = "".join(letter if letter.isalnum() or letter in " -" else "-" for letter in title)
        chosen, _ = QFileDialog.getSaveFileName(
            self._over, self.tr("Save the guide as a PDF"), str(Path(self._folder) / f"{name}.pdf"), "PDF (*.pdf)"
        )
        if not chosen:
            return
        path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
        self._folder = str(path.parent)
        booklet = Booklet(pack=self._pack, hotline=self._hotline, leaflets=leaflets, language=i18n.current())
        self._tasks.heavy(partial(print_booklet, booklet, path), self._on_written)

    def ask_forms(self) -> None:
        """Ask for a folder and write the blank forms there; nothing where none was chosen."""
        chosen = QFileDialog.getExistingDirectory(self._over, self.tr("Folder for the blank forms"), self._folder)
        if chosen:
            self._folder = chosen
            job = partial(print_forms, self._pack, self._hotline, i18n.current(), Path(chosen))
            self._tasks.heavy(job, self._on_forms_written)

    def _on_forms_written(self, paths: tuple[Path, ...]) -> None:
        told = self.tr(
            "The blank checklist and the blank safety plan are in {folder}. Print some before you need them."
        )
        self.said.emit(Message(told.format(folder=paths[0].parent), tone=Tone.DONE))

    def _on_written(self, path: Path) -> None:
        self.said.emit(Message(self.tr("The guide is in {path}.").format(path=path), tone=Tone.DONE))
