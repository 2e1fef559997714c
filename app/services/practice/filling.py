"""Makes a practice vault and fills it: people, callers and closed calls up to now, the same ones for the same seed."""

import json
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.clock import Clock
from app.domain.calls import CallKind
from app.domain.people import Person, PersonId, Role
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.guide.loader import bundled
from app.guide.pack import GuidePack
from app.paths import VaultFiles
from app.services import access
from app.services.access import NewVault
from app.services.guides import Guides
from app.services.practice import aftermath, notes
from app.services.practice.pastclock import PastClock
from app.services.practice.stories import Story, stories
from app.store import bulk, people, search, site, texts
from app.store.bulk import Row, WholeCall
from app.vault.derivation import FLOOR, Cost
from app.vault.vault import Vault

PASSPHRASE = "practice only nobody here is real"
"""Opens every practice vault.  No secret: nothing in one is about anybody."""
HOTLINE = "练习热线（来电均为虚构）"
PERSON = "练习督导"
MOST = 1_000_000
_SLICE = 1_000
_COLLEAGUES = ("周宁", "李知夏", "王澜", "赵一帆", "陈默", "吴清", "孙岚", "何以南")
APART = timedelta(minutes=15)
"""Between two calls, on average."""
_PLAN_WORDS = (
    "夜里一个人坐着不动的时候", "去楼下走一圈，给绿萝浇水", "图书馆二楼靠窗的位置", "表姐，周末也能打",
    "12356 和社区医生",
    "把药交给室友保管", "听那首旧歌，数到一百", "想起答应过要一起看的海",
)  # fmt: skip
_LATER = ("回访：已按约就诊，睡眠有好转。", "补记：来电者当时提到姐姐会来陪。", "随访未接通，次日再拨。")
Progress = Callable[[int, int], None]


def make(
    directory: Path, count: int, clock: Clock, *, seed: int = 1, cost: Cost = FLOOR, progress: Progress | None = None
) -> None:
    """A new practice vault with `count` closed calls, closed again.  Raises as `access.create` does; VAULT_EXISTS for a
    vault that is there; ValueError outside 0 to a million."""
    if not 0 <= count <= MOST:
        raise ValueError(f"between 0 and {MOST} calls")
    if access.vault_state(directory) is access.VaultState.READY:
        raise UserError(ErrorCode.VAULT_EXISTS, path=str(directory))
    past = PastClock(clock.now().astimezone(UTC) - APART * count)
    new = NewVault(hotline=HOTLINE, person=PERSON, passphrase=PASSPHRASE, cost=cost)
    vault, _ = access.create(directory, new, past)
    try:
        fill(vault, bundled(), past, count, seed=seed, progress=progress)
    finally:
        vault.close()
    mark = {"calls": count, "passphrase": PASSPHRASE}
    VaultFiles(directory).practice.write_text(json.dumps(mark) + "\n", encoding="utf-8")


def fill(
    vault: Vault, guide: GuidePack, past: PastClock, count: int, *, seed: int, progress: Progress | None = None
) -> None:
    """Put the calls into an empty vault, a thousand at a time."""
    rng = random.Random(seed)  # noqa: S311  nothing secret is drawn
    me = Person(id=PersonId(vault.slot.id), name=vault.slot.name, role=Role.SUPERVISOR)
    colleagues = [Person(id=PersonId(f"practice-{n}"), name=name, role=Role.COUNSELLOR) for n, name in
                  enumerate(_COLLEAGUES)]  # fmt: skip
    with vault.transaction() as work:
        site.put(work, site.PRACTICE, str(count))
        Guides(vault, guide).keep(work)
        for person in (me, *colleagues):
            people.keep(work, person)
    made = _Maker(guide, rng, past, (me, *colleagues), count).calls()
    callers: set[str] = set()
    for done in range(0, count, _SLICE):
        calls = [next(made) for _ in range(min(_SLICE, count - done))]
        with vault.transaction() as work:
            _keep_callers(work.executemany, calls, callers, me.id)
            bulk.add(work, calls)
        if progress:
            progress(done + len(calls), count)
    past.time += timedelta(hours=1)
    aftermath.follow(vault, Guides(vault, guide), (me, *colleagues), past, rng)
    search.index_due(vault)
    with vault.transaction() as work:
        search.press(work)


def _keep_callers(insert: Callable[..., object], calls: list[WholeCall], known: set[str], by: str) -> None:
    """A caller for each code that is new, under the number in the code."""
    new = {str(call.call[8]): str(call.call[5]) for call in reversed(calls) if call.call[8]}
    rows = [
        (int(code[2:]), code, int(code[2:]), at, by, int(code[2:])) for code, at in new.items() if code not in known
    ]
    insert("INSERT INTO caller (id, code, serial, at, by, root) VALUES (?, ?, ?, ?, ?, ?)", rows)
    known.update(new)


class _Maker:
    """Makes one call after the other, oldest first."""

    def __init__(
        self, guide: GuidePack, rng: random.Random, past: PastClock, staff: tuple[Person, ...], count: int
    ) -> None:
        self._guide, self._rng, self._past, self._staff = guide, rng, past, staff
        self._stories = stories(guide, rng)
        self._ordinals: dict[int, int] = {}
        self._began = past.time - timedelta(hours=1)  # the last one is over by now
        self._callers = max(40, min(count // 4, 90_000))
        self._step_words = {protocol.id: [step.id for step in protocol.steps[:4]] for protocol in guide.protocols}

    def calls(self) -> Iterator[WholeCall]:
        number = 0
        while True:
            number += 1
            self._past.time = self._began + APART * (number - 1 + self._rng.random())
            yield self._call(number, self._past.time, self._rng.choice(self._stories))

    def _call(self, number: int, began: datetime, story: Story) -> WholeCall:
        rng = self._rng
        year = began.astimezone().year
        self._ordinals[year] = ordinal = self._ordinals.get(year, 0) + 1
        ended = began + timedelta(minutes=rng.uniform(*story.minutes))
        by = self._staff[min(int(rng.expovariate(0.35)), len(self._staff) - 1)].id
        course = _Course(began, ended, by)
        for stage in self._guide.stages[1:]:
            course.add("stage_entry", stage.id)
        self._asked(course, story)
        self._acted(course, story)
        closing, at = course.next()
        complete = rng.random() < 0.85
        reason = "" if complete else rng.choice(("来电者挂断", "信号中断", "来电者不愿回答"))
        documents: dict[str, list[Row]] = dict(course.documents)
        if story.category:
            sorted_as = (story.playbook, story.category, story.subcategory, story.profile, "")
            documents["classification"] = [(at, by, *sorted_as)]
        start = texts.from_time(began)
        known = story.kind in (CallKind.WRONG_NUMBER, CallKind.SILENT) or rng.random() > 0.7
        caller = "" if known else f"C-{min(int(rng.paretovariate(0.55)), self._callers):04d}"
        row: Row = (
            number, year, ordinal, by, story.kind, start, texts.from_time(ended), None, caller,
            course.at(0.05), course.at(0.1) if complete else None, self._guide.id, self._guide.version,
            self._guide.stages[-1].id, int(complete), reason, closing,
        )  # fmt: skip
        call = WholeCall(
            call=row, level=story.level, moments=closing, saved_at=at, notes=self._notes(story), documents=documents,
            histories=course.histories, words=[*course.words, *filter(None, (reason, caller)), f"{year}-{ordinal:04d}"],
        )  # fmt: skip
        if rng.random() < 0.03:
            call.moments += 1
            later = texts.from_time(ended + timedelta(hours=rng.randint(1, 90)))
            call.amendments = [(call.moments, later, by, "随访", rng.choice(_LATER))]
            call.words += ["随访", str(call.amendments[0][4])]
        return call

    def _notes(self, story: Story) -> str:
        text = notes.note(self._rng)
        return text if story.answers and story.minutes[1] > 10 else text.split("\n", 1)[0]

    def _asked(self, course: "_Course", story: Story) -> None:
        before = RiskLevel.R0
        for scale, start, _ in story.readings:
            course.add("reading", scale, "start", start)
        for item, answer, level, rules in story.answers:
            course.add("answer", item, answer)
            if level != before:
                course.add("level_change", level, before, "rule", rules, "")
                before = level
        for scale, _, end in story.readings:
            course.add("reading", scale, "end", end)

    def _acted(self, course: "_Course", story: Story) -> None:
        for step in self._step_words.get(story.protocol, ()):  # type: ignore[call-overload]
            course.add("step", story.protocol, step, self._rng.choice(("agreed", "done", "discussed")), "{}")
        if story.level >= RiskLevel.R2 and self._rng.random() < 0.6:
            said = {part.id: self._rng.choice(_PLAN_WORDS) for part in self._guide.plan_parts}
            order, at = course.next()
            course.documents["plan"] = [(order, at, course.by, 1, texts.from_details(said), "{}")]
            course.words += said.values()


class _Course:
    """What happens in one call, in order, spread over its time."""

    def __init__(self, began: datetime, ended: datetime, by: str) -> None:
        self._began, self._span, self.by = began, ended - began, by
        self._order = 0
        self.histories: dict[str, list[Row]] = {}
        self.documents: dict[str, list[Row]] = {}
        self.words: list[str] = []

    def at(self, part: float) -> str:
        return texts.from_time(self._began + self._span * part)

    def next(self) -> tuple[int, str]:
        self._order += 1
        return self._order, self.at(min(self._order / 60, 1.0))

    def add(self, table: str, *values: str | int) -> None:
        order, at = self.next()
        self.histories.setdefault(table, []).append((order, at, self.by, *values))
