"""The words of masking: kinds of findings, and where a text stands in a paper."""

from PySide6.QtCore import QCoreApplication

from ui.shell.i18n import QT_TRANSLATE_NOOP

KINDS: dict[str, str] = {
    "name": QT_TRANSLATE_NOOP("Masking", "Name"),
    "phone": QT_TRANSLATE_NOOP("Masking", "Telephone"),
    "id": QT_TRANSLATE_NOOP("Masking", "ID number"),
    "bank": QT_TRANSLATE_NOOP("Masking", "Bank number"),
    "email": QT_TRANSLATE_NOOP("Masking", "E-mail"),
    "account": QT_TRANSLATE_NOOP("Masking", "Account"),
    "plate": QT_TRANSLATE_NOOP("Masking", "Number plate"),
    "place": QT_TRANSLATE_NOOP("Masking", "Place"),
    "school": QT_TRANSLATE_NOOP("Masking", "School"),
    "employer": QT_TRANSLATE_NOOP("Masking", "Employer"),
    "hospital": QT_TRANSLATE_NOOP("Masking", "Hospital"),
    "date": QT_TRANSLATE_NOOP("Masking", "Exact day"),
    "age": QT_TRANSLATE_NOOP("Masking", "Exact age"),
    "event": QT_TRANSLATE_NOOP("Masking", "Rare event"),
}
"""Every kind of finding, by its value, in the order in which they are offered."""

_SOURCES: dict[str, str] = {
    "notes": QT_TRANSLATE_NOOP("Masking", "Notes"),
    "reason": QT_TRANSLATE_NOOP("Masking", "A reason"),
    "incomplete_reason": QT_TRANSLATE_NOOP("Masking", "Why the call was closed incomplete"),
    "entries": QT_TRANSLATE_NOOP("Masking", "Safety plan"),
    "prepared": QT_TRANSLATE_NOOP("Masking", "Prepared for supervision"),
    "callers_view": QT_TRANSLATE_NOOP("Masking", "The caller's view"),
    "judgement": QT_TRANSLATE_NOOP("Masking", "The counsellor's judgement"),
    "answers": QT_TRANSLATE_NOOP("Masking", "Answers of a questionnaire"),
}


def kind_words(kind: str) -> str:
    return QCoreApplication.translate("Masking", KINDS[kind])


def source_words(field: str) -> str:
    """The name of the field, for a person."""
    return QCoreApplication.translate("Masking", _SOURCES.get(field, QT_TRANSLATE_NOOP("Masking", "Typed text")))
