"""The items of the checklist: whether each can be answered, and settled."""

from collections.abc import Iterator
from itertools import pairwise

from app.domain.risk import AnswerState, Item, ItemKind
from app.guide.checks.book import Book
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    for item in book.pack.checklist.items:
        if item.kind is ItemKind.SCALE:
            yield from _scale(book, item)
        else:
            yield from _choices(book, item)


def _scale(book: Book, item: Item) -> Iterator[Problem]:
    if item.choices:
        yield book.problem("item", item.id, "is a scale and has choices.", 'Delete the choices, or kind = "scale".')
    if item.better not in {"lower", "higher"}:
        yield book.problem("item", item.id, f'better is "{item.better}".', 'Write "lower" or "higher".')


def _choices(book: Book, item: Item) -> Iterator[Problem]:
    states = [choice.state for choice in item.choices]
    for choice in item.choices:
        if choice.state not in {AnswerState.YES, AnswerState.NO}:
            what = f'the choice "{choice.id}" counts as {choice.state}.'
            yield book.problem("item", item.id, what, 'A choice counts as "yes" or "no"; the rest is always offered.')
    if AnswerState.NO not in states:
        yield book.problem("item", item.id, "cannot be answered no.", 'Add a choice with state = "no".')
    if AnswerState.YES not in states:
        yield book.problem("item", item.id, "cannot be answered yes.", 'Add a choice with state = "yes".')
    if item.id in book.pack.checklist.clearing and any(
        earlier is AnswerState.NO and later is AnswerState.YES for earlier, later in pairwise(states)
    ):
        what = "a choice that counts as no stands before one that counts as yes."
        yield book.problem("item", item.id, what, "Put the most dangerous first.")
