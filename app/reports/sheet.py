"""The one look of all documents: type sizes, headings, header and footer."""

from dataclasses import dataclass, replace

from app.domain.text import Language
from app.reports.blocks import Block, Gap, Text, text
from app.reports.drawing import Align
from app.reports.face import Weight
from app.reports.paper import HEIGHT, MARGIN, MEASURE, WIDTH, Paper
from app.reports.setting import Compositor, Style
from app.reports.words import Words, words

TITLE = Style(size=20, leading=28, weight=Weight.BOLD)
HEADING = Style(size=12.5, leading=18, weight=Weight.BOLD)
SUBHEADING = Style(size=10.5, leading=15.75, weight=Weight.BOLD)
BODY = Style()
STRONG = replace(BODY, weight=Weight.BOLD)
MUTED = replace(BODY, role="muted")
SMALL = Style(size=9, leading=13.5)
SMALL_STRONG = replace(SMALL, weight=Weight.BOLD)
SMALL_MUTED = replace(SMALL, role="muted")
SIDE = replace(SMALL_MUTED, leading=BODY.leading)
"""Small text beside body text, on its baseline."""
FINE = Style(size=8, leading=12, role="muted")
SOURCE = replace(FINE, leading=BODY.leading)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every section of one document needs: the compositor that sets its text and the words of its language."""

    compositor: Compositor
    words: Words
    depth: int = 0
    """How deep in the outline the headings of a call stand."""

    @classmethod
    def new(cls, language: Language) -> "Sheet":
        return cls(Compositor(), words(language))

    def text(
        self, content: str, style: Style = BODY, width: float = MEASURE, *, inset: float = 0.0, keeps: bool = False
    ) -> Text:
        return text(self.compositor, content, style, width, inset=inset, keeps=keeps)

    def prose(self, content: str, style: Style = BODY, width: float = MEASURE) -> Text:
        """Running text: flush on both sides in Chinese, where every character can give a little."""
        justified = self.words.language is Language.ZH
        return text(self.compositor, content, replace(style, justified=justified), width)

    def section(self, title: str, level: int = 0) -> list[Block]:
        """A heading with its place in the outline, held together with what follows."""
        style = HEADING if level == 0 else SUBHEADING
        return [
            Gap(height=20 if level == 0 else 10),
            text(self.compositor, title, style, MEASURE, keeps=True, anchor=(title, self.depth + level)),
            Gap(height=5 if level == 0 else 2, keeps=True),
        ]


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """Header and footer of every page."""

    title: str
    document_id: str
    footer: str
    words: Words

    def __call__(self, paper: Paper, page: int, pages: int) -> None:
        right = WIDTH - MARGIN
        top = HEIGHT - MARGIN + 16
        paper.text(self.title, MARGIN, top, FINE)
        paper.text(self.document_id, right, top, FINE, Align.END)
        paper.rule(MARGIN, top - 7, right, top - 7)
        bottom = MARGIN - 24
        paper.text(self.footer, MARGIN, bottom, FINE)
        paper.text(self.words("page-of", page=page, total=pages), right, bottom, FINE, Align.END)
