"""What of a running call can be found by name: stages, questions, and prompts to put into the notes."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.text import Text
from app.guide.pack import PromptKind
from ui.call.view import CallView
from ui.shell import i18n, shortcuts
from ui.shell.palette.entries import Entry, Sort, other_words
from ui.shell.shortcuts import Action
from ui.shell.words import word


def offered(view: CallView) -> Iterator[Entry]:
    """Of the guide the call is taken under."""
    language = i18n.current()
    first = shortcuts.key(Action.STAGE).removesuffix("1")
    for at, stage in enumerate(view.guide.stages):
        yield _entry(
            stage.label, Sort.PLACE, QCoreApplication.translate("Offered", "Stage"), partial(view.stages.choose, at),
            f"{first}{at + 1}",
        )  # fmt: skip
    about = QCoreApplication.translate("Offered", "Question")
    for item in view.guide.checklist.items:
        run = partial(view.flags.item_wanted.emit, item.id)
        also = f"{other_words(item.label)} {other_words(item.ask)}"
        title = f"{item.id}  {item.label.in_(language)}  {item.ask.in_(language)}"
        yield Entry(title=title, sort=Sort.PLACE, about=about, also=also, run=run)
    for prompt in view.guide.prompts:
        said = prompt.instead or prompt.text
        kind = PromptKind.SAY if prompt.instead else prompt.kind
        yield _entry(said, Sort.PROMPT, word(kind), partial(view.notes.editor.drop, said.in_(language)))


def _entry(text: Text, sort: Sort, about: str, run: Callable[[], object], key: str = "") -> Entry:
    return Entry(title=text.in_(i18n.current()), sort=sort, about=about, also=other_words(text), key=key, run=run)
