"""The last steps of a paper before it leaves: set, closed with a passphrase, signed, written, and on record."""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from app.domain.calls import CallId
from app.domain.people import Person
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.guide.library import QualityDimension
from app.reports.bound import CollectionContent, PeerContent
from app.reports.content import Rendered as Pages
from app.reports.content import SummaryContent
from app.reports.course_content import CourseContent
from app.reports.parcel import CallsParcel, Dimension, encoded
from app.reports.plan_content import PlanSheet
from app.reports.quality_content import QualityContent
from app.store import events, supervision_exports
from app.store.moments import next_moment
from app.vault import durable
from app.vault.derivation import Cost
from app.vault.passphrase import check
from app.vault.vault import Vault

C = TypeVar("C")


class Form(StrEnum):
    """As what a paper leaves."""

    PDF = "pdf"
    PACKAGE = "tingan"  # a supervisor's console can open it, and answer


@dataclass(frozen=True, kw_only=True, slots=True)
class Papers:
    """What a package holds beside the pages.  calls: empty until the paper is set, for they may be masked before."""

    counsellor: str
    dimensions: tuple[Dimension, ...]
    scores: tuple[dict[str, int], ...]
    calls: tuple[SummaryContent, ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Closed:
    """An encrypted document, not written yet."""

    data: bytes = field(repr=False)
    document: str
    fingerprint: str
    form: Form

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class ExportReceipt:
    """An encrypted document that was written.  sha256: hex, of the file as it lies there; document: the id printed on
    it; signature: the file beside it, None where there is none; key: of the workstation that signed it."""

    path: Path
    sha256: str
    document: str
    signature: Path | None = None
    key: str = ""


def papers(
    counsellor: str, dimensions: Sequence[QualityDimension], scores: Sequence[Mapping[str, int]], language: Language
) -> Papers:
    return Papers(
        counsellor=counsellor,
        dimensions=tuple(
            Dimension(
                id=dimension.id,
                label=dimension.label.in_(language),
                anchors=tuple(anchor.in_(language) for anchor in dimension.anchors),
            )
            for dimension in dimensions
        ),
        scores=tuple(map(dict, scores)),
    )


def papers_of(known: Papers | None, content: object) -> Papers | None:
    """`known` with the calls as they are set."""
    if known is None or not isinstance(content, SummaryContent | CollectionContent):
        return None
    return replace(known, calls=content.calls if isinstance(content, CollectionContent) else (content,))


def bound(calls: tuple[SummaryContent, ...], document: str) -> SummaryContent | CollectionContent:
    """The calls of a package as the paper they came from."""
    return (
        CollectionContent(document_id=document, calls=calls) if calls[1:] else replace(calls[0], document_id=document)
    )


def told_masked(content: C, by: str, count: int) -> C:
    """The paper says who looked through it."""
    if isinstance(content, SummaryContent):
        return replace(content, masked_by=by, masks=count)
    if isinstance(content, PeerContent):
        return replace(content, call=told_masked(content.call, by, count))
    if isinstance(content, CollectionContent):
        return replace(content, calls=tuple(told_masked(call, by, count) for call in content.calls))
    return content


def set_pages(content: object) -> Pages:
    """The pages of a paper, not encrypted."""
    if isinstance(content, SummaryContent):
        from app.reports.summary import render_summary

        return render_summary(content)
    if isinstance(content, CollectionContent):
        from app.reports.collection import render_collection

        return render_collection(content.calls, content.document_id)
    if isinstance(content, PeerContent):
        from app.reports.peer_sheet import render_peer_sheet

        return render_peer_sheet(content.call)
    if isinstance(content, CourseContent):
        from app.reports.course import render_course

        return render_course(content)
    if isinstance(content, QualityContent):
        from app.reports.quality_review import render_quality_review

        return render_quality_review(content)
    if isinstance(content, PlanSheet):
        from app.reports.plan_sheet import render_plan_sheet

        return render_plan_sheet(content)
    raise TypeError(type(content))


def closed(
    pdf: bytes,
    held: Papers | None,
    document: str,
    fingerprint: str,
    passphrase: str,
    form: Form,
    cost: Cost | None = None,
) -> Closed:
    """Raises PASSPHRASE_SHORT, PASSPHRASE_COMMON; ValueError for a package of what has none."""
    check(passphrase)
    if form is Form.PDF:
        from app.reports.encrypt import encrypt

        data = encrypt(pdf, passphrase)
    else:
        from app.reports import sealed

        if held is None:
            raise ValueError("this paper does not travel as a package")
        parcel = CallsParcel(
            document=document,
            counsellor=held.counsellor,
            calls=held.calls,
            dimensions=held.dimensions,
            scores=held.scores,
        )
        data = sealed.seal(encoded(parcel), pdf, passphrase, cost or sealed.USUAL)
    return Closed(data=data, document=document, fingerprint=fingerprint, form=form)


def hand_out(vault: Vault, me: Person, wanted: Sequence[CallId], made: Closed, directory: Path) -> ExportReceipt:
    """Recorded before it is written: a record without a file is harmless, a file without a record is not."""
    sha256 = made.sha256
    with vault.transaction() as work:
        now = vault.clock.now()
        for place, call in enumerate(wanted, start=1):
            events.record(
                work,
                events.Kind.EXPORTED,
                next_moment(work, call, now, me.id),
                document=made.document,
                place=place,
                form=made.form,
                fingerprint=made.fingerprint,
                sha256=sha256,
            )
        if not wanted:
            work.record(
                events.Kind.EXPORTED, f"document/{made.document}", {"fingerprint": made.fingerprint, "sha256": sha256}
            )
        supervision_exports.hand_out(work, made.document, wanted, now, me.id)
    path = directory / f"Tingan-{made.document}.{made.form}"
    signature, key = write_signed(path, made.data, vault.signing_key())
    return ExportReceipt(path=path, sha256=sha256, document=made.document, signature=signature, key=key)


def write_signed(path: Path, data: bytes, seed: bytes) -> tuple[Path, str]:
    """The file and its signature, or neither; returns where the signature is, and the key.  Raises EXPORT_FAILED."""
    from app.reports.signing import SUFFIX, key_of, sign

    signature = path.with_name(path.name + SUFFIX)
    fresh = not path.exists()
    try:
        durable.write_atomically(path, data)
        durable.write_atomically(signature, sign(data, seed))
    except OSError as error:
        left = [path.with_name(path.name + ".new"), signature.with_name(signature.name + ".new")]
        for part in (*left, path) if fresh else left:
            with suppress(OSError):
                part.unlink()
        raise UserError(ErrorCode.EXPORT_FAILED, path=str(path)) from error
    return signature, key_of(seed)
