"""What a guide pack says about cues: the phrases, the words that turn their meaning, and where a turned one leads."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.risk import ItemId


class CueRole(StrEnum):
    """What a word does to the phrases near it."""

    IDIOM = "idiom"  # holds a phrase without its danger, such as 笑死了; swallows it
    NEGATION = "negation"  # 没有, 否认, not; two of them undo each other
    BRIDGE = "bridge"  # what a negation reaches across: 有, 真的, 任何
    PLAIN = "plain"  # looks like another of these words and is not: 忍不住, 问题
    BREAK = "break"  # ends the reach of what came before: 但是, but
    QUESTION = "question"  # the counsellor asked or will ask
    ASKING = "asking"  # makes a question of what stands before it: 吗
    AFFIRM = "affirm"  # begins an answer that says yes
    DENY = "deny"  # begins an answer that says no
    EVADE = "evade"  # no answer where one was expected; the question stays open
    REPLY = "reply"  # begins an answer: 答, said
    PAST = "past"
    PRESENT = "present"
    PERSON = "person"  # somebody else: 妈妈, room-mate
    CALLER = "caller"  # the caller: 她, 来电者
    OBJECT = "object"  # in front of a person, says it is done to or with them: 跟, 被, told
    MEDIA = "media"  # a song, a film, the news


@dataclass(frozen=True, kw_only=True, slots=True)
class CueClass:
    """Words of one kind, such as medicines or ways of giving away, for the patterns to name."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CuePhrases:
    """Wordings and patterns of one thing and the item they suggest.  beside: they count only beside a phrase for one of
    these items in the same line, such as a time beside an intention.  instead: what else the sentence says for these
    items is left out.  quiet: a circumstance, proposed only where the line says nothing more urgent.  source: where it
    comes from."""

    id: str
    item: ItemId
    source: str
    wordings: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    beside: tuple[ItemId, ...] = ()
    instead: tuple[ItemId, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CueWords:
    id: str
    role: CueRole
    wordings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CueTurn:
    """Where phrases for `item` lead when they are turned; None where there is nothing to ask.  past: long ago.  other:
    about somebody else.  other_past: both."""

    id: str
    item: ItemId
    past: ItemId | None = None
    other: ItemId | None = None
    other_past: ItemId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CueLists:
    """Everything a pack says about cues, before it is made quick to use."""

    phrases: tuple[CuePhrases, ...] = ()
    words: tuple[CueWords, ...] = ()
    turns: tuple[CueTurn, ...] = ()
    classes: tuple[CueClass, ...] = ()
