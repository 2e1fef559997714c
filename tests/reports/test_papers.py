"""Papers for supervision beside the summary: what is on them, what is not, and that they are sound documents."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from app.domain.agreement import agreement
from app.domain.risk import RiskLevel
from app.domain.text import Language
from app.guide import bundled
from app.reports import freetext
from app.reports.collection import render_collection
from app.reports.content import PreparedLine, RatingLine, Rendered, SummaryContent
from app.reports.course import render_course
from app.reports.course_content import CourseContent, CoursePoint
from app.reports.peer_sheet import render_peer_sheet
from app.reports.quality_content import DimensionLine, QualityContent
from app.reports.quality_review import render_quality_review
from app.reports.summary import render_summary
from tests.reports.calls import COUNSELLOR, HOTLINE, a_summary
from tests.reports.reading import plain, text

QUESTION = "她停下来的那十几秒，我为什么没有等？"


def prepared(language: Language = Language.ZH, *, masked: bool = True) -> SummaryContent:
    """A summary with questions and ratings, looked through by somebody."""
    dimensions = bundled().quality
    return replace(
        a_summary(language),
        prepared=(PreparedLine(question="understand", text=QUESTION),),
        ratings=tuple(
            RatingLine(label=d.label.in_(language), mine=(2, d.anchors[2].in_(language)), theirs=None)
            for d in dimensions
        ),
        masked_by="林咨询员" if masked else "",
        masks=4 if masked else 0,
    )


def a_course(language: Language) -> Rendered:
    call = prepared(language)
    levels = (RiskLevel.R2, RiskLevel.R3, RiskLevel.R3, RiskLevel.R0)
    points = tuple(
        CoursePoint(days=days, content=replace(call, level=level, moves=()))
        for days, level in zip((0, 9, 10, 60), levels, strict=True)
    )
    return render_course(CourseContent(language=language, document_id="TA-2", hotline=HOTLINE, points=points))


def a_review(language: Language) -> Rendered:
    return render_quality_review(
        QualityContent(
            language=language,
            document_id="TA-3",
            hotline=HOTLINE,
            counsellor=COUNSELLOR.name,
            guide="tingan 1",
            calls=3,
            dimensions=tuple(
                DimensionLine(
                    label=d.label.in_(language),
                    points=((2, 3), (3, None), (None, 4)),
                    anchors=tuple(anchor.in_(language) for anchor in d.anchors),
                )
                for d in bundled().quality
            ),
            agreement=agreement([(2, 3)] * 9),
            feedback=(("第 1 周", "沉默本身就是回答。"),),
        )
    )


PAPERS: dict[str, Callable[[Language], Rendered]] = {
    "summary": lambda language: render_summary(prepared(language)),
    "collection": lambda language: render_collection([prepared(language)] * 3, "TA-1"),
    "peer": lambda language: render_peer_sheet(prepared(language)),
    "course": a_course,
    "quality": a_review,
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_sound_tagged_titled_and_in_its_language(paper: str, language: Language) -> None:
    made = PAPERS[paper](language)
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert str(pdf.Root.Lang).startswith(language.value)
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]).strip()
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 3
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_content_gives_the_same_bytes(paper: str) -> None:
    assert PAPERS[paper](Language.ZH).pdf == PAPERS[paper](Language.ZH).pdf


def test_the_contents_of_a_collection_lead_to_their_calls() -> None:
    made = PAPERS["collection"](Language.ZH)
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        links = [annotation for annotation in pdf.pages[0].Annots if annotation.Subtype == "/Link"]
        assert len(links) == 3
        named = [str(link.get("/Dest", link.get("/A", {}).get("/D", ""))) for link in links]
        assert len(set(named)) == 3


def test_what_was_prepared_comes_first_and_the_room_for_it_is_not_printed_again() -> None:
    told = text(PAPERS["summary"](Language.ZH).pdf)
    assert plain(QUESTION) in told
    assert told.index(plain(QUESTION)) < told.index("风险如何变化")
    assert told.count("我想弄清的是") == 1
    assert told.count("我没有把握的地方") == 0
    assert "督导反馈" in told
    assert "通话质量" in told


def test_who_masked_it_is_on_the_paper_and_the_first_page_says_what_masking_does_not_do() -> None:
    masked, typed = text(render_summary(prepared()).pdf), text(render_summary(prepared(masked=False)).pdf)
    assert "由林咨询员看过，遮蔽了4处" in masked
    assert "没有经过机器遮蔽" not in masked
    assert "没有经过机器遮蔽" in typed
    assert "遮蔽了" not in typed


def test_a_peer_sheet_has_what_the_discussion_needs_and_no_more() -> None:
    told = text(render_peer_sheet(prepared()).pdf)
    assert plain(QUESTION) in told
    assert "妹妹" in told
    assert COUNSELLOR.name not in told.replace("由林咨询员看过", "")
    for left_out in ("风险清单的作答", "结束后的补记", "来源"):
        assert left_out not in told


def test_a_peer_sheet_that_nobody_masked_holds_no_notes() -> None:
    assert "妹妹" not in text(render_peer_sheet(replace(prepared(masked=False), amendments=())).pdf)


def test_a_course_counts_in_weeks_and_holds_nothing_that_was_noted() -> None:
    told = text(a_course(Language.ZH).pdf)
    assert "第1周" in told
    assert "第9周" in told
    assert "妹妹" not in told
    assert "2026" not in told


def test_the_course_of_fifty_calls_is_set_within_its_edges() -> None:
    call = prepared()
    points = tuple(CoursePoint(days=day, content=call) for day in range(50))
    made = render_course(CourseContent(language=Language.ZH, document_id="TA-2", hotline=HOTLINE, points=points))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert len(pdf.pages) > 3


def test_a_review_says_when_there_are_too_few_pairs_for_kappa() -> None:
    told = text(a_review(Language.ZH).pdf)
    assert "不足20对，不计算kappa" in told
    assert "完全一致0%" in told
    assert "沉默本身就是回答" in told


def test_free_text_is_found_in_every_corner_and_put_back_masked() -> None:
    content = prepared()
    found = freetext.texts(content)
    assert QUESTION in found
    assert content.notes in found
    assert content.amendments[0].text in found
    assert content.incomplete_reason in found
    masked = freetext.retold(content, lambda text: "■" if text.strip() else text)
    assert set(freetext.texts(masked)) == {"■"}
    assert masked.moves[0].because == content.moves[0].because
    assert freetext.retold(content, lambda text: text) == content


@pytest.mark.parametrize("rare", ["ئۇيغۇرچە", "བོད་ཡིག", "😀 ok"])
def test_rare_scripts_are_reported_where_they_cannot_be_shown(rare: str) -> None:
    content = replace(prepared(), prepared=(PreparedLine(question="felt", text=f"她说 {rare}"),))
    made = render_summary(content)
    told = text(made.pdf)
    assert made.replaced or plain(rare) in told
    if made.replaced:
        assert "〓" in told
        assert all(character.startswith("U+") for character in made.replaced)
