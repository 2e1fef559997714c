"""The settings: look, language, lock, this hotline, the vault.  Everything applies at once; nothing is confirmed."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.console import Console
from app.domain.people import Role
from app.domain.text import Language
from ui.settings.auditpart import AuditPart
from ui.settings.emergency import EmergencyPart
from ui.settings.peoplepart import PeoplePart
from ui.settings.retentionpart import RetentionPart
from ui.settings.site import SitePart
from ui.settings.vaultpart import VaultPart
from ui.shell.tasks import Tasks
from ui.shell.theme import ThemeName
from ui.shell.words import word
from ui.shell.workstation import Workstation
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

WIDTH = 760
SCALES = (100, 115, 130, 150, 175, 200)
MINUTES = (1, 2, 3, 5, 10)
_SYSTEM = "system"
_COMPUTER, _HOTLINE, _PEOPLE, _VAULT, _AUDIT = "computer", "hotline", "people", "vault", "audit"
_KEEPING = "keeping"


class SettingsPage(QWidget):
    """In chapters.  Emits `changed(Workstation)`, `said(Message)`, and `lock_wanted` when the vault under the console
    is another one and the console has to start afresh."""

    changed = Signal(object)
    said = Signal(object)
    lock_wanted = Signal()

    def __init__(self, console: Console, tasks: Tasks, settings: Workstation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self._settings = settings
        self._site = SitePart(console, tasks)
        self._vault = VaultPart(console, tasks)
        self._people = PeoplePart(console, tasks)
        self._emergency = EmergencyPart(console, tasks)
        self._audit = AuditPart(console, tasks, console.backups.clock) if _is_supervisor(console) else None
        self._keeping = RetentionPart(console.retention, console.me.id, tasks) if _is_supervisor(console) else None
        self._pages = QStackedWidget()
        self._chapters: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 0)
        column.setSpacing(16)
        self._choice = Segmented([Option(chapter, title) for chapter, title in self._titles().items()])
        self._choice.setObjectName("settings.chapter")
        self._choice.set_label(self.tr("Chapter of the settings"))
        self._choice.chosen.connect(self.show_chapter)
        column.addLayout(self._head())
        column.addWidget(self._pages, 1)
        self._fill()
        self._connect()
        self.show_chapter(_COMPUTER)

    def arrived(self) -> None:
        if self._choice.value == _COMPUTER:
            self._theme.setFocus()
        else:
            self._choice.setFocus()

    def flush(self) -> None:
        self._site.flush()
        self._vault.flush()

    def show_chapter(self, chapter: str) -> None:
        """computer, hotline, people, vault, keeping or audit."""
        self._choice.set_value(chapter)
        self._pages.setCurrentIndex(self._chapters.index(chapter))
        if chapter == _AUDIT and self._audit is not None:
            self._audit.arrived()
        elif chapter == _KEEPING and self._keeping is not None:
            self._keeping.refresh()
        elif chapter == _PEOPLE:
            self._people.refresh()
        elif chapter == _VAULT:
            self._vault.refresh()

    def _titles(self) -> dict[str, str]:
        titles = {
            _COMPUTER: self.tr("This computer"),
            _HOTLINE: self.tr("This hotline"),
            _PEOPLE: self.tr("People"),
            _VAULT: self.tr("Vault"),
        }
        if self._audit is not None:
            titles |= {_KEEPING: self.tr("Retention"), _AUDIT: self.tr("Log")}
        return titles

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(24)
        row.addWidget(words(self.tr("Settings"), "title", wrap=False))
        row.addWidget(self._choice)
        row.addStretch(1)
        return row

    def _fill(self) -> None:
        self._chapter(_COMPUTER, (self.tr("Look and language"), self._look()), (self.tr("Lock"), self._lock()))
        self._chapter(_HOTLINE, (self.tr("This hotline"), self._site))
        self._chapter(_PEOPLE, (self.tr("Who can unlock"), self._people))
        self._chapter(_VAULT, ("", self._vault), (self.tr("Emergency file"), self._emergency))
        if self._keeping is not None:
            self._chapter(_KEEPING, (self.tr("How long records are kept"), self._keeping))
        if self._audit is not None:
            self._chapter(_AUDIT, (self.tr("Who did what"), self._audit))

    def _chapter(self, name: str, *parts: tuple[str, QWidget]) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(32, 8, 32, 32)
        column.setSpacing(12)
        for title, part in parts:
            if title:
                column.addWidget(SectionTitle(title))
            column.addWidget(part)
            column.addSpacing(16)
        column.addStretch(1)
        sheet.setMaximumWidth(WIDTH + 64)
        self._chapters.append(name)
        self._pages.addWidget(ScrollArea(sheet))

    def _connect(self) -> None:
        for part in (self._site, self._vault, self._people, self._emergency, self._audit, self._keeping):
            if part is not None:
                part.said.connect(self.said)
        self._people.rekeyed.connect(self.lock_wanted)
        self._vault.restored.connect(self.lock_wanted)

    def _look(self) -> Card:
        card = Card(spacing=16)
        system = Option(_SYSTEM, self.tr("As the desktop"))
        self._theme = self._row(
            card,
            "theme",
            self.tr("Theme"),
            [system, *(Option(name.value, word(name)) for name in ThemeName)],
            self._settings.theme or _SYSTEM,
        )
        self._scale = self._row(
            card,
            "scale",
            self.tr("Size of the text"),
            [Option(str(scale), f"{scale} %") for scale in SCALES],
            str(round(self._settings.scale * 100)),
        )
        self._language = self._row(
            card,
            "language",
            self.tr("Language"),
            [system, Option(Language.ZH.value, "中文"), Option(Language.EN.value, "English")],
            self._settings.language or _SYSTEM,
        )
        self._theme.chosen.connect(self._on_theme)
        self._scale.chosen.connect(self._on_scale)
        self._language.chosen.connect(self._on_language)
        return card

    def _lock(self) -> Card:
        card = Card(spacing=12)
        self._idle = self._row(
            card,
            "idle",
            self.tr("Lock after minutes without a touch"),
            [Option(str(minutes), str(minutes)) for minutes in MINUTES],
            str(self._settings.idle_minutes),
        )
        self._idle.chosen.connect(self._on_idle)
        card.body.addWidget(
            words(
                self.tr(
                    "Locking ends the program and starts a fresh one, so nothing stays in memory. During a call the "
                    "screen is hidden instead, and your passphrase brings it back."
                ),
                "muted",
            )
        )
        return card

    def _row(self, card: Card, name: str, label: str, options: list[Option], value: str) -> Segmented:
        """A label and a choice in one line."""
        choice = Segmented(options)
        choice.setObjectName(f"settings.{name}")
        choice.set_label(label)
        choice.set_value(value)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(words(label, wrap=False))
        row.addStretch(1)
        row.addWidget(choice)
        card.body.addLayout(row)
        return choice

    def _on_theme(self, value: str) -> None:
        self._change(replace(self._settings, theme=None if value == _SYSTEM else ThemeName(value)))

    def _on_scale(self, value: str) -> None:
        self._change(replace(self._settings, scale=int(value) / 100))

    def _on_language(self, value: str) -> None:
        self._change(replace(self._settings, language=None if value == _SYSTEM else Language(value)))

    def _on_idle(self, value: str) -> None:
        self._change(replace(self._settings, idle_minutes=int(value)))

    def _change(self, settings: Workstation) -> None:
        self._settings = settings
        self.changed.emit(settings)


def _is_supervisor(console: Console) -> bool:
    return console.me.role is Role.SUPERVISOR
