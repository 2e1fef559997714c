"""One document by one maker, in a process of its own: ours, and three other makers of PDFs with the same words.

The words come from our own pages, so every maker sets exactly the same text: headings, paragraphs and rows of cells of
the same widths, on A4 with the same margins, type and page numbers, with the same two faces embedded as subsets.  The
others draw no charts and no marks.  All are encrypted by the same call.

    python -m tests.bench.pdf_peers MAKER CASES OUT
"""

import html
import json
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from app.reports.content import SummaryContent

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
PASSPHRASE = "窗前那盏旧台灯和九月的雨声"
DOCUMENT = "TA-7F3K-9Q2M"

Part: TypeAlias = tuple[str, list[str], list[float]]
"""kind (h1, h2, p or row), its texts, and for a row the widths of its cells in points."""


def words_of(contents: "Sequence[SummaryContent]") -> list[list[Part]]:
    """The text of each call as we set it, without our marks."""
    from app.reports.sheet import Sheet
    from app.reports.summary import call_blocks

    return [[*_parts(call_blocks(Sheet.new(content.language), content))] for content in contents]


def _parts(blocks: Sequence[object]) -> Iterator[Part]:
    from app.reports.blocks import Panel, Row, Stack, Text
    from app.reports.paper import MEASURE

    for block in blocks:
        if isinstance(block, Text):
            kind = "p" if block.anchor is None else "h1" if block.anchor[1] == 0 else "h2"
            yield kind, [_said(block)], []
        elif isinstance(block, Stack):
            yield from _parts(block.blocks)
        elif isinstance(block, Panel):
            yield from _parts([block.block])
        elif isinstance(block, Row):
            cells = [(x, " ".join(text for _, texts, _ in _parts([cell]) for text in texts)) for x, cell in block.cells]
            cells = [cell for cell in cells if cell[1]]
            if cells:
                ends = [x for x, _ in cells[1:]] + [MEASURE]
                yield "row", [text for _, text in cells], [end - x for (x, _), end in zip(cells, ends, strict=True)]


def _said(text: object) -> str:
    return "".join(piece.text for line in text.lines for piece in line.pieces)


# -- makers ------------------------------------------------------------------------------------------------------------


def ours(contents: "Sequence[SummaryContent]") -> bytes:
    if len(contents) == 1:
        from app.reports.summary import render_summary

        return render_summary(contents[0]).pdf
    from app.reports.collection import render_collection

    return render_collection(contents, DOCUMENT).pdf


def typst_source(cases: list[list[Part]]) -> str:
    lines = [
        '#set page(paper: "a4", margin: 22mm, numbering: "1 / 1")',
        '#set text(font: "Noto Sans SC", size: 10.5pt, lang: "zh")',
        "#set par(leading: 0.75em, justify: true)",
    ]
    for case in cases:
        for kind, texts, widths in case:
            said = [json.dumps(text, ensure_ascii=False) for text in texts]
            if kind in ("h1", "h2"):
                lines.append(f"#heading(level: {kind[1]}, {said[0]})")
            elif kind == "p":
                lines.append(f"#par({said[0]})")
            else:
                columns = ", ".join(f"{width:.0f}pt" for width in widths)
                lines.append(f"#grid(columns: ({columns},), inset: 2pt, {', '.join(said)})")
        lines.append("#pagebreak(weak: true)")
    return "\n".join(lines)


def typst(cases: list[list[Part]]) -> bytes:
    import typst as maker

    return maker.compile(typst_source(cases).encode(), font_paths=[str(FONTS)], ignore_system_fonts=True)


def weasyprint(cases: list[list[Part]]) -> bytes:
    import weasyprint as maker

    style = f"""
        @font-face {{ font-family: Noto; src: url("{(FONTS / "NotoSansSC-Regular.ttf").as_uri()}"); }}
        @font-face {{ font-family: Noto; font-weight: bold; src: url("{(FONTS / "NotoSansSC-Bold.ttf").as_uri()}"); }}
        @page {{ size: A4; margin: 22mm; @bottom-right {{ content: counter(page) " / " counter(pages); }} }}
        body {{ font: 10.5pt/1.5 Noto; }} td {{ padding: 2pt; vertical-align: top; }} section {{ break-after: page; }}
    """
    body = "".join(f"<section>{''.join(map(_html, case))}</section>" for case in cases)
    page = f'<html lang="zh"><head><style>{style}</style></head><body>{body}</body></html>'
    return maker.HTML(string=page).write_pdf()


def _html(part: Part) -> str:
    kind, texts, widths = part
    if kind != "row":
        return f"<{kind}>{html.escape(texts[0])}</{kind}>"
    cells = "".join(
        f'<td style="width:{width:.0f}pt">{html.escape(text)}</td>' for text, width in zip(texts, widths, strict=True)
    )
    return f"<table><tr>{cells}</tr></table>"


def fpdf2(cases: list[list[Part]]) -> bytes:
    import fpdf

    class Pages(fpdf.FPDF):
        def footer(self) -> None:
            self.set_y(-40)
            self.cell(0, 12, f"{self.page_no()} / {{nb}}", align="R")

    pdf = Pages(format="A4", unit="pt")
    pdf.set_margins(62.36, 62.36)
    pdf.set_auto_page_break(auto=True, margin=62.36)
    pdf.add_font("Noto", "", FONTS / "NotoSansSC-Regular.ttf")
    pdf.add_font("Noto", "B", FONTS / "NotoSansSC-Bold.ttf")
    for case in cases:
        pdf.add_page()
        for kind, texts, widths in case:
            pdf.set_font("Noto", "B" if kind.startswith("h") else "", 12.5 if kind == "h1" else 10.5)
            if kind != "row":
                pdf.multi_cell(0, 15.75, texts[0], new_x="LMARGIN", new_y="NEXT", wrapmode=fpdf.enums.WrapMode.CHAR)
                continue
            with pdf.table(
                col_widths=tuple(widths), width=sum(widths), borders_layout="NONE", first_row_as_headings=False,
                align="LEFT", line_height=13.5, wrapmode=fpdf.enums.WrapMode.CHAR,
            ) as table:  # fmt: skip
                table.row(texts)
    return bytes(pdf.output())


PEERS: dict[str, Callable[[list[list[Part]]], bytes]] = {"typst": typst, "fpdf2": fpdf2, "weasyprint": weasyprint}


def main(maker: str, cases: Path, out: Path) -> None:
    given = pickle.loads(cases.read_bytes())
    made = ours(given) if maker == "ours" else PEERS[maker](given)
    from app.reports.encrypt import encrypt

    out.write_bytes(encrypt(made, PASSPHRASE))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
