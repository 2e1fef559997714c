"""Prompts: each can come up in a call, and says something of its own."""

from collections.abc import Iterator

from app.guide.checks.book import Book
from app.guide.pack import GENERAL, GuidePack, Prompt, PromptKind
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    pack = book.pack
    said: dict[tuple[str, str, str], str] = {}
    for prompt in pack.prompts:
        for what, mend in _better_sentence(prompt):
            yield book.problem("prompt", prompt.id, what, mend)
        for words in (prompt.text.zh, prompt.text.en):
            other = said.setdefault((prompt.stage, prompt.playbook, words), prompt.id)
            if other != prompt.id:
                yield book.problem("prompt", prompt.id, f"says the same as {other}.", "Delete one of the two.")
    yield from _empty_places(book)


def _better_sentence(prompt: Prompt) -> Iterator[tuple[str, str]]:
    if prompt.kind is PromptKind.AVOID and prompt.instead is None:
        yield "says what to avoid and not what to say instead.", "Add instead.zh and instead.en."
    if prompt.kind is not PromptKind.AVOID and prompt.instead is not None:
        yield "has a better sentence although it is not one to avoid.", 'Delete instead, or set kind = "avoid".'


def _empty_places(book: Book) -> Iterator[Problem]:
    pack = book.pack
    for stage in pack.stages:
        if not any(prompt.stage == stage.id and prompt.playbook == GENERAL for prompt in pack.prompts):
            what = "has no prompt that serves every call."
            yield book.problem("stage", stage.id, what, "Add a prompt with this stage and no playbook.")
    leading = _leading(pack)
    for playbook in pack.playbooks:
        if not any(prompt.playbook == playbook.id for prompt in pack.prompts):
            yield book.problem("playbook", playbook.id, "has no prompt.", "Add prompts with it, or delete it.")
        if playbook.id not in leading:
            what = "is led to by nothing: its prompts never come up."
            mend = "Name it in a call type, category, level, profile rule or special group."
            yield book.problem("playbook", playbook.id, what, mend)


def _leading(pack: GuidePack) -> set[str | None]:
    """The playbooks that something in the pack leads to."""
    return {
        GENERAL,
        *(call_type.playbook for call_type in pack.call_types),
        *(category.playbook for category in pack.categories),
        *(level.playbook for level in pack.levels),
        *(rule.playbook for rule in pack.profile_rules),
        *(group.playbook for group in pack.special_groups),
    }
