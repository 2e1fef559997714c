"""The history of a caller in words: one entry as a title, what there is to it, and its day."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.callers import Act, CallerEntry, EntryKind
from app.domain.calls import CallKind
from app.domain.profiles import ProfileDimensionId, ProfileOptionId, in_one_line
from app.guide.pack import GuidePack
from ui.cases.wording import clock, day
from ui.shell import i18n
from ui.shell.i18n import QT_TRANSLATE_NOOP
from ui.shell.words import level_words, word
from ui.widgets.register import Entry

_STATES = {
    "due": QT_TRANSLATE_NOOP("CallerWords", "Follow-up due"),
    "done": QT_TRANSLATE_NOOP("CallerWords", "Follow-up done"),
    "cancelled": QT_TRANSLATE_NOOP("CallerWords", "Follow-up cancelled"),
    "reached": QT_TRANSLATE_NOOP("CallerWords", "Called back: reached"),
    "no-answer": QT_TRANSLATE_NOOP("CallerWords", "Called back: no answer"),
    "other-person": QT_TRANSLATE_NOOP("CallerWords", "Called back: somebody else answered"),
    "given": QT_TRANSLATE_NOOP("CallerWords", "Referral given"),
    "contacted": QT_TRANSLATE_NOOP("CallerWords", "Referral: contacted"),
    "attended": QT_TRANSLATE_NOOP("CallerWords", "Referral: went there"),
    "breach": QT_TRANSLATE_NOOP("CallerWords", "Confidentiality ended"),
    "report": QT_TRANSLATE_NOOP("CallerWords", "Reported by law"),
    "feedback": QT_TRANSLATE_NOOP("CallerWords", "Supervision: feedback"),
    "exported": QT_TRANSLATE_NOOP("CallerWords", "Summary for supervision"),
}
_REFUSED = {
    EntryKind.FOLLOW_UP: QT_TRANSLATE_NOOP("CallerWords", "Called back: declined"),
    EntryKind.REFERRAL: QT_TRANSLATE_NOOP("CallerWords", "Referral declined"),
}


def entry_words(at: int, entry: CallerEntry, guide: GuidePack, today: date) -> Entry:
    """One line of the timeline; `at` is its place."""
    title, detail = _READ[entry.kind](entry, guide)
    parts = [detail, entry.number if entry.kind is not EntryKind.CALL else "", entry.by]
    return Entry(
        at,
        title,
        "  ·  ".join(part for part in parts if part),
        f"{day(entry.at, today)} {clock(entry.at)}",
        entry.level if entry.kind is EntryKind.CALL else None,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallerWords", text)


def _state(entry: CallerEntry, value: str) -> str:
    if value == "refused":
        return _tr(_REFUSED.get(entry.kind, value))
    return _tr(_STATES[value]) if value in _STATES else word(entry.kind)


def _call(entry: CallerEntry, guide: GuidePack) -> tuple[str, str]:
    kind = word(CallKind(entry.subject))
    title = f"{entry.number}  {level_words(entry.level)}" if entry.level else entry.number
    if entry.about:
        kind = QCoreApplication.translate("CallerWords", "About them, by {code}").format(code=entry.about)
    minutes = ""
    if entry.detail:
        minutes = QCoreApplication.translate("CallerWords", "%n min", "", int(entry.detail))
    version = f"{entry.guide.version}" if entry.guide and entry.guide != guide.guide_version else ""
    if version:
        version = QCoreApplication.translate("CallerWords", "guide {version}").format(version=version)
    return title, "  ·  ".join(part for part in (kind, minutes, version) if part)


def _plan(entry: CallerEntry, _guide: GuidePack) -> tuple[str, str]:
    return word(entry.kind), entry.detail


def _sheet(entry: CallerEntry, guide: GuidePack) -> tuple[str, str]:
    titles = {str(each.id): each.title for each in guide.instruments}
    scales = {str(item.id): item.label for item in guide.checklist.items}
    known = titles.get(entry.subject) or scales.get(entry.subject)
    title = known.in_(i18n.current()) if known else entry.subject
    if "→" in entry.value:
        before, after = entry.value.split("→")
        return title, f"{before or '–'} → {after or '–'}"
    if entry.value:
        return title, QCoreApplication.translate("CallerWords", "score {total}").format(total=entry.value)
    return title, QCoreApplication.translate("CallerWords", "not complete")


def _profile(entry: CallerEntry, guide: GuidePack) -> tuple[str, str]:
    from json import loads

    profile = {ProfileDimensionId(d): ProfileOptionId(o) for d, o in loads(entry.value).items()}
    groups = [each.label.in_(i18n.current()) for each in guide.special_groups if each.id in entry.detail.split()]
    line = in_one_line(guide.profile_dimensions, profile, i18n.current())
    return word(entry.kind), "  ·  ".join([line, *groups])


def _follow_up(entry: CallerEntry, _guide: GuidePack) -> tuple[str, str]:
    level = level_words(entry.level) if entry.level and entry.subject == "contact" else ""
    return _state(entry, entry.value), "  ·  ".join(part for part in (level, entry.detail) if part)


def _referral(entry: CallerEntry, _guide: GuidePack) -> tuple[str, str]:
    return _state(entry, entry.value), "  ·  ".join(part for part in (entry.subject, entry.detail) if part)


def _told(entry: CallerEntry, _guide: GuidePack) -> tuple[str, str]:
    return _state(entry, entry.subject), entry.detail


def _agreement(entry: CallerEntry, _guide: GuidePack) -> tuple[str, str]:
    return word(entry.kind), "  ·  ".join(part for part in (entry.subject, entry.detail) if part)


def _act(entry: CallerEntry, _guide: GuidePack) -> tuple[str, str]:
    return word(Act(entry.subject)), "  ·  ".join(part for part in (entry.value, entry.detail) if part)


_READ = {
    EntryKind.CALL: _call,
    EntryKind.PLAN: _plan,
    EntryKind.SHEET: _sheet,
    EntryKind.PROFILE: _profile,
    EntryKind.FOLLOW_UP: _follow_up,
    EntryKind.REFERRAL: _referral,
    EntryKind.INCIDENT: _told,
    EntryKind.SUPERVISION: _told,
    EntryKind.AGREEMENT: _agreement,
    EntryKind.ACT: _act,
}
