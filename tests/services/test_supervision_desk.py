"""The supervision desk: what stands out, what is written and never lost, what comes back and cannot be altered."""

from collections.abc import Callable

import pytest

from app.console import Console
from app.domain.agreement import agreement, weighted_kappa
from app.domain.calls import CallKind
from app.domain.risk import RiskLevel
from app.domain.supervision import Question, Side, StandoutKind
from app.errors import ErrorCode, UserError
from app.services.supervision_desk import Whose
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, a_call, a_draft

Restart = Callable[..., Console]


def test_the_desk_lists_ones_own_closed_calls_with_what_stood_out(console: Console) -> None:
    quiet = a_call(console, "说了工作上的事")
    hard = a_call(console, "攒了药", S3="now", S4="within-72h", S6="yes")
    console.casework.lower_level(hard.id, RiskLevel.R3, "家人到场")
    a_call(console, kind=CallKind.PRACTICE)
    rows = console.supervision_desk.calls(Whose.MINE)
    assert [row.row.id for row in rows] == [hard.id, quiet.id]
    assert (rows[0].row.level, rows[0].highest) == (RiskLevel.R3, RiskLevel.R4)
    kinds = [standout.kind for standout in rows[0].standouts]
    assert kinds[0] is StandoutKind.LOWERED
    assert {StandoutKind.STEPS, StandoutKind.NOT_ASKED, StandoutKind.INCOMPLETE} <= set(kinds)


def test_a_call_that_is_open_does_not_lie_on_the_desk(console: Console) -> None:
    a_draft(console, "还在通话")
    assert console.supervision_desk.calls(Whose.MINE) == ()


def test_what_is_written_is_kept_and_an_older_revision_changes_nothing(console: Console, restart: Restart) -> None:
    call = a_call(console).id
    desk = console.supervision_desk
    desk.save_reflection(call, {Question.UNSURE: "没敢问时间", Question.FELT: "慌"}, talk=True, revision=2)
    desk.save_reflection(call, {Question.UNSURE: "没敢"}, talk=False, revision=1)
    found = restart().supervision_desk.dossier(call)
    assert found.reflection.words == {Question.UNSURE: "没敢问时间", Question.FELT: "慌"}
    assert (found.reflection.talk, found.reflection.revision) == (True, 2)
    assert found.row.written
    assert StandoutKind.TALK in [standout.kind for standout in found.row.standouts]


def test_a_colleague_sees_the_answer_of_the_supervisor_once_as_new(console: Console, restart: Restart) -> None:
    counsellor = restart(by=COLLEAGUE)
    call = a_call(counsellor, "反复说没用了", S2="yes").id
    counsellor.supervision_desk.save_reflection(call, {Question.UNDERSTAND: "为什么沉默"}, talk=True, revision=1)
    supervisor = restart()
    (waiting,) = supervisor.supervision_desk.calls(Whose.WAITING)
    assert waiting.row.id == call
    assert supervisor.supervision_desk.dossier(call).reflection.words == {Question.UNDERSTAND: "为什么沉默"}
    supervisor.supervision_desk.save_draft(call, "沉默本身", ["contact"], 1)
    assert supervisor.supervision_desk.dossier(call).draft == "沉默本身"
    supervisor.supervision_desk.answer(call, "沉默本身就是回答。", ["contact", "asked-directly"])
    supervisor.supervision_desk.answer(call, "沉默本身就是回答。", ["contact", "asked-directly"])
    assert supervisor.supervision_desk.dossier(call).draft == ""
    assert supervisor.supervision_desk.calls(Whose.WAITING) == ()
    counsellor = restart(by=COLLEAGUE)
    (row,) = counsellor.supervision_desk.calls(Whose.MINE)
    assert (row.answered, row.unread) == (1, 1)
    (answer,) = counsellor.supervision_desk.feedback(call)
    assert (answer.text, answer.themes, answer.read) == ("沉默本身就是回答。", ("contact", "asked-directly"), False)
    counsellor.supervision_desk.read(call)
    assert counsellor.supervision_desk.feedback(call)[0].read
    assert counsellor.administration.verify().sound


def test_only_a_supervisor_answers_and_looks_at_the_calls_of_others(console: Console, restart: Restart) -> None:
    call = a_call(console).id
    desk = restart(by=COLLEAGUE).supervision_desk
    for refused in (
        lambda: desk.answer(call, "好", []),
        lambda: desk.dossier(call),
        lambda: desk.calls(Whose.WAITING),
        lambda: desk.rate(call, {"contact": 3}, "", 1),
    ):
        with pytest.raises(UserError) as error:
            refused()
        assert error.value.code is ErrorCode.SUPERVISOR_ONLY
    assert desk.feedback(call) == ()


def test_an_answer_that_is_edited_behind_the_programs_back_is_seen(console: Console, vault: Vault) -> None:
    call = a_call(console).id
    console.supervision_desk.answer(call, "问得很直接。", [])
    assert console.supervision_desk.dossier(call).sound
    with vault.transaction() as work:
        work.execute("UPDATE feedback SET text = '不错' WHERE call_id = ?", (call,))
    assert not console.supervision_desk.dossier(call).sound


def test_both_sides_rate_and_their_agreement_is_told(console: Console, restart: Restart) -> None:
    counsellor = restart(by=COLLEAGUE)
    ids = [dimension.id for dimension in counsellor.guide.quality]
    made = [a_call(counsellor).id for _ in range(3)]
    for call in made:
        counsellor.supervision_desk.rate(call, dict.fromkeys(ids, 2), "", 1)
    supervisor = restart()
    for at, call in enumerate(made):
        supervisor.supervision_desk.rate(call, dict.fromkeys(ids, min(2 + at, 4)), "很稳", 1)
    counsellor = restart(by=COLLEAGUE)
    found = counsellor.supervision_desk.dossier(made[2])
    assert found.rating(Side.SELF) is not None
    supervisors = found.rating(Side.SUPERVISOR)
    assert supervisors is not None
    assert (supervisors.scores[ids[0]], supervisors.remark) == (4, "很稳")
    came = counsellor.supervision_desk.development()
    assert came.rated == 3
    assert [(mine, theirs) for _, mine, theirs in came.courses[0].points] == [(2, 2), (2, 3), (2, 4)]
    assert came.agreement is not None
    assert (came.agreement.pairs, round(came.agreement.exact, 2), round(came.agreement.near, 2)) == (27, 0.33, 0.67)
    assert came.agreement.difference == -1


def test_a_score_that_no_anchor_describes_is_refused(console: Console) -> None:
    call = a_call(console).id
    for scores in ({"contact": 5}, {"contact": -1}, {"charm": 2}):
        with pytest.raises(ValueError, match="no such score"):
            console.supervision_desk.rate(call, scores, "", 1)


def test_kappa_is_one_for_the_same_scores_none_without_spread_and_known_for_a_worked_case() -> None:
    assert weighted_kappa([(0, 0), (4, 4), (2, 2)]) == 1
    assert weighted_kappa([(2, 2)] * 30) is None
    # 2×2 by hand: 20/5/10/15, where quadratic and unweighted kappa are the same 0.4
    pairs = [(0, 0)] * 20 + [(0, 1)] * 5 + [(1, 0)] * 10 + [(1, 1)] * 15
    assert weighted_kappa(pairs) == pytest.approx(0.4)
    few = agreement([(1, 2)] * 19)
    assert few is not None
    assert few.kappa is None
    assert agreement([]) is None


def test_a_wish_to_talk_lies_on_the_desk_until_it_was_talked_over(console: Console, restart: Restart) -> None:
    counsellor = restart(by=COLLEAGUE)
    call = a_call(counsellor, "说了工作").id
    counsellor.aftercare.ask_debrief(call, "一直想着那座桥")
    (own,) = counsellor.supervision_desk.calls(Whose.MINE)
    assert StandoutKind.TALK in [standout.kind for standout in own.standouts]
    supervisor = restart()
    supervisor.supervision_desk.answer(call, "今晚下班前来找我。", [])
    (waiting,) = supervisor.supervision_desk.calls(Whose.WAITING)
    wish = supervisor.supervision_desk.dossier(call).wish
    assert wish is not None
    assert (waiting.row.id, wish.name, wish.words) == (call, COLLEAGUE.name, "一直想着那座桥")
    supervisor.aftercare.hear_debrief(call)
    assert supervisor.supervision_desk.calls(Whose.WAITING) == ()
    assert supervisor.supervision_desk.dossier(call).wish is None
    (own,) = restart(by=COLLEAGUE).supervision_desk.calls(Whose.MINE)
    assert StandoutKind.TALK not in [standout.kind for standout in own.standouts]
