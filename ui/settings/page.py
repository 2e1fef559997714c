"""The settings: look, language, lock, this hotline, the vault.  Everything applies at once; nothing is confirmed."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.console import Console
from app.domain.text import Language
from ui.settings.emergency import EmergencyPart
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


class SettingsPage(QWidget):
    """Emits `changed(Workstation)` and `said(Message)`."""

    changed = Signal(object)
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, settings: Workstation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self._settings = settings
        self._site = SitePart(console, tasks)
        self._site.said.connect(self.said)
        self._vault = VaultPart(console, tasks)
        self._vault.said.connect(self.said)
        self._emergency = EmergencyPart(console, tasks)
        self._emergency.said.connect(self.said)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(32, 28, 32, 32)
        column.setSpacing(12)
        column.addWidget(words(self.tr("Settings"), "title"))
        column.addSpacing(8)
        for title, part in (
            (self.tr("Look and language"), self._look()),
            (self.tr("Lock"), self._lock()),
            (self.tr("This hotline"), self._site),
            (self.tr("Vault"), self._vault),
            (self.tr("Emergency file"), self._emergency),
        ):
            column.addWidget(SectionTitle(title))
            column.addWidget(part)
            column.addSpacing(16)
        column.addStretch(1)
        sheet.setMaximumWidth(WIDTH + 64)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea(sheet))

    def arrived(self) -> None:
        self._theme.setFocus()

    def flush(self) -> None:
        self._site.flush()

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
