"""A synthetic call that becomes R4 and comes back, as a CallFile, and the summary of it."""

from datetime import UTC, datetime, timedelta, timezone

from app.domain.calls import (
    Amendment,
    AnswerEntry,
    CallFile,
    CallHeader,
    CallId,
    CallRecord,
    CallStatus,
    LevelCause,
    LevelChange,
    StageId,
)  # fmt: skip
from app.domain.crisis import StepId, StepRecord, StepStatus
from app.domain.people import Person, PersonId, Role
from app.domain.plans import PlanPartId, SafetyPlan
from app.domain.risk import Answer, ItemId, ProtocolId, Reading, RiskLevel, assess, standing_level
from app.domain.text import Language
from app.guide import bundled
from app.reports.content import SummaryContent
from app.reports.summarise import summarise

STARTED = datetime(2026, 3, 4, 18, 30, 12, tzinfo=UTC)
ZONE = timezone(timedelta(hours=8))
HOTLINE = "青禾心理热线"
COUNSELLOR = Person(id=PersonId("p1"), name="林咨询员", role=Role.COUNSELLOR)
DOCUMENT = "TA-7F3K-9Q2M"

NOTES = """\
00:00 女，声音很低，背景有风声。开头说「不知道该不该打这个电话」。
00:02 最近一个月睡不着，凌晨三四点醒，醒了就哭。单位裁员之后一直没有找到新工作，房租拖了两个月。
00:05 提到「不想活了」「活着太累」。直接问了自杀的想法：这两周每天都想，今天更强。
00:07 说想过方式，药已经攒了，就放在床头柜里。问时间，她停了很久，说「也许就这两天」。
00:09 请督导加入。告诉她我会一直在线上，请她把窗户关好，坐到客厅。她照做了，能听到关窗的声音。

（判断）情绪非常低落，但愿意说，也愿意听。没有饮酒，思路清楚。

00:14 说起妹妹。妹妹每个周末会来看她，上周没让她来，「怕她看出来」。问她愿不愿意现在给妹妹发一条消息，她说可以，\
先写了「你在吗」，没有发；又过了一会儿，发出去了。妹妹很快回了电话，我们请她先接，这边不挂。
00:21 妹妹在路上，二十分钟能到。她把药装进袋子，放到门外的鞋柜上。说「好像没有刚才那么重了」。
00:31 妹妹到了，接过了电话。说好今晚住下，明天一起去 Anding 门诊的 mood disorder clinic，周五下午我们回访。
"""


def _at(seconds: int) -> datetime:
    return STARTED + timedelta(seconds=seconds)


ANSWERS = (
    (95, "S1", "no"), (110, "M1", "no"), (310, "S2", "yes"), (330, "S3", "two-weeks"), (402, "S3", "now"),
    (430, "S5", "yes"), (455, "S4", "within-week"), (470, "S4", "within-72h"), (485, "S6", "yes"),
    (520, "S7", "cannot-say"),
    (600, "S8", "earlier"), (640, "S13", "no"), (655, "S14", "no"), (700, "S16", "yes"), (720, "S9", "declined"),
    (860, "S17", "yes"), (1300, "S6", "no"), (1500, "V1", "no"), (1560, "A1", "no"), (1600, "S15a", "unclear"),
    (1800, "E1", "no"), (1850, "E2", "yes"), (1870, "E3", "yes"),
)  # fmt: skip

STEPS = (
    (545, "stay", "done", {}), (560, "supervisor", "started", {}), (590, "supervisor", "done", {"name": "周督导"}),
    (620, "place", "discussed", {}), (680, "place", "done", {"place": "城西某小区", "place-source": "本人"}),
    (705, "taken", "done", {}), (760, "rescue", "agreed", {}), (900, "distance", "started", {}),
    (1290, "distance", "done", {}), (1010, "supporter", "done", {"who": "妹妹"}), (1860, "arrival", "done", {}),
)  # fmt: skip


def a_file(language: Language = Language.ZH, notes: str = NOTES) -> CallFile:
    """The call read whole.  Levels follow the answers as they do in the console."""
    guide = bundled()
    answers: dict[ItemId, Answer] = {}
    readings = {ItemId("S10"): Reading(start=85, end=40), ItemId("S11"): Reading(start=90, end=60)}
    history, levels = [], []
    level, seen = RiskLevel.R0, set[str]()
    for seconds, item, answer in ANSWERS:
        answers[ItemId(item)] = Answer(answer)
        history.append(AnswerEntry(item=ItemId(item), answer=Answer(answer), at=_at(seconds)))
        found = assess(guide.checklist, answers)
        now = standing_level(level, found.level)
        if now != level:
            fresh = tuple(flag.rule for flag in found.flags if flag.rule not in seen)
            levels.append(
                LevelChange(at=_at(seconds), level=now, before=level, cause=LevelCause.RULE, by="p1", rules=fresh)
            )
            level = now
        seen |= {flag.rule for flag in found.flags}
    lowered = LevelChange(
        at=_at(5400), level=RiskLevel.R3, before=level, cause=LevelCause.LOWERED, by="p2",
        reason="家人已到场同住，药物已移走，明日就诊",
    )  # fmt: skip
    steps = tuple(
        StepRecord(
            protocol=ProtocolId("suicide-in-progress"), step=StepId(step), status=StepStatus(status), at=_at(seconds),
            details=details,
        )
        for seconds, step, status, details in STEPS
    )  # fmt: skip
    record = CallRecord(
        id=CallId(1), number="2026-0042", counsellor=COUNSELLOR, status=CallStatus.CLOSED, started_at=STARTED,
        ended_at=_at(2018), recovered_at=None,
        header=CallHeader(caller_code="C-0192", recording_told_at=_at(21), confidentiality_told_at=_at(40)),
        guide=guide.guide_version, stage=StageId("closing"), level=RiskLevel.R3, answers=answers, readings=readings,
        steps=tuple({step.step: step for step in steps}.values()), notes=notes,
        plan=SafetyPlan(
            at=_at(1400),
            lines={
                PlanPartId("warning-signs"): ("半夜醒来，脑子里一直转「没用了」",),
                PlanPartId("alone"): ("洗个热水澡", "把窗帘拉开，去客厅坐着"),
                PlanPartId("people"): ("妹妹小岚 138-0000-1111",),
            },
        ),
        incomplete_reason="来电者的家人到场，接过电话，剩下的几项没有问完",
    )  # fmt: skip
    amendments = (
        Amendment(
            at=_at(200_000), by="p1", reason="补充随访结果",
            text="周五回访：已就诊，妹妹同住。她说「谢谢你那天没挂」。",
        ),
    )  # fmt: skip
    return CallFile(
        record=record, levels=(*levels, lowered), answer_history=tuple(history), step_history=steps,
        amendments=amendments, timeline=(),
    )  # fmt: skip


def a_summary(language: Language = Language.ZH, notes: str = NOTES) -> SummaryContent:
    """What the summary of `a_file` shows."""
    return summarise(
        a_file(language, notes), bundled(), language, hotline=HOTLINE, document_id=DOCUMENT,
        people={"p1": "林咨询员", "p2": "周督导"}, zone=ZONE,
    )  # fmt: skip
