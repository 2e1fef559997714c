"""What is particular to this hotline: its name, its area, what it says of recording, its numbers, its follow-ups."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.console import Console
from app.domain.people import Role
from app.domain.risk import RiskLevel
from app.domain.site import SiteSettings, hours_of, numbers_of, reworded, span
from app.errors import UserError
from ui.forms import Form
from ui.shell import i18n, theme
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.shell.words import level_words
from ui.widgets.card import Card
from ui.widgets.labels import words

_FOLLOWED_UP = (RiskLevel.R4, RiskLevel.R3, RiskLevel.R2)


class SitePart(Card):
    """A field is kept when a supervisor leaves it, and counts from the next unlock on.  Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._administration, self._tasks = console.administration, tasks
        self._site = console.site
        self._plans = {plan.id: plan for plan in console.guide.levels}
        self._form = Form("settings")
        self._changes: dict[QObject, Callable[[], SiteSettings | None]] = {}
        self._fields()
        self.body.addWidget(self._form)
        supervisor = console.me.role is Role.SUPERVISOR
        for field in self._changes:
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.setReadOnly(not supervisor)
        told = self.tr("What you change here counts from the next unlock on.")
        self.body.addWidget(words(told if supervisor else self.tr("A supervisor can change this."), "muted"))
        tasks.run(self._administration.site, self._on_read)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_numbers"):
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self._changes:
            self._keep(watched)
        return False

    def flush(self) -> None:
        """Keep the field that somebody is in."""
        for field in self._changes:
            if isinstance(field, QWidget) and field.hasFocus():
                self._keep(field)

    def _fields(self) -> None:
        form = self._form
        self._hotline = form.line(
            "hotline", self.tr("Name of the hotline"), hint=self.tr("As you greet callers."), max_length=60
        )
        self._region = form.line("region", self.tr("Area it serves"), max_length=60)
        self._recording = form.text(
            "recording", self.tr("What callers are told about recording"), hint=self._in_sentences(), lines=2
        )
        self._numbers = form.text(
            "numbers", self.tr("Numbers at hand during a call"),
            hint=self.tr("One a line: the number, then whose it is. The first three stand on the line of the call."),
            lines=3,
        )  # fmt: skip
        self._fit()
        self._schedules = {level: self._schedule(level) for level in _FOLLOWED_UP}
        changes: list[tuple[QWidget, Callable[[], SiteSettings | None]]] = [
            (self._hotline, self._with_hotline),
            (self._region, self._with_region),
            (self._recording, self._with_recording),
            (self._numbers, self._with_numbers),
            *((field, partial(self._with_schedule, level)) for level, field in self._schedules.items()),
        ]
        for field, change in changes:
            self._changes[field] = change
            field.installEventFilter(self)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(self.flush)
        self._show()

    def _fit(self) -> None:
        """As high as what is usually written in them."""
        for area, lines in ((self._recording, 2), (self._numbers, 4)):
            area.setFixedHeight(lines * theme.current().px(22) + 20)

    def _in_sentences(self) -> str:
        hint = self.tr("Stands where a sentence of the guide says {recording}; in the language you read this in.")
        return hint.format(recording="{recording}")

    def _schedule(self, level: RiskLevel) -> QLineEdit:
        plan = self._plans.get(level)
        usual = self._in_words(tuple(step.hours for step in plan.follow_ups)) if plan else ""
        label = self.tr("Follow-up after {level}").format(level=level_words(level))
        field = self._form.line(f"follow-ups-{level}", label, hint=self.tr("Empty: as the guide says."), max_length=120)
        field.setPlaceholderText(usual)
        return field

    def _in_words(self, hours: tuple[int, ...]) -> str:
        return self.tr(", ").join(span(each).in_(i18n.current()) for each in hours)

    def _show(self) -> None:
        """As it is kept; a field that somebody is writing in stays as it is."""
        site, language = self._site, i18n.current()
        numbers = "\n".join(f"{each.number} {each.name.in_(language)}".strip() for each in site.numbers)
        lines = [(self._hotline, site.hotline), (self._region, site.region.in_(language))]
        lines += [(field, self._in_words(site.schedules.get(level, ()))) for level, field in self._schedules.items()]
        for line, text in lines:
            if not line.isModified():
                line.setText(text)
        for area, text in ((self._recording, site.recording.in_(language)), (self._numbers, numbers)):
            if not area.document().isModified():
                area.setPlainText(text)

    def _on_read(self, site: SiteSettings) -> None:
        """What another visit to this page has kept."""
        self._site = site
        self._show()

    def _keep(self, field: QObject) -> None:
        if isinstance(field, QLineEdit | QPlainTextEdit) and field.isReadOnly():
            return
        self._form.clear_errors()
        site = self._changes[field]()
        if site is not None:
            _set_unmodified(field)
        if site is not None and site != self._site:
            job = partial(self._administration.change_site, site)
            self._tasks.run(job, self._on_kept, self._on_refused)

    def _with_hotline(self) -> SiteSettings:
        return replace(self._site, hotline=self._hotline.text().strip())

    def _with_region(self) -> SiteSettings:
        text = reworded(self._site.region, i18n.current(), self._region.text().strip())
        return replace(self._site, region=text)

    def _with_recording(self) -> SiteSettings:
        words_ = " ".join(self._recording.toPlainText().split())
        return replace(self._site, recording=reworded(self._site.recording, i18n.current(), words_))

    def _with_numbers(self) -> SiteSettings | None:
        numbers = numbers_of(self._numbers.toPlainText(), self._site.numbers, i18n.current())
        if numbers is None:
            self._say_wrong("numbers", self.tr("Every line begins with a number, such as: 120 ambulance"))
            return None
        return replace(self._site, numbers=numbers)

    def _with_schedule(self, level: RiskLevel) -> SiteSettings | None:
        hours = hours_of(self._schedules[level].text())
        if hours is None:
            self._say_wrong(f"follow-ups-{level}", self.tr("Write times with commas between, such as: 1 day, 1 week"))
            return None
        others = {each: kept for each, kept in self._site.schedules.items() if each is not level}
        return replace(self._site, schedules={**others, level: hours} if hours else others)

    def _say_wrong(self, field: str, why: str) -> None:
        self._form.show_error(field, why, focus=False)

    def _on_kept(self, site: SiteSettings) -> None:
        self._site = site
        self._show()
        self.said.emit(Message(self.tr("Kept; it counts from the next unlock on."), tone=Tone.DONE))

    def _on_refused(self, error: UserError) -> None:
        told = message(error)
        self._form.show_error("hotline", told.whole(), focus=False)


def _set_unmodified(field: QObject) -> None:
    if isinstance(field, QLineEdit):
        field.setModified(False)
    elif isinstance(field, QPlainTextEdit):
        field.document().setModified(False)
