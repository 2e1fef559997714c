"""The calls of one caller over time, as a PDF: levels, scales and what was done, call after call, and nothing that was
noted."""

from collections.abc import Sequence

from app.domain.crisis import StepStatus
from app.domain.risk import RiskLevel
from app.reports import ending, opening
from app.reports.blocks import Block, Figure, Gap, Row, Stack
from app.reports.content import Rendered
from app.reports.course_content import CourseContent, CoursePoint
from app.reports.drawing import Align, Disc, Drawing, Label, Shape, line
from app.reports.flow import draw, paginate
from app.reports.marks import level_shape
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import BODY, FINE, SMALL, SMALL_STRONG, Frame, Sheet
from app.reports.words import Words

_LEFT, _RIGHT, _STEP, _BASE = 30.0, 12.0, 19.0, 22.0
_LEVELS = tuple(RiskLevel)


def render_course(content: CourseContent) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    title = words("course-title")
    blocks: list[Block] = [
        *opening.name_block(sheet, content.hotline, title),
        sheet.prose(words("course-lead", count=len(content.points)), BODY),
        *sheet.section(words("course-levels")),
        Figure(drawing=level_course(content.points, words, MEASURE), keeps=True),
        sheet.text(words("course-level-note"), FINE),
        *_scales(sheet, content.points),
        *sheet.section(words("course-calls")),
        *(_call(sheet, point) for point in content.points),
    ]
    blocks += ending.integrity(sheet, content.fingerprint, sheet.compositor.replaced)
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("course-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("footer", guide=content.points[-1].content.guide, handling=words("confidential")),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _places(points: Sequence[CoursePoint], width: float) -> list[float]:
    """Where each call stands: by time, but never nearer than a mark is wide."""
    span = width - _LEFT - _RIGHT - 12
    whole = max(points[-1].days, 1)
    near = min(13.0, span / max(len(points), 1))
    places: list[float] = []
    for point in points:
        x = _LEFT + 6 + span * point.days / whole
        places.append(max(x, places[-1] + near) if places else x)
    over = places[-1] - (_LEFT + 6 + span)
    if over > 0:  # pushed beyond the edge: draw everything together by as much
        places = [_LEFT + 6 + (x - _LEFT - 6) * span / (span + over) for x in places]
    return places


def level_course(points: Sequence[CoursePoint], words: Words, width: float) -> Drawing:
    """Weeks across, level up: a mark for each call, with a thin line up to the highest it reached."""
    shapes: list[Shape] = []
    for level in _LEVELS:
        y = _BASE + _STEP * _LEVELS.index(level)
        shapes.append(Label(x=0, y=y - 3, text=level.value))
        shapes.append(line(_LEFT, y, width - _RIGHT, y, "line", 0.35, (0.6, 2.4)))
    last = -40.0
    for point, x in zip(points, _places(points, width), strict=True):
        y, top = (_BASE + _STEP * _LEVELS.index(level) for level in (point.content.level, point.highest))
        if top > y:
            shapes.append(line(x, y, x, top, "text", 0.9))
            shapes.append(line(x - 3, top, x + 3, top, "text", 0.9))
        shapes.append(level_shape(point.content.level, x, y, 5))
        if x - last > 34:
            shapes.append(Label(x=x, y=2, text=words("course-week", week=point.week), size=7.5, align=Align.MIDDLE))
            last = x
    told = words("list-separator").join(
        f"{words('course-week', week=point.week)} {point.content.level}" for point in points
    )
    height = _BASE + _STEP * (len(_LEVELS) - 1) + 10
    return Drawing(width=width, height=height, shapes=tuple(shapes), says=words("course-says", levels=told))


def _scales(sheet: Sheet, points: Sequence[CoursePoint]) -> list[Block]:
    """One row for each scale: a stroke for each call, from where it began to where it ended."""
    blocks: list[Block] = []
    for item in points[-1].content.scales:
        readings = [
            next(((s.start, s.end) for s in point.content.scales if s.item == item.item), (None, None))
            for point in points
        ]
        if any(value is not None for pair in readings for value in pair):
            better = sheet.words("scale-higher-better" if item.higher_is_better else "scale-lower-better")
            told = Stack(blocks=(sheet.text(item.label, SMALL, 116), sheet.text(better, FINE, 116)))
            chart = _scale_course(readings, MEASURE - 124)
            blocks.append(Row(cells=((0, told), (124, Figure(drawing=chart))), padding=4))
    return [*sheet.section(sheet.words("course-scales")), *blocks] if blocks else []


def _scale_course(readings: Sequence[tuple[int | None, int | None]], width: float) -> Drawing:
    high = 44.0
    shapes: list[Shape] = []
    for value in (0, 100):
        y = 4 + high * value / 100
        shapes += [Label(x=16, y=y - 2.6, text=str(value), size=7.5, align=Align.END)]
        shapes.append(line(22, y, width, y, "line", 0.35))
    pitch = (width - 40) / max(len(readings), 1)
    for at, (start, end) in enumerate(readings):
        x = 32 + pitch * (at + 0.5)
        ys = [None if value is None else 4 + high * value / 100 for value in (start, end)]
        if ys[0] is not None and ys[1] is not None:
            shapes.append(line(x - 4, ys[0], x + 4, ys[1], "text", 1.2))
        for dx, place, full in ((-4, ys[0], False), (4, ys[1], True)):
            if place is not None:
                fill = "text" if full else "surface"
                shapes.append(Disc(x=x + dx, y=place, radius=2.4, fill=fill, stroke="text", width=0.9))
    return Drawing(width=width, height=high + 10, shapes=tuple(shapes))


def _call(sheet: Sheet, point: CoursePoint) -> Block:
    words, content = sheet.words, point.content
    steps = [step.status for protocol in content.protocols for step in protocol.steps]
    because = words("clause-separator").join(flag.because for flag in content.flags if flag.level)
    told = [
        words("course-flags", flags=because) if because else "",
        words("course-open", count=len(content.open)) if content.open else "",
        words("course-steps", done=steps.count(StepStatus.DONE), total=len(steps)) if steps else "",
        words("course-plan") if content.plan else "",
        content.aids.problem,
    ]
    shape = Drawing(width=14, height=15.75, shapes=(level_shape(content.level, 6, 7.6, 5),))
    level = f"{content.level} {words(f'level-{content.level}')}"
    side = [sheet.text(level, SMALL_STRONG, 96)]
    if point.highest != content.level:
        side.append(sheet.text(words("course-reached", level=point.highest), FINE, 96))
    side.append(sheet.text(opening.length(sheet, content.length), FINE, 96))
    said: list[Block] = [sheet.prose(line_, SMALL, MEASURE - 176) for line_ in told if line_] or [Gap(height=1)]
    return Row(
        cells=(
            (0, sheet.text(words("course-week", week=point.week), SMALL, 50)),
            (52, Figure(drawing=shape)),
            (70, Stack(blocks=tuple(side))),
            (176, Stack(blocks=tuple(said))),
        ),
        padding=4,
        under="line",
        width=MEASURE,
    )
