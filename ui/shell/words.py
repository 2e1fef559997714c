"""The words of the domain on screen, in the language of the interface."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.aftercare import CheckIn
from app.domain.callers import Act, ContactKind, EntryKind, Likeness
from app.domain.calls import CallKind, CallStatus, LevelCause, MissingKind, TimelineKind
from app.domain.crisis import Consent, StepStatus
from app.domain.followups import FollowUpConsent, FollowUpStatus, Helped, Outcome, When
from app.domain.incidents import CallerTold, IncidentKind
from app.domain.instruments import Validity
from app.domain.matching import Completion, Feedback
from app.domain.people import Role
from app.domain.referrals import ReferralStatus
from app.domain.risk import AnswerState, RiskLevel, ScaleMoment
from app.guide.pack import PromptKind
from ui.shell.i18n import QT_TRANSLATE_NOOP
from ui.shell.theme import ThemeName

# Pairs, not a dict: members of two enums with the same value are equal.
_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (RiskLevel.R4, QT_TRANSLATE_NOOP("Words", "Act now")),
    (RiskLevel.R3, QT_TRANSLATE_NOOP("Words", "High risk")),
    (RiskLevel.R2, QT_TRANSLATE_NOOP("Words", "Concern")),
    (RiskLevel.R1, QT_TRANSLATE_NOOP("Words", "No flag seen")),
    (RiskLevel.R0, QT_TRANSLATE_NOOP("Words", "Not yet assessed")),
    (AnswerState.YES, QT_TRANSLATE_NOOP("Words", "Yes")),
    (AnswerState.NO, QT_TRANSLATE_NOOP("Words", "No")),
    (AnswerState.UNCLEAR, QT_TRANSLATE_NOOP("Words", "Unclear")),
    (AnswerState.DECLINED, QT_TRANSLATE_NOOP("Words", "Declined")),
    (AnswerState.NOT_ASKED, QT_TRANSLATE_NOOP("Words", "Not asked")),
    (ScaleMoment.START, QT_TRANSLATE_NOOP("Words", "At the start")),
    (ScaleMoment.END, QT_TRANSLATE_NOOP("Words", "Before closing")),
    (StepStatus.TODO, QT_TRANSLATE_NOOP("Words", "To do")),
    (StepStatus.DISCUSSED, QT_TRANSLATE_NOOP("Words", "Discussed")),
    (StepStatus.AGREED, QT_TRANSLATE_NOOP("Words", "Agreed")),
    (StepStatus.STARTED, QT_TRANSLATE_NOOP("Words", "Started")),
    (StepStatus.DONE, QT_TRANSLATE_NOOP("Words", "Done")),
    (StepStatus.FAILED, QT_TRANSLATE_NOOP("Words", "Did not work")),
    (Consent.SOUGHT, QT_TRANSLATE_NOOP("Words", "Ask for consent")),
    (Consent.REQUIRED, QT_TRANSLATE_NOOP("Words", "Only with consent")),
    (Consent.NOT_REQUIRED, QT_TRANSLATE_NOOP("Words", "Consent not needed")),
    (CallKind.SELF, QT_TRANSLATE_NOOP("Words", "For themselves")),
    (CallKind.ABOUT_OTHER, QT_TRANSLATE_NOOP("Words", "About someone else")),
    (CallKind.SILENT, QT_TRANSLATE_NOOP("Words", "Silent call")),
    (CallKind.REPEATED, QT_TRANSLATE_NOOP("Words", "Frequent caller")),
    (CallKind.HARASSING, QT_TRANSLATE_NOOP("Words", "Harassing call")),
    (CallKind.INFORMATION, QT_TRANSLATE_NOOP("Words", "Asking for information")),
    (CallKind.WRONG_NUMBER, QT_TRANSLATE_NOOP("Words", "Wrong number")),
    (CallKind.PRACTICE, QT_TRANSLATE_NOOP("Words", "Practice call")),
    (CallStatus.DRAFT, QT_TRANSLATE_NOOP("Words", "Open")),
    (CallStatus.CLOSED, QT_TRANSLATE_NOOP("Words", "Closed")),
    (LevelCause.RULE, QT_TRANSLATE_NOOP("Words", "By rule")),
    (LevelCause.RAISED, QT_TRANSLATE_NOOP("Words", "Raised by hand")),
    (LevelCause.LOWERED, QT_TRANSLATE_NOOP("Words", "Lowered by the supervisor")),
    (TimelineKind.STARTED, QT_TRANSLATE_NOOP("Words", "Call started")),
    (TimelineKind.RECOVERED, QT_TRANSLATE_NOOP("Words", "Picked up again")),
    (TimelineKind.STAGE, QT_TRANSLATE_NOOP("Words", "Stage")),
    (TimelineKind.ANSWER, QT_TRANSLATE_NOOP("Words", "Answer")),
    (TimelineKind.LEVEL, QT_TRANSLATE_NOOP("Words", "Level")),
    (TimelineKind.STEP, QT_TRANSLATE_NOOP("Words", "Step")),
    (TimelineKind.PLAN, QT_TRANSLATE_NOOP("Words", "Safety plan begun")),
    (TimelineKind.SHEET, QT_TRANSLATE_NOOP("Words", "Questionnaire begun")),
    (TimelineKind.CLOSED, QT_TRANSLATE_NOOP("Words", "Call closed")),
    (TimelineKind.AMENDED, QT_TRANSLATE_NOOP("Words", "Addition")),
    (TimelineKind.EXPORTED, QT_TRANSLATE_NOOP("Words", "Summary exported")),
    (MissingKind.ITEM, QT_TRANSLATE_NOOP("Words", "Question not asked")),
    (MissingKind.SCALE, QT_TRANSLATE_NOOP("Words", "Scale not read")),
    (MissingKind.STEP, QT_TRANSLATE_NOOP("Words", "Step still to do")),
    (MissingKind.PLAN, QT_TRANSLATE_NOOP("Words", "No safety plan")),
    (MissingKind.RECORDING_TOLD, QT_TRANSLATE_NOOP("Words", "Not told about the recording")),
    (MissingKind.CONFIDENTIALITY_TOLD, QT_TRANSLATE_NOOP("Words", "Not told about confidentiality and its limits")),
    (MissingKind.CALLER_CODE, QT_TRANSLATE_NOOP("Words", "No caller code")),
    (MissingKind.NOTES, QT_TRANSLATE_NOOP("Words", "No notes")),
    (MissingKind.HELD, QT_TRANSLATE_NOOP("Words", "A flag asks not to end the call yet")),
    (When.MISSED, QT_TRANSLATE_NOOP("Words", "Missed after a high risk")),
    (When.OVERDUE, QT_TRANSLATE_NOOP("Words", "Overdue")),
    (When.TODAY, QT_TRANSLATE_NOOP("Words", "Today")),
    (When.WEEK, QT_TRANSLATE_NOOP("Words", "This week")),
    (When.LATER, QT_TRANSLATE_NOOP("Words", "Later")),
    (FollowUpConsent.NOT_ASKED, QT_TRANSLATE_NOOP("Words", "Consent not asked")),
    (FollowUpConsent.AGREED, QT_TRANSLATE_NOOP("Words", "Caller agreed")),
    (FollowUpConsent.DECLINED, QT_TRANSLATE_NOOP("Words", "Caller declined")),
    (FollowUpStatus.DUE, QT_TRANSLATE_NOOP("Words", "Due")),
    (FollowUpStatus.DONE, QT_TRANSLATE_NOOP("Words", "Done")),
    (FollowUpStatus.CANCELLED, QT_TRANSLATE_NOOP("Words", "Cancelled")),
    (Outcome.REACHED, QT_TRANSLATE_NOOP("Words", "Reached")),
    (Outcome.NO_ANSWER, QT_TRANSLATE_NOOP("Words", "No answer")),
    (Outcome.OTHER_PERSON, QT_TRANSLATE_NOOP("Words", "Somebody else")),
    (Outcome.REFUSED, QT_TRANSLATE_NOOP("Words", "No more calls")),
    (Helped.YES, QT_TRANSLATE_NOOP("Words", "It helped")),
    (Helped.PARTLY, QT_TRANSLATE_NOOP("Words", "Partly")),
    (Helped.NO, QT_TRANSLATE_NOOP("Words", "It did not help")),
    (ReferralStatus.GIVEN, QT_TRANSLATE_NOOP("Words", "Given")),
    (ReferralStatus.CONTACTED, QT_TRANSLATE_NOOP("Words", "Contacted")),
    (ReferralStatus.ATTENDED, QT_TRANSLATE_NOOP("Words", "Attended")),
    (ReferralStatus.REFUSED, QT_TRANSLATE_NOOP("Words", "Refused")),
    (IncidentKind.BREACH, QT_TRANSLATE_NOOP("Words", "Confidentiality ended")),
    (IncidentKind.REPORT, QT_TRANSLATE_NOOP("Words", "Mandatory report")),
    (CallerTold.TOLD, QT_TRANSLATE_NOOP("Words", "Told")),
    (CallerTold.NOT_TOLD, QT_TRANSLATE_NOOP("Words", "Not told")),
    (CallerTold.NOT_POSSIBLE, QT_TRANSLATE_NOOP("Words", "Not possible")),
    (PromptKind.SAY, QT_TRANSLATE_NOOP("Words", "You can say")),
    (PromptKind.ASK, QT_TRANSLATE_NOOP("Words", "You can ask")),
    (PromptKind.AVOID, QT_TRANSLATE_NOOP("Words", "Better not say")),
    (PromptKind.DO, QT_TRANSLATE_NOOP("Words", "Do")),
    (CheckIn.STEADY, QT_TRANSLATE_NOOP("Words", "Steady")),
    (CheckIn.TIRED, QT_TRANSLATE_NOOP("Words", "Tired")),
    (CheckIn.SHAKEN, QT_TRANSLATE_NOOP("Words", "Shaken")),
    (Validity.VALIDATED, QT_TRANSLATE_NOOP("Words", "Validated instrument")),
    (Validity.WORKSHEET, QT_TRANSLATE_NOOP("Words", "Site worksheet, not validated")),
    (ContactKind.PHONE, QT_TRANSLATE_NOOP("Words", "Own number")),
    (ContactKind.GUARDIAN, QT_TRANSLATE_NOOP("Words", "Guardian")),
    (ContactKind.EMERGENCY, QT_TRANSLATE_NOOP("Words", "Emergency contact")),
    (EntryKind.CALL, QT_TRANSLATE_NOOP("Words", "Call")),
    (EntryKind.PLAN, QT_TRANSLATE_NOOP("Words", "Safety plan")),
    (EntryKind.SHEET, QT_TRANSLATE_NOOP("Words", "Scale or questionnaire")),
    (EntryKind.PROFILE, QT_TRANSLATE_NOOP("Words", "Profile")),
    (EntryKind.FOLLOW_UP, QT_TRANSLATE_NOOP("Words", "Follow-up")),
    (EntryKind.REFERRAL, QT_TRANSLATE_NOOP("Words", "Referral")),
    (EntryKind.INCIDENT, QT_TRANSLATE_NOOP("Words", "Told outside the line")),
    (EntryKind.SUPERVISION, QT_TRANSLATE_NOOP("Words", "Supervision")),
    (EntryKind.AGREEMENT, QT_TRANSLATE_NOOP("Words", "Agreement")),
    (EntryKind.ACT, QT_TRANSLATE_NOOP("Words", "Record")),
    (Act.MERGED, QT_TRANSLATE_NOOP("Words", "Codes joined")),
    (Act.UNMERGED, QT_TRANSLATE_NOOP("Words", "Joining taken back")),
    (Act.SHREDDED, QT_TRANSLATE_NOOP("Words", "Contact details destroyed")),
    (Act.EXPORTED, QT_TRANSLATE_NOOP("Words", "Caller file exported")),
    (Likeness.NUMBER, QT_TRANSLATE_NOOP("Words", "the same number")),
    (Likeness.GUARDIAN, QT_TRANSLATE_NOOP("Words", "the same number, a guardian's")),
    (Likeness.EMERGENCY, QT_TRANSLATE_NOOP("Words", "the same number, an emergency contact's")),
    (Likeness.CODE, QT_TRANSLATE_NOOP("Words", "the same code, written differently")),
    (Completion.FINISHED, QT_TRANSLATE_NOOP("Words", "Finished")),
    (Completion.PARTLY, QT_TRANSLATE_NOOP("Words", "In part")),
    (Completion.BROKEN_OFF, QT_TRANSLATE_NOOP("Words", "Broken off")),
    (Feedback.HELPED, QT_TRANSLATE_NOOP("Words", "Helped")),
    (Feedback.SOMEWHAT, QT_TRANSLATE_NOOP("Words", "Somewhat")),
    (Feedback.NOT_HELPED, QT_TRANSLATE_NOOP("Words", "Did not help")),
    (Role.COUNSELLOR, QT_TRANSLATE_NOOP("Words", "Counsellor")),
    (Role.SUPERVISOR, QT_TRANSLATE_NOOP("Words", "Supervisor")),
    (ThemeName.LIGHT, QT_TRANSLATE_NOOP("Words", "Light")),
    (ThemeName.DARK, QT_TRANSLATE_NOOP("Words", "Dark")),
    (ThemeName.NIGHT, QT_TRANSLATE_NOOP("Words", "Night")),
)


def word(value: StrEnum) -> str:
    """What `value` is called on screen.  Raises KeyError for a value without a word."""
    return QCoreApplication.translate("Words", _BY_MEMBER[type(value), value.value])


def level_words(level: RiskLevel) -> str:
    """A level with its code, such as “R4 Act now”.  Levels are never shown without both."""
    return f"{level.value} {word(level)}"


_BY_MEMBER = {(type(member), member.value): source for member, source in _WORDS}
