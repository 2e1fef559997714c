"""The sections of a summary after its first page: flags, scales, notes, protocols, answers, additions."""

import re

from app.domain.notes import NoteMark, spans
from app.domain.risk import AnswerState
from app.reports.blocks import Block, Figure, Gap, Row, Stack, Text, company
from app.reports.charts import clock, scale_bar
from app.reports.content import AnswerGroup, AnswerLine, FlagLine, ScaleLine, StepLine, SummaryContent
from app.reports.drawing import Drawing
from app.reports.marks import answer_mark, level_shape, status_mark
from app.reports.paper import MEASURE
from app.reports.sheet import BODY, FINE, SIDE, SMALL, SMALL_MUTED, SMALL_STRONG, SOURCE, STRONG, Sheet

_STAMP = re.compile(r"\s*\[?(\d{1,2}:\d{2}(?::\d{2})?)\]?\s+(?=\S)")
_STAMP_WIDTH = 44.0
_MARK_WIDTH, _MARK_GAP = 72.0, 10.0  # the column that says what is marked in a line


def flags(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """Every flag with the answer it rests on, its reason, its actions and its source."""
    words = sheet.words
    blocks = sheet.section(words("section-flags"))
    if not content.flags:
        blocks.append(sheet.prose(words("flags-none")))
    listed: set[str] = set()
    for flag in content.flags:
        blocks.append(_flag(sheet, flag, listed))
        listed.update(flag.actions)
    if content.open:
        items = words("list-separator").join(content.open)
        blocks += [Gap(height=5), sheet.prose(words("open-items", items=items), SMALL)]
    return blocks


def _flag(sheet: Sheet, flag: FlagLine, listed: set[str]) -> Block:
    """listed: the actions that flags above have named already."""
    words, left = sheet.words, 76.0
    width = MEASURE - left
    answers = words("clause-separator").join(
        f"{answer.item} {answer.label}{words('colon')}{answer.text or words(f'state-{answer.state}')}"
        for answer in flag.answers
    )
    sources = words("list-separator").join(f"[{number}] {place}".rstrip() for number, place in flag.sources)
    said = ((words("flag-answers"), answers), (words("flag-actions"), _actions(sheet, flag, listed)))
    room = 12 + max(sheet.compositor.width(label, SMALL_MUTED) for label, _ in said)
    because = Row(
        cells=(
            (0, sheet.text(flag.because, STRONG, width - 92)),
            (width - 84, sheet.text(words("flag-source", sources=sources) if sources else "", SOURCE, 84)),
        ),
        padding=0,
    )
    lines = [
        Row(cells=((0, sheet.text(label, SMALL_MUTED, room)), (room, sheet.text(text, SMALL, width - room))), padding=0)
        for label, text in said
        if text
    ]
    if not flag.stands:
        lines.append(Row(cells=((room, sheet.text(words("flag-lapsed"), SMALL_MUTED, width - room)),), padding=0))
    mark = (level_shape(flag.level, 6, 8, 5),) if flag.level else ()
    return Row(
        cells=(
            (0, Figure(drawing=Drawing(width=14, height=15.75, shapes=mark))),
            (16, Stack(blocks=(sheet.text(flag.level or words("flag-no-level"), STRONG, 58), _time(sheet, flag.at)))),
            (left, Stack(blocks=(because, *lines))),
        ),
        padding=4.5,
        under="line",
        width=MEASURE,
    )


def _actions(sheet: Sheet, flag: FlagLine, listed: set[str]) -> str:
    """The actions of a flag; those a flag above has named are not written out again."""
    words = sheet.words
    fresh = words("clause-separator").join(action for action in flag.actions if action not in listed)
    if listed.isdisjoint(flag.actions):
        return fresh
    return words("actions-more", actions=fresh) if fresh else words("actions-above")


def _time(sheet: Sheet, at: int | None) -> Text:
    return sheet.text("" if at is None else clock(at), FINE, 58)


def scales(sheet: Sheet, content: SummaryContent) -> list[Block]:
    words = sheet.words
    if not content.scales:
        return []
    return [*sheet.section(words("section-scales")), *company([_scale(sheet, scale) for scale in content.scales])]


def _scale(sheet: Sheet, scale: ScaleLine) -> Row:
    words = sheet.words
    better = words("scale-higher-better" if scale.higher_is_better else "scale-lower-better")
    readings = words("scale-none")
    if scale.start is not None or scale.end is not None:
        readings = " → ".join("–" if value is None else str(value) for value in (scale.start, scale.end))
    return Row(
        cells=(
            (0, Stack(blocks=(sheet.text(f"{scale.item} {scale.label}", SMALL, 130), sheet.text(better, FINE, 130)))),
            (132, Figure(drawing=scale_bar(scale, words, 240))),
            (386, sheet.text(readings, SMALL_STRONG, MEASURE - 386)),
        ),
        padding=3,
    )


def notes(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """The notes as typed: a time stamp at the head of a line stands in the margin column, what is marked in it at the
    other side."""
    blocks = sheet.section(sheet.words("section-notes"))
    if not content.notes.strip():
        return [*blocks, sheet.text(sheet.words("notes-none"), SMALL_MUTED)]
    known = {span.mark for span in spans(content.notes)}
    if known:
        legend = [sheet.words(f"mark-{mark}-legend") for mark in NoteMark if mark in known]
        blocks += [sheet.text("　".join(legend), FINE), Gap(height=4)]
    width = MEASURE - _STAMP_WIDTH - (_MARK_WIDTH if known else 0)
    return blocks + [
        _note(sheet, line, width) if line.strip() else Gap(height=7) for line in content.notes.splitlines()
    ]


def _note(sheet: Sheet, line: str, width: float) -> Block:
    """A line of the notes; what kinds of marked words are in it stands at the right."""
    stamp = _STAMP.match(line)
    said = sheet.prose(line[stamp.end() :] if stamp else line, BODY, width)
    cells: list[tuple[float, Block]] = [(0, sheet.text(stamp[1], SIDE, 42))] if stamp else []
    cells.append((_STAMP_WIDTH, said))
    found = {span.mark for span in spans(line)}
    if found:
        kinds = "\n".join(sheet.words(f"mark-{mark}") for mark in NoteMark if mark in found)
        room = _MARK_WIDTH - _MARK_GAP
        cells.append((MEASURE - room, sheet.text(kinds, SIDE, room)))
    return Row(cells=tuple(cells), padding=1.5)


def protocols(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """Each protocol as a track: a mark for how far each step came, with its times."""
    words = sheet.words
    blocks = sheet.section(words("section-protocols"))
    if not content.protocols:
        return [*blocks, sheet.text(words("protocol-none"), SMALL_MUTED)]
    for protocol in content.protocols:
        blocks += sheet.section(protocol.title, level=1)
        blocks += company([_step(sheet, step) for step in protocol.steps])
    return [*blocks, Gap(height=4), sheet.text(words("fields-note"), FINE)]


def _step(sheet: Sheet, step: StepLine) -> Row:
    words = sheet.words
    times = [sheet.text(f"{clock(at)} {words(f'status-{status}')}", SMALL, 112) for at, status in step.moments]
    what: list[Block] = [sheet.text(step.what, SMALL, 236)]
    for key, there in (("fields-noted", True), ("fields-not-noted", False)):
        labels = words("list-separator").join(label for label, noted in step.noted if noted is there)
        if labels:
            what.append(sheet.text(words(key, fields=labels), FINE, 236))
    who: list[Block] = [sheet.text(step.who, SMALL_MUTED, MEASURE - 384)]
    if step.within is not None:
        who.append(sheet.text(_within(sheet, step.within), FINE, MEASURE - 384))
    return Row(
        cells=(
            (0, Figure(drawing=Drawing(width=12, height=13.5, shapes=status_mark(step.status, 4, 6.2)))),
            (18, Stack(blocks=tuple(times)) if times else sheet.text(words("status-todo"), SMALL_MUTED, 112)),
            (134, Stack(blocks=tuple(what))),
            (384, Stack(blocks=tuple(who))),
        ),
        padding=4,
        rail=4,
    )


def _within(sheet: Sheet, seconds: int) -> str:
    if seconds % 60:
        return sheet.words("within-seconds", count=seconds)
    return sheet.words("within-minutes", count=seconds // 60)


def plan(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """The safety plan in the caller's words, without the parts in which people and numbers stand."""
    words = sheet.words
    if not content.plan:
        return []
    rows = []
    for part in content.plan:
        said = [sheet.prose(entry, BODY, MEASURE - 150) for entry in part.entries]
        if part.withheld:
            said.append(sheet.text(words("plan-withheld", count=part.withheld), SIDE, MEASURE - 150))
        if not said:
            said.append(sheet.text(words("plan-none"), SIDE, MEASURE - 150))
        rows.append(Row(cells=((0, sheet.text(part.title, SIDE, 138)), (150, Stack(blocks=tuple(said)))), padding=2.5))
    return [*sheet.section(words("section-plan")), *company(rows)]


def answers(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """Every item of the checklist in one of five states, by group."""
    words = sheet.words
    not_asked = sum(a.state is AnswerState.NOT_ASKED for group in content.groups for a in group.answers)
    blocks = sheet.section(words("section-answers"))
    blocks.append(_legend(sheet))
    if not_asked:
        blocks += [
            Gap(height=3, keeps=True),
            sheet.text(words("answers-not-asked", count=not_asked), SMALL, keeps=True),
        ]
    for group in content.groups:
        blocks += _group(sheet, group)
    return blocks


def _legend(sheet: Sheet) -> Block:
    cells: list[tuple[float, Block]] = []
    x = 0.0
    for state in AnswerState:
        label = sheet.words(f"state-{state}")
        cells.append((x, Figure(drawing=Drawing(width=10, height=13.5, shapes=answer_mark(state, 4, 6.2)))))
        cells.append((x + 12, sheet.text(label, SMALL_MUTED, 70)))
        x += 34 + sheet.compositor.width(label, SMALL_MUTED)
    return Row(cells=tuple(cells), padding=1, keeps=True)


def _group(sheet: Sheet, group: AnswerGroup) -> list[Block]:
    head = sheet.section(group.label, level=1)
    return [*head, *company([_answer(sheet, answer) for answer in group.answers])]


def _answer(sheet: Sheet, answer: AnswerLine) -> Row:
    words = sheet.words
    open_ = answer.state is AnswerState.NOT_ASKED
    said = answer.text or words(f"state-{answer.state}")
    style = SMALL_MUTED if open_ else SMALL_STRONG if answer.state is AnswerState.YES else SMALL
    history = ""
    if answer.earlier:
        before = words("list-separator").join(
            f"{clock(entry.at)} {entry.text or words(f'state-{entry.state}')}" for entry in answer.earlier
        )
        history = words("answers-earlier", answers=before)
    return Row(
        cells=(
            (0, sheet.text(answer.item, SMALL_MUTED, 26)),
            (28, sheet.text(answer.label, SMALL, 168)),
            (204, Figure(drawing=Drawing(width=10, height=13.5, shapes=answer_mark(answer.state, 4, 6.2)))),
            (218, sheet.text(said, style, 96)),
            (312, sheet.text("" if answer.at is None else clock(answer.at), SMALL_MUTED, 50)),
            (364, sheet.text(history, FINE, MEASURE - 364)),
        ),
        padding=2,
        under="line",
        width=MEASURE,
    )


def amendments(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """What was added after the call was closed; the record itself stays as it was."""
    words = sheet.words
    if not content.amendments:
        return []
    blocks = sheet.section(words("section-amendments"))
    for added in content.amendments:
        when = words("amendment-days", days=added.days) if added.days else words("amendment-same-day")
        if added.by:
            when = words("amendment-by", when=when, by=added.by)
        blocks += [
            sheet.text(when, SMALL_STRONG, keeps=True),
            sheet.text(words("amendment-reason", reason=added.reason), SMALL_MUTED, keeps=True),
            sheet.prose(added.text),
            Gap(height=6),
        ]
    return blocks
