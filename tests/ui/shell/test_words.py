"""Every word of the domain and every error has its words, in both languages."""

from enum import StrEnum

import pytest

from app.domain.calls import CallKind, CallStatus, LevelCause, MissingKind, TimelineKind
from app.domain.crisis import Consent, StepStatus
from app.domain.people import Role
from app.domain.risk import AnswerState, RiskLevel, ScaleMoment
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.guide.pack import PromptKind
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.theme import ThemeName
from ui.shell.words import level_words, word

ENUMS: tuple[type[StrEnum], ...] = (
    RiskLevel, AnswerState, ScaleMoment, StepStatus, Consent, CallKind, CallStatus, LevelCause, TimelineKind,
    MissingKind, PromptKind, Role, ThemeName,
)  # fmt: skip
VALUES = {
    "taken": "C-0001", "name": "Lin",
    "path": "/vault", "found": "9", "supported": "2", "what": "anchor",
    "seconds": 8, "minimum": 15, "problems": 3, "version": "2", "bundled": "1", "calls": 2,
}  # fmt: skip


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("member", [member for enum in ENUMS for member in enum], ids=str)
def test_every_word_of_the_domain_exists_in_both_languages(member, qapp):
    english = word(member)
    assert english
    assert not is_chinese(english)
    i18n.install(qapp, Language.ZH)
    assert is_chinese(word(member))


def test_members_of_two_enums_with_one_value_keep_their_own_words():
    assert CallStatus.CLOSED == TimelineKind.CLOSED
    assert word(CallStatus.CLOSED) != word(TimelineKind.CLOSED)


@pytest.mark.parametrize("level", RiskLevel)
def test_a_level_is_never_without_its_code(level):
    assert level_words(level).startswith(level.value)
    assert len(level_words(level)) > 3


def test_the_level_without_a_flag_is_not_called_low(chinese):
    assert word(RiskLevel.R1) == "未见警示"


@pytest.mark.parametrize("code", ErrorCode)
@pytest.mark.parametrize("language", Language)
def test_every_error_says_what_happened_and_what_to_do(code, language, qapp):
    i18n.install(qapp, language)
    told = message(UserError(code, **VALUES))
    assert told.what
    assert told.next
    assert "{" not in told.whole()
    assert is_chinese(told.whole()) is (language is Language.ZH)
