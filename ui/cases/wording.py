"""Calls in words: when, how long, and one row or one moment as a sentence."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.calls import CallRow, CallStatus, LevelCause, TimelineEntry, TimelineKind
from app.domain.crisis import StepStatus
from app.domain.risk import Answer, Item, RiskLevel, ScaleMoment
from app.guide.pack import GuidePack
from ui.shell import i18n
from ui.shell.words import level_words, word
from ui.widgets.clock import elapsed


def day(moment: datetime, today: date) -> str:
    """The local day, with the year only where it is another one than today's."""
    local = moment.astimezone().date()
    if local.year != today.year:
        return long_day(moment)
    return QLocale().toString(QDate(local.year, local.month, local.day), day_pattern())


def long_day(moment: datetime) -> str:
    """The local day with its year."""
    local = moment.astimezone().date()
    return QLocale().toString(QDate(local.year, local.month, local.day), day_pattern_with_year())


def day_pattern() -> str:
    return QCoreApplication.translate("CallWords", "ddd d MMM")


def day_pattern_with_year() -> str:
    return QCoreApplication.translate("CallWords", "ddd d MMM yyyy")


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """The local time of day."""
    return moment.astimezone().strftime("%H:%M:%S" if seconds else "%H:%M")


def length(span: timedelta) -> str:
    """Hours, minutes and seconds as on a stopwatch; one that a corrected clock made negative counts as none."""
    return elapsed(span.total_seconds())


def into(moment: datetime, start: datetime) -> str:
    """How far into the call `moment` lies."""
    return length(moment - start)


def state(row: CallRow) -> str:
    """Where the record stands; empty for what needs no word, a call closed complete."""
    if row.status is CallStatus.DRAFT:
        return word(row.status)
    return "" if row.complete else QCoreApplication.translate("CallWords", "Incomplete")


def spoken(row: CallRow) -> str:
    """One row as a screen reader says it."""
    moment = f"{long_day(row.started_at)} {clock(row.started_at)}"
    parts = (
        row.number, level_words(row.level), moment, row.caller_code, word(row.kind),
        row.counsellor, state(row),
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def moment_in_words(entry: TimelineEntry, guide: GuidePack) -> str:
    """What happened at one moment of a call.  Ids that the guide does not know are shown as they are."""
    if entry.kind is TimelineKind.ANSWER:
        said = f"{_item(entry.subject, guide)} · {_answer(entry, guide)}"
    elif entry.kind is TimelineKind.LEVEL:
        said = f"{word(LevelCause(entry.group))} · {level_words(RiskLevel(entry.value))}"
    elif entry.kind is TimelineKind.STEP:
        said = f"{_step(entry, guide)} · {word(StepStatus(entry.value))}"
    elif entry.kind is TimelineKind.STAGE:
        said = f"{word(entry.kind)} · {_stage(entry.subject, guide)}"
    elif entry.kind is TimelineKind.SHEET:
        said = f"{word(entry.kind)} · {_instrument(entry.subject, guide)}"
    elif entry.kind is TimelineKind.EXPORTED:
        said = f"{word(entry.kind)} · {entry.subject}"
    else:
        said = word(entry.kind)
    return f"{said} · {entry.detail}" if entry.detail else said


def _item(subject: str, guide: GuidePack) -> str:
    label = next((item.label for item in guide.checklist.items if item.id == subject), None)
    return f"{subject} {label.in_(i18n.current())}" if label else subject


def _answer(entry: TimelineEntry, guide: GuidePack) -> str:
    """The choice in words; for a scale, when it was read and what it showed."""
    item = next((item for item in guide.checklist.items if item.id == entry.subject), None)
    if entry.group:
        return f"{word(ScaleMoment(entry.group))} {entry.value or '–'}"
    return entry.value if item is None else chosen_words(item, Answer(entry.value))


def chosen_words(item: Item, answer: Answer) -> str:
    """The words of the choice taken, or of the state where there was none."""
    choice = next((choice for choice in item.choices if choice.id == answer), None)
    return choice.text.in_(i18n.current()) if choice else word(item.state(answer))


def _step(entry: TimelineEntry, guide: GuidePack) -> str:
    steps = (step for protocol in guide.protocols if protocol.id == entry.group for step in protocol.steps)
    return next((step.what.in_(i18n.current()) for step in steps if step.id == entry.subject), entry.subject)


def _instrument(subject: str, guide: GuidePack) -> str:
    title = next((each.title for each in guide.instruments if each.id == subject), None)
    return title.in_(i18n.current()) if title else subject


def _stage(subject: str, guide: GuidePack) -> str:
    label = next((stage.label for stage in guide.stages if stage.id == subject), None)
    return label.in_(i18n.current()) if label else subject
