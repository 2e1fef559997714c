"""Where pages end."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.text import Language
from app.reports.blocks import Block, Gap, Row, Text
from app.reports.flow import ROOM, Page, paginate
from app.reports.sheet import BODY, Sheet
from app.reports.summary import call_blocks
from tests.reports.calls import a_summary

SHEET = Sheet.new(Language.ZH)


def paragraph(lines: int, *, keeps: bool = False) -> Text:
    return SHEET.text("\n".join(f"第{number}行" for number in range(lines)), keeps=keeps)


def blocks_of(page: Page) -> list[Block]:
    return [block for block, _ in page.placed]


@given(st.lists(st.integers(1, 90), max_size=20))
def test_every_line_is_placed_once_and_within_its_page(lengths):
    pages = paginate([paragraph(length) for length in lengths])
    assert sum(len(block.lines) for page in pages for block in blocks_of(page)) == sum(lengths)
    for page in pages:
        assert sum(block.height for block in blocks_of(page)) <= ROOM + 0.1


@given(st.integers(1, 60))
def test_a_heading_is_never_the_last_thing_on_its_page(filling):
    heading = SHEET.section("标题")
    pages = paginate([paragraph(filling), *heading, paragraph(6)])
    for page in pages:
        assert not blocks_of(page)[-1].keeps


@given(st.integers(1, 60))
def test_a_heading_stays_with_the_heading_below_it(filling):
    heading, below = SHEET.section("标题"), SHEET.section("小标题", level=1)
    pages = paginate([paragraph(filling), *heading, *below, paragraph(6)])
    for page in pages:
        placed = [block for block in blocks_of(page) if not isinstance(block, Gap)]
        assert not placed[-1].keeps


@given(st.integers(1, 60), st.integers(2, 60))
def test_a_parted_paragraph_leaves_no_single_line(filling, length):
    pages = paginate([paragraph(filling), Gap(height=7), paragraph(length)])
    for page in pages:
        assert all(len(block.lines) > 1 for block in blocks_of(page) if isinstance(block, Text)) or filling == 1


def test_an_ordinary_row_stays_whole_and_a_tall_one_is_parted():
    low, tall = (Row(cells=((0, paragraph(length)), (200, paragraph(1)))) for length in (3, 200))
    filling = paragraph(int(ROOM / BODY.leading) - 1)
    assert [len(page.placed) for page in paginate([filling, low])] == [1, 1]
    assert len(paginate([tall])) == -(-200 * BODY.leading // ROOM)


def test_no_page_is_empty_and_none_begins_with_white_space():
    pages = paginate(call_blocks(SHEET, a_summary()))
    for page in pages:
        assert page.placed
        assert not isinstance(blocks_of(page)[0], Gap)


def test_a_table_repeats_its_head_on_every_page():
    head = Row(cells=((0, SHEET.text("表头")),))
    rows = [Row(cells=((0, paragraph(2)),), repeat=head) for _ in range(60)]
    pages = paginate(rows)
    assert len(pages) > 2
    assert all(blocks_of(page)[0] is head for page in pages[1:])
