"""Papers for supervision: what they say, the documents, and the encrypted copies that leave the console."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from app.domain.calls import CallId
from app.domain.people import Person
from app.domain.supervision import Side
from app.domain.text import Language, Text
from app.reports import freetext
from app.reports.bound import CollectionContent, PeerContent
from app.reports.content import PreparedLine, RatingLine, SummaryContent, fingerprint_of, new_document_id
from app.reports.course_content import CourseContent, CoursePoint
from app.reports.plan_content import PlanSheet, plan_sheet
from app.reports.quality_content import QualityContent
from app.reports.summarise import summarise
from app.services import outbound
from app.services.guides import Guides
from app.services.outbound import Closed, ExportReceipt, Form, Papers
from app.services.quality import review
from app.services.seeing import Seeing
from app.services.supervision_desk import SupervisionDesk
from app.store import calls, people, records, seals, site, supervision, supervision_ratings
from app.vault.vault import Vault

__all__ = [
    "Closed",
    "Draft",
    "ExportReceipt",
    "Form",
    "Papers",
    "PlanSheet",
    "Rendered",
    "Sort",
    "SummaryContent",
    "Supervision",
]

Progress = Callable[[int, int], bool]
"""Told (done, total); returns False to stop."""
Content = SummaryContent | CollectionContent | PeerContent | CourseContent | QualityContent | PlanSheet


class Sort(StrEnum):
    """Which paper."""

    SUMMARY = "summary"
    PEER = "peer"
    COURSE = "course"
    QUALITY = "quality"
    PLAN = "plan"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A paper before it is set.  calls: what it is about, in the order of its places."""

    sort: Sort
    calls: tuple[CallId, ...]
    content: Content = field(repr=False)
    papers: Papers | None = field(default=None, repr=False)

    @property
    def texts(self) -> tuple[str, ...]:
        """What people typed into it, to be looked through before it leaves."""
        return () if self.sort is Sort.PLAN else freetext.texts(self.content)

    @property
    def has_plan(self) -> bool:
        return isinstance(self.content, SummaryContent) and bool(self.content.plan)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    """A document, not encrypted yet.  replaced: the characters the typeface lacks, described; each is printed as 〓.
    document: the id printed on every page; fingerprint: SHA-256, hex, of what it states.  papers: what a package of it
    holds beside the pages, None where there is no such package."""

    pdf: bytes = field(repr=False)
    replaced: tuple[str, ...]
    document: str
    fingerprint: str
    papers: Papers | None = field(default=None, repr=False)


class Supervision:
    """Reading raises CALL_NOT_FOUND, NOT_YOURS, RECORD_ALTERED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me
        self._seeing = Seeing(vault, me)
        self._desk = SupervisionDesk(vault, guides, me)

    def draft(
        self, sort: Sort, wanted: Sequence[CallId], language: Language, progress: Progress | None = None
    ) -> Draft | None:
        """What a paper about the `wanted` calls says.  A course takes in every call of the caller of the first; a
        review of quality all rated calls of whoever asks.  None when `progress` said stop; ValueError for no call."""
        if sort is Sort.QUALITY:
            return Draft(sort=sort, calls=(), content=self.quality(language))
        if not wanted:
            raise ValueError("a paper is about at least one call")
        if sort is Sort.PLAN:
            return Draft(sort=sort, calls=(wanted[0],), content=self.plan_sheet(wanted[0], language))
        of = self._of_caller(wanted[0]) if sort is Sort.COURSE else tuple(wanted)
        found: list[SummaryContent] = []
        for done, call in enumerate(of):
            if progress and not progress(done, len(of)):
                return None
            found.append(self.summary(call, language))
        content: Content = found[0]
        papers = None
        if sort is Sort.COURSE:
            content = self._course(of, found, language)
        elif sort is Sort.PEER:
            content = PeerContent(call=found[0])
        else:
            content = CollectionContent(document_id=new_document_id(), calls=tuple(found)) if found[1:] else found[0]
            papers = self._papers(of, language)
        return Draft(sort=sort, calls=of, content=content, papers=papers)

    def summary(self, call_id: CallId, language: Language) -> SummaryContent:
        """What the summary of a call says: facts in the words of `language`, under the guide the call was
        taken under."""
        standing = self._refuse(call_id)
        file = records.file(self._vault, call_id)
        known = people.everyone(self._vault)
        content = summarise(
            file,
            self._guides.of(file.record.guide),
            language,
            hotline=site.get(self._vault, site.HOTLINE),
            document_id=new_document_id(),
            people={**{person.id: person.name for person in known}, **{person.name: person.name for person in known}},
        )
        written = supervision.reflection(self._vault, call_id, standing.counsellor)
        prepared = tuple(
            PreparedLine(question=question, text=text) for question, text in written.words.items() if text.strip()
        )
        return replace(content, prepared=prepared, ratings=self._rated(call_id, language))

    def quality(self, language: Language) -> QualityContent:
        """The rated calls of whoever asks."""
        return review(
            self._desk.development(),
            language,
            hotline=site.get(self._vault, site.HOTLINE),
            counsellor=self._me.name,
            guide=self._guides.current.guide_version,
            document_id=new_document_id(),
        )

    def plan_sheet(self, call_id: CallId, language: Language) -> PlanSheet:
        """The safety plan of a call, to read back.  ValueError for a call without a plan."""
        self._refuse(call_id)
        record = records.record(self._vault, call_id)
        if record.plan is None:
            raise ValueError("no safety plan was begun in this call")
        hotline = site.get(self._vault, site.HOTLINE)
        guide = self._guides.of(record.guide)
        return plan_sheet(record.plan, guide, language, hotline=hotline, document_id=new_document_id())

    @staticmethod
    def masked(draft: Draft, texts: Mapping[str, str], *, by: str, count: int) -> Draft:
        """The same paper with every typed text as somebody left it.  texts: typed → masked; count: places masked."""
        told = freetext.retold(draft.content, lambda text: texts.get(text, text))
        return replace(draft, content=outbound.told_masked(told, by, count))

    @staticmethod
    def render(content: Content | Draft) -> Rendered:
        """The document.  Slow the first time; reads nothing but its argument, so any thread will do."""
        papers = None
        if isinstance(content, Draft):
            papers, content = outbound.papers_of(content.papers, content.content), content.content
        made = outbound.set_pages(content)
        return Rendered(
            pdf=made.pdf,
            replaced=made.replaced,
            document=content.document_id,
            fingerprint=fingerprint_of(content) if isinstance(content, PlanSheet) else content.fingerprint,
            papers=papers,
        )

    @staticmethod
    def close(rendered: Rendered, passphrase: str, form: Form = Form.PDF) -> Closed:
        """The document encrypted, as a PDF or as a package.  Slow; any thread will do.  Raises PASSPHRASE_SHORT,
        PASSPHRASE_COMMON; ValueError for a package of a document that has none."""
        return outbound.closed(rendered.pdf, rendered.papers, rendered.document, rendered.fingerprint, passphrase, form)

    def hand_out(self, wanted: Sequence[CallId], closed: Closed, directory: Path) -> ExportReceipt:
        """Write it into `directory` with its signature beside it, and record that it left.

        Its name holds the id of the document and nothing about the call.  Doing so again replaces the files.  Raises
        EXPORT_FAILED, CALL_NOT_FOUND, DISK_FULL, READ_ONLY, STORAGE_FAILED.
        """
        for call in wanted:
            calls.standing(self._vault, call)
        return outbound.hand_out(self._vault, self._me, wanted, closed, directory)

    def export(
        self,
        wanted: CallId | Sequence[CallId],
        rendered: Rendered,
        passphrase: str,
        directory: Path,
        form: Form = Form.PDF,
    ) -> ExportReceipt:
        """`close` and `hand_out` in one."""
        of = [CallId(wanted)] if isinstance(wanted, int) else wanted
        return self.hand_out(of, self.close(rendered, passphrase, form), directory)

    def workstation_key(self) -> str:
        """What identifies this workstation on the signatures of its exports."""
        from app.reports.signing import key_of

        return key_of(self._vault.signing_key())

    def _refuse(self, call: CallId) -> calls.Standing:
        standing = calls.standing(self._vault, call)
        self._seeing.require_call(call)
        seals.refuse_altered(self._vault, call, standing.closed_order)
        return standing

    def _rated(self, call: CallId, language: Language) -> tuple[RatingLine, ...]:
        """Both ratings of the call, by dimension; empty where nobody rated it."""
        last = {rating.side: rating.scores for rating in supervision_ratings.of(self._vault, call)}
        guide = self._guides.of(calls.standing(self._vault, call).guide)
        return tuple(
            RatingLine(
                label=dimension.label.in_(language),
                mine=_scored(last.get(Side.SELF, {}), dimension.id, dimension.anchors, language),
                theirs=_scored(last.get(Side.SUPERVISOR, {}), dimension.id, dimension.anchors, language),
            )
            for dimension in guide.quality
            if any(dimension.id in scores for scores in last.values())
        )

    def _papers(self, of: Sequence[CallId], language: Language) -> Papers:
        scores = []
        for call in of:
            own = [rating for rating in supervision_ratings.of(self._vault, call) if rating.side is Side.SELF]
            scores.append(dict(own[-1].scores) if own else {})
        return outbound.papers(self._me.name, self._guides.current.quality, scores, language)

    def _of_caller(self, call: CallId) -> tuple[CallId, ...]:
        """Every call of the same caller, oldest first; the call alone where nobody knows who it was."""
        self._refuse(call)
        return supervision.calls_of_caller(self._vault, call) or (call,)

    def _course(self, of: Sequence[CallId], found: Sequence[SummaryContent], language: Language) -> CourseContent:
        began = [records.record(self._vault, call).started_at.astimezone().date() for call in of]
        return CourseContent(
            language=language,
            document_id=new_document_id(),
            hotline=found[0].hotline,
            points=tuple(
                CoursePoint(days=max(0, (day - began[0]).days), content=content)
                for day, content in zip(began, found, strict=True)
            ),
        )


def _scored(
    scores: Mapping[str, int], dimension: str, anchors: Sequence[Text], language: Language
) -> tuple[int, str] | None:
    score = scores.get(dimension)
    return None if score is None else (score, anchors[score].in_(language))
