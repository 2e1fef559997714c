"""Questionnaires and classification of a call, as a summary shows them."""

from collections.abc import Callable
from datetime import datetime

from app.domain.calls import CallRecord
from app.domain.instruments import AnswerSheet, Validity, score
from app.domain.profiles import in_one_line
from app.domain.text import Language
from app.guide.library import Reference
from app.guide.pack import GuidePack
from app.reports.aid_content import AidLines, SheetLine


def aid_lines(
    record: CallRecord,
    guide: GuidePack,
    language: Language,
    seconds: Callable[[datetime], int],
    number: Callable[[Reference], int],
) -> AidLines:
    """seconds: since the call began.  number: of a source in the document."""
    sorted_as = record.classification
    category = next((known for known in guide.categories if known.id == sorted_as.category), None)
    kinds = [kind.label for kind in category.kinds if kind.id == sorted_as.subcategory] if category else []
    problem = [label.in_(language) for label in ([category.label, *kinds] if category else [])]
    groups = [group.label.in_(language) for group in guide.special_groups if group.id in sorted_as.groups]
    return AidLines(
        sheets=tuple(
            _sheet(sheet, guide, language, seconds(sheet.at), number)
            for sheet in record.sheets
            if sheet.instrument in {known.id for known in guide.instruments}
        ),
        profile=in_one_line(guide.profile_dimensions, sorted_as.profile, language),
        problem=" · ".join(problem),
        groups=" · ".join(groups),
    )


def _sheet(
    sheet: AnswerSheet, guide: GuidePack, language: Language, at: int, number: Callable[[Reference], int]
) -> SheetLine:
    instrument = guide.instrument(sheet.instrument)
    found = score(instrument, sheet.answers)
    answers = []
    for question in instrument.questions:
        options = {option.value: option.text.in_(language) for option in instrument.options_of(question)}
        value = sheet.answers.get(question.id)
        said = sheet.words.get(question.id, "").strip() if question.words else ""
        if value is not None and value in options:
            said = f"{value} {options[value]}"
        answers.append((question.text.in_(language), said))
    band = found.band
    named = guide.references_of(band.source if band else instrument.source)
    return SheetLine(
        at=at,
        title=instrument.title.in_(language),
        validated=instrument.validity is Validity.VALIDATED,
        scored=bool(instrument.scored),
        total=found.total,
        open=len(found.unanswered),
        band=band.label.in_(language) if band else "",
        next=band.next.in_(language) if band and band.next else "",
        because=tuple(alert.because.in_(language) for alert in found.alerts),
        sources=tuple((number(reference), place) for reference, place in named),
        answers=tuple(answers),
        callers_view=sheet.callers_view.strip(),
        judgement=sheet.judgement.strip(),
    )
