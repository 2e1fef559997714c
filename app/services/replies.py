"""An answer to a call of a package while it is being written: words for the whole call, for each question the
counsellor asked and for each score.  It leaves as one text in the language of the document.  Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.supervision import Question
from app.reports.parcel import CallAnswer, CallsParcel
from app.reports.words import words


@dataclass(frozen=True, kw_only=True, slots=True)
class WrittenAnswer:
    """place: of the call in the package.  remark: on the rating as a whole.  notes: id of a question or of a
    dimension → what is said to it."""

    place: int
    text: str = field(default="", repr=False)
    scores: dict[str, int] = field(default_factory=dict)
    remark: str = field(default="", repr=False)
    notes: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def empty(self) -> bool:
        said = (self.text, self.remark, *self.notes.values())
        return not (self.scores or any(text.strip() for text in said))

    def told(self, parcel: CallsParcel) -> CallAnswer:
        """As it leaves: what was said to a question or a score stands behind the rest, under what it is about."""
        rated = bool(self.scores)
        loose = "" if rated else self.remark.strip()  # a remark on a rating that was not given
        parts = [part for part in (self.text.strip(), *self._beside(parcel), loose) if part]
        themes = tuple(each.id for each in parcel.dimensions if each.id in self.scores or self._note(each.id))
        text = "\n\n".join(parts)
        remark = self.remark.strip() if rated else ""
        return CallAnswer(place=self.place, text=text, themes=themes, scores=self.scores, remark=remark)

    def _beside(self, parcel: CallsParcel) -> Iterator[str]:
        content = parcel.calls[self.place - 1]
        said = words(content.language)
        for line in content.prepared:
            if self._note(line.question) and line.question in set(Question):
                about = said(f"question-{line.question}")
                yield said("answer-about", about=about, said=self._note(line.question))
        for dimension in parcel.dimensions:
            score, note = self.scores.get(dimension.id), self._note(dimension.id)
            if note:
                about = dimension.label if score is None else f"{dimension.label} {score}"
                yield said("answer-about", about=about, said=note)

    def _note(self, about: str) -> str:
        return self.notes.get(about, "").strip()
