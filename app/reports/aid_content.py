"""What a summary shows of questionnaires and classification."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class SheetLine:
    """One filling.  at: seconds since the call began.  total: None where it is not complete, or not scored; open: how
    many questions were not answered.  because: what answers brought up.  answers: question and answer.  sources: the
    number of a source of the document, and where in it."""

    at: int
    title: str
    validated: bool
    scored: bool
    total: int | None
    open: int
    band: str
    next: str
    because: tuple[str, ...]
    sources: tuple[tuple[int, str], ...]
    answers: tuple[tuple[str, str], ...] = field(repr=False)
    callers_view: str = field(repr=False)
    judgement: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class AidLines:
    """Empty where there is nothing: no section is printed then.  profile: in one line; problem: on two levels."""

    sheets: tuple[SheetLine, ...] = ()
    profile: str = ""
    problem: str = ""
    groups: str = ""
