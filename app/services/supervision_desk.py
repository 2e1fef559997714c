"""The supervision desk: what stood out, what a counsellor writes about it, what a supervisor answers, how both rate it,
and what comes of it over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.aftercare import Debrief
from app.domain.agreement import Agreement, agreement
from app.domain.calls import CallId, CallRow
from app.domain.people import Person, Role
from app.domain.supervision import DeskRow, Feedback, Question, Rating, Reflection, Side, highest, standouts
from app.errors import ErrorCode, UserError
from app.guide.library import QualityDimension, Statement, StatementKind
from app.services.guides import Guides
from app.services.missing import missing_in
from app.store import aftercare, calls, events, listing, records, seals, supervision, supervision_ratings
from app.store.moments import Moment, next_moment
from app.vault.vault import Vault

PAGE = 40
"""Calls looked through at a time."""


class Whose(StrEnum):
    """Which calls lie on the desk."""

    MINE = "mine"
    WAITING = "waiting"  # for a supervisor's answer, whoever took them


@dataclass(frozen=True, kw_only=True, slots=True)
class Dossier:
    """Everything of supervision about one call.  mine: whether whoever asks took it.  draft, themes, draft_revision: an
    answer that is being written.  wish: to talk the call over, while nobody has.  sound: False where an answer no
    longer matches the chain.  dimensions: of the guide the call was taken under."""

    row: DeskRow
    mine: bool
    reflection: Reflection
    feedback: tuple[Feedback, ...]
    ratings: tuple[Rating, ...]
    dimensions: tuple[QualityDimension, ...]
    draft: str = field(default="", repr=False)
    themes: tuple[str, ...] = ()
    draft_revision: int = 0
    wish: Debrief | None = None
    sound: bool = True

    def rating(self, side: Side, author: str = "") -> Rating | None:
        """The latest of one side, or that of one author."""
        found = [r for r in self.ratings if r.side is side and author in ("", r.author)]
        return found[-1] if found else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """How one quality dimension went, call after call.  points: (call, self, supervisor), None where not rated."""

    dimension: QualityDimension
    points: tuple[tuple[CallRow, int | None, int | None], ...]
    answers: int
    agreement: Agreement | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Development:
    """What came of supervision over time, for one counsellor.  calls: by id, all that are named in it."""

    feedback: tuple[Feedback, ...]
    courses: tuple[Course, ...]
    agreement: Agreement | None
    calls: Mapping[CallId, CallRow]
    rated: int


class SupervisionDesk:
    """Methods that write raise CALL_NOT_FOUND, DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def calls(self, whose: Whose, limit: int = PAGE, before: CallId | None = None) -> tuple[DeskRow, ...]:
        """Closed calls, newest first, with what stood out in each."""
        if whose is Whose.WAITING:
            self._refuse_others()
            rows = supervision.asked_for(self._vault, limit)
        else:
            rows = supervision.closed_calls(self._vault, self._me.id, limit, before)
        return tuple(self._row(row) for row in rows)

    def dossier(self, call: CallId) -> Dossier:
        """Raises CALL_NOT_FOUND, RECORD_ALTERED; SUPERVISOR_ONLY for somebody else's call.  Reading somebody else's
        is an event of the chain."""
        standing = calls.standing(self._vault, call)
        mine = standing.counsellor == self._me.id
        if not mine:
            self._refuse_others()
            with self._vault.transaction() as work:
                moment = Moment(call=call, order=0, at=self._vault.clock.now(), by=self._me.id)
                events.record(work, events.Kind.OPENED, moment)
        seals.refuse_altered(self._vault, call, standing.closed_order)
        wish = aftercare.debrief(self._vault, call)
        text, themes, revision = supervision.feedback_draft(self._vault, call, self._me.id)
        return Dossier(
            row=self._row(listing.rows(self._vault, [call])[0]),
            mine=mine,
            reflection=supervision.reflection(self._vault, call, standing.counsellor),
            feedback=supervision.feedback(self._vault, call, self._me.id),
            ratings=supervision_ratings.of(self._vault, call),
            dimensions=self._guides.of(standing.guide).quality or self._guides.current.quality,
            draft=text,
            themes=themes,
            draft_revision=revision,
            wish=wish if wish is not None and wish.heard_at is None else None,
            sound=not supervision.altered(self._vault, call),
        )

    def feedback(self, call: CallId) -> tuple[Feedback, ...]:
        """What was answered to a call, for its counsellor and for supervisors; nothing for others."""
        mine = calls.standing(self._vault, call).counsellor == self._me.id
        if not mine and self._me.role is not Role.SUPERVISOR:
            return ()
        return supervision.feedback(self._vault, call, self._me.id)

    def prompts(self) -> tuple[Statement, ...]:
        """What the guide says to find blind spots before supervision."""
        return tuple(
            statement
            for statement in self._guides.current.statements
            if statement.kind is StatementKind.PRACTICE and {"G7.1", "G7.2"} & set(statement.rows)
        )

    def save_reflection(self, call: CallId, words: Mapping[Question, str], *, talk: bool, revision: int) -> None:
        """Keep what is being written; an older revision than the kept one changes nothing."""
        with self._vault.transaction() as work:
            calls.standing(self._vault, call)
            written = Reflection(words=dict(words), talk=talk, revision=revision)
            supervision.save_reflection(work, call, self._me.id, self._vault.clock.now(), written)

    def save_draft(self, call: CallId, text: str, themes: Sequence[str], revision: int) -> None:
        """Keep an answer that is being written.  Raises SUPERVISOR_ONLY."""
        self._refuse_others()
        with self._vault.transaction() as work:
            calls.standing(self._vault, call)
            supervision.save_feedback_draft(work, call, self._me.id, text, themes, revision)

    def answer(self, call: CallId, text: str, themes: Sequence[str]) -> tuple[Feedback, ...]:
        """Give it to the counsellor; it is never changed after.  Raises SUPERVISOR_ONLY, REASON_MISSING."""
        self._refuse_others()
        text = text.strip()
        if not text:
            raise UserError(ErrorCode.REASON_MISSING)
        before = supervision.feedback(self._vault, call, self._me.id)
        last = before[-1] if before else None
        if last is None or (last.text, last.author) != (text, self._me.name):  # saving may be repeated
            with self._vault.transaction() as work:
                moment = next_moment(work, call, self._vault.clock.now(), self._me.id)
                given = Feedback(
                    call=call, moment=moment.order, at=moment.at, author=self._me.name, themes=tuple(themes), text=text
                )
                events.record(work, events.Kind.FEEDBACK, moment, digest=supervision.add_feedback(work, moment, given))
                supervision.empty_feedback_draft(work, call, self._me.id)
        return supervision.feedback(self._vault, call, self._me.id)

    def read(self, call: CallId) -> None:
        """The answers to a call were read."""
        if supervision.counts(self._vault, call, self._me.id)[1]:
            with self._vault.transaction() as work:
                supervision.mark_read(work, call, self._me.id, self._vault.clock.now())

    def rate(self, call: CallId, scores: Mapping[str, int], remark: str, revision: int) -> tuple[Rating, ...]:
        """Rate one's own call, or as a supervisor somebody else's.  Raises SUPERVISOR_ONLY; ValueError for a score
        outside 0–4."""
        standing = calls.standing(self._vault, call)
        side = Side.SELF if standing.counsellor == self._me.id else Side.SUPERVISOR
        if side is Side.SUPERVISOR:
            self._refuse_others()
        dimensions = self._guides.of(standing.guide).quality or self._guides.current.quality
        known = {dimension.id: len(dimension.anchors) for dimension in dimensions}
        if any(not 0 <= score < known.get(dimension, 0) for dimension, score in scores.items()):
            raise ValueError("no such score")
        now = self._vault.clock.now()
        rating = Rating(
            side=side, author=self._me.name, at=now, scores=dict(scores), remark=remark.strip(), revision=revision
        )
        with self._vault.transaction() as work:
            before = [each.scores for each in supervision_ratings.of(self._vault, call) if each.author == rating.author]
            digest = supervision_ratings.save(work, call, rating)
            if digest and len(scores) == len(known) and rating.scores not in before:  # a remark alone is no new rating
                moment = Moment(call=call, order=0, at=now, by=self._me.id)
                events.record(work, events.Kind.RATED, moment, side=side, digest=digest)
        return supervision_ratings.of(self._vault, call)

    def development(self) -> Development:
        """What came back on one's own calls, and how one's own ratings went beside a supervisor's."""
        answers = supervision.all_feedback(self._vault, self._me.id, self._me.id)
        rated: dict[CallId, dict[Side, Mapping[str, int]]] = {}
        for call, rating in supervision_ratings.of_counsellor(self._vault, self._me.id):
            rated.setdefault(call, {})[rating.side] = rating.scores
        ids = sorted({*rated, *(answer.call for answer in answers)})
        named = {row.id: row for row in listing.rows(self._vault, ids)}
        courses = tuple(self._course(dimension, rated, answers, named) for dimension in self._guides.current.quality)
        pairs = [pair for course in courses for pair in _pairs(course.points)]
        return Development(feedback=answers, courses=courses, agreement=agreement(pairs), calls=named, rated=len(rated))

    def _course(
        self,
        dimension: QualityDimension,
        rated: Mapping[CallId, Mapping[Side, Mapping[str, int]]],
        answers: Sequence[Feedback],
        named: Mapping[CallId, CallRow],
    ) -> Course:
        points = []
        for call in sorted(rated):
            mine, theirs = (rated[call].get(side, {}).get(dimension.id) for side in (Side.SELF, Side.SUPERVISOR))
            if mine is not None or theirs is not None:
                points.append((named[call], mine, theirs))
        return Course(
            dimension=dimension,
            points=tuple(points),
            answers=sum(dimension.id in answer.themes for answer in answers),
            agreement=agreement(_pairs(points)),
        )

    def _row(self, row: CallRow) -> DeskRow:
        file = records.file(self._vault, row.id)
        talk = supervision.talk_wanted(self._vault, row.id)
        missing = missing_in(file.record, self._guides.of(file.record.guide))
        answered, unread = supervision.counts(self._vault, row.id, self._me.id)
        return DeskRow(
            row=row,
            highest=highest(file),
            standouts=standouts(file, missing, talk=talk),
            written=supervision.reflection(self._vault, row.id, file.record.counsellor.id).written,
            answered=answered,
            unread=unread,
        )

    def _refuse_others(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)


def _pairs(points: Sequence[tuple[CallRow, int | None, int | None]]) -> list[tuple[int, int]]:
    return [(mine, theirs) for _, mine, theirs in points if mine is not None and theirs is not None]
