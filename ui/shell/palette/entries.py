"""One thing that can be found by name, and what happens when it is chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.domain.text import Text
from ui.shell import i18n
from ui.shell.palette.initials import initials


class Sort(StrEnum):
    """What kind of thing it is; listed in this order where two fit equally well."""

    ACTION = "action"
    PLACE = "place"  # a page, a stage, a question of the checklist
    PROMPT = "prompt"
    CALL = "call"
    CALLER = "caller"
    RESOURCE = "resource"
    GUIDE = "guide"


RANK = {sort: at for at, sort in enumerate(Sort)}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """title: one line.  about: what it is, in a word or two.  also: other words it is found by.  key: its key, where
    it has one.  run: what choosing it does, called once the palette is gone."""

    title: str
    sort: Sort
    about: str
    run: Callable[[], object]
    key: str = ""
    also: str = ""

    @cached_property
    def folded(self) -> str:
        return self.title.casefold()

    @cached_property
    def folded_also(self) -> str:
        return f"{self.also} {self.about} {self.key}".casefold()

    @cached_property
    def initials(self) -> str:
        return initials(self.title)


def other_words(text: Text) -> str:
    """The same in the language that is not shown: who knows only that name finds it too."""
    return " ".join(said for said in (text.zh, text.en) if said != text.in_(i18n.current()))
