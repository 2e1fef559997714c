"""Instruments: every sheet that can be filled in has exactly one band, and nothing is called validated that is ours."""

from collections.abc import Iterator
from itertools import pairwise

from app.domain.instruments import Instrument, Validity
from app.guide.checks.book import Book
from app.guide.library import Standing
from app.guide.sources import Problem

_Fault = tuple[str, str]


def problems(book: Book) -> Iterator[Problem]:
    for instrument in book.pack.instruments:
        faults = [*_questions(instrument), *_bands(instrument), *_alerts(instrument)]
        if instrument.validity is Validity.VALIDATED and _only_ours(book, instrument):
            faults.append(("is called validated, and its source is our own.", 'Name its publication, or "worksheet".'))
        for what, mend in faults:
            yield book.problem("instrument", instrument.id, what, mend)


def _only_ours(book: Book, instrument: Instrument) -> bool:
    named = book.pack.references_of(instrument.source)
    return all(reference.standing is Standing.OWN for reference, _ in named)


def _questions(instrument: Instrument) -> Iterator[_Fault]:
    dimensions = {dimension.id for dimension in instrument.dimensions}
    for question in instrument.questions:
        values = [option.value for option in instrument.options_of(question)]
        if not question.words and len(values) < 2:
            yield f"question {question.id} has no answers to choose from.", "Add options, or words = true."
        if len(set(values)) < len(values):
            yield f"question {question.id} has two answers with the same value.", "Give each its own value."
        if question.dimension is not None and question.dimension not in dimensions:
            what = f'question {question.id} names the dimension "{question.dimension}", which does not exist.'
            yield what, "Add it under dimensions, or correct the name."


def _bands(instrument: Instrument) -> Iterator[_Fault]:
    if not instrument.bands:
        return
    totals = [[option.value for option in instrument.options_of(question)] for question in instrument.scored]
    lowest, highest = sum(map(min, totals)), sum(map(max, totals))
    for band in instrument.bands:
        if band.low > band.high:
            yield f"the band from {band.low} to {band.high} is upside down.", "Put the lower number under low."
    for lower, upper in pairwise(instrument.bands):
        if upper.low <= lower.high:
            yield f"the bands {lower.low}–{lower.high} and {upper.low}–{upper.high} overlap.", "Let them meet."
        elif upper.low > lower.high + 1:
            yield f"no band holds the totals {lower.high + 1} to {upper.low - 1}.", "Close the gap."
    if (instrument.bands[0].low, instrument.bands[-1].high) != (lowest, highest):
        found = f"{instrument.bands[0].low} to {instrument.bands[-1].high}"
        yield f"its bands run from {found}, its totals from {lowest} to {highest}.", "Let the bands cover all totals."


def _alerts(instrument: Instrument) -> Iterator[_Fault]:
    questions = {question.id: question for question in instrument.scored}
    for alert in instrument.alerts:
        question = questions.get(alert.question)
        if question is None:
            what = f'an alert names the question "{alert.question}", which is not scored or does not exist.'
            yield what, "Correct the name."
        elif alert.at_least > max((option.value for option in instrument.options_of(question)), default=0):
            yield f"the alert on {alert.question} waits for a value no answer has.", "Correct at_least."
        if not alert.ask:
            yield f"the alert on {alert.question} asks for nothing.", "Name the items of the risk checklist."
