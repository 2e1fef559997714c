"""Supervision in words: what stood out, what is asked, and how scores are told."""

from PySide6.QtCore import QCoreApplication

from app.domain.supervision import Question, Standout, StandoutKind
from ui.shell.i18n import QT_TRANSLATE_NOOP

_PLAIN = {
    StandoutKind.HELD: QT_TRANSLATE_NOOP("SupervisionWords", "closed while a flag asked to stay"),
    StandoutKind.TALK: QT_TRANSLATE_NOOP("SupervisionWords", "a talk is asked for"),
    StandoutKind.LOWERED: QT_TRANSLATE_NOOP("SupervisionWords", "level lowered"),
    StandoutKind.RAISED: QT_TRANSLATE_NOOP("SupervisionWords", "level raised by hand"),
    StandoutKind.NOT_IMPROVED: QT_TRANSLATE_NOOP("SupervisionWords", "not eased by the end"),
    StandoutKind.INCOMPLETE: QT_TRANSLATE_NOOP("SupervisionWords", "closed incomplete"),
    StandoutKind.RECOVERED: QT_TRANSLATE_NOOP("SupervisionWords", "went on after an interruption"),
}
_QUESTIONS = {
    Question.UNDERSTAND: (
        QT_TRANSLATE_NOOP("SupervisionWords", "What I want to understand"),
        QT_TRANSLATE_NOOP("SupervisionWords", "One real question: where did I get stuck?"),
    ),
    Question.FELT: (
        QT_TRANSLATE_NOOP("SupervisionWords", "What I felt"),
        QT_TRANSLATE_NOOP("SupervisionWords", "During the call and now. Only you and your supervisor read this."),
    ),
    Question.UNSURE: (
        QT_TRANSLATE_NOOP("SupervisionWords", "Where I was unsure"),
        QT_TRANSLATE_NOOP("SupervisionWords", "What did I avoid asking? What would another have done?"),
    ),
    Question.AGAIN: (
        QT_TRANSLATE_NOOP("SupervisionWords", "What I would do again"),
        QT_TRANSLATE_NOOP("SupervisionWords", "Something that helped, however small."),
    ),
}


def standout(found: Standout) -> str:
    """One thing that stood out, in a few words."""
    if found.kind is StandoutKind.STEPS:
        return QCoreApplication.translate("SupervisionWords", "%n steps open", "", found.count)
    if found.kind is StandoutKind.NOT_ASKED:
        return QCoreApplication.translate("SupervisionWords", "%n not asked", "", found.count)
    return QCoreApplication.translate("SupervisionWords", _PLAIN[found.kind])


def question(asked: Question) -> tuple[str, str]:
    """The heading of a field, and what helps to fill it."""
    title, hint = _QUESTIONS[asked]
    return QCoreApplication.translate("SupervisionWords", title), QCoreApplication.translate("SupervisionWords", hint)
