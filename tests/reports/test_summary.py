"""The supervision summary as it lies on paper, read back with a viewer."""

import functools
import io
import re
import unicodedata
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.risk import AnswerState
from app.domain.text import Language
from app.reports.collection import render_collection
from app.reports.content import SummaryContent
from app.reports.face import Weight, face
from app.reports.summary import render_summary
from app.reports.words import words
from tests.reports.calls import DOCUMENT, HOTLINE, NOTES, a_summary
from tests.reports.reading import pages, plain, text

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
ACTIVE = {"/JavaScript", "/JS", "/Launch", "/URI", "/OpenAction", "/EmbeddedFiles", "/AA", "/Annots", "/AcroForm"}


@pytest.fixture(scope="module", params=Language)
def content(request) -> SummaryContent:
    return a_summary(request.param)


@pytest.fixture(scope="module")
def pdf(content) -> bytes:
    return render_summary(content).pdf


def empty(content: SummaryContent) -> SummaryContent:
    """A call of which nothing was recorded."""
    return replace(
        content, notes="", incomplete_reason="", moves=(), flags=(), sources=(), open=(), groups=(), scales=(),
        protocols=(), plan=(), amendments=(), length=None, closed=False,
    )  # fmt: skip


def test_everything_the_content_states_is_on_the_pages(content, pdf):
    told = text(pdf)
    expected = [HOTLINE, DOCUMENT, content.counsellor, content.week, content.guide, content.incomplete_reason]
    expected += [line for line in re.split(r"\n(?:\d\d:\d\d )?", NOTES) if line]
    expected += [flag.because for flag in content.flags]
    expected += [answer.label for group in content.groups for answer in group.answers]
    expected += [step.what for protocol in content.protocols for step in protocol.steps]
    expected += [entry for part in content.plan for entry in (part.title, *part.entries)]
    expected += [part for added in content.amendments for part in (added.by, added.reason, added.text)]
    expected += [source.text for source in content.sources]
    expected += [content.fingerprint]
    missing = [part for part in expected if plain(part) not in told]
    assert missing == []


def test_the_first_page_says_that_nothing_was_masked_by_machine(content, pdf):
    notice = plain(words(content.language)("notice"))
    assert notice in pages(pdf)[0]
    long = render_summary(replace(content, incomplete_reason="因为这样那样，" * 2_000)).pdf
    assert notice in pages(long)[0]


def test_every_page_names_the_document_the_guide_and_its_place(content, pdf):
    told = pages(pdf)
    for number, page in enumerate(told, start=1):
        assert DOCUMENT in page
        assert plain(content.guide) in page
        assert plain(words(content.language)("page-of", page=number, total=len(told))) in page


def test_every_answer_is_told_in_one_of_five_states(content, pdf):
    told, say = text(pdf), words(content.language)
    for group in content.groups:
        for answer in group.answers:
            said = answer.text or say(f"state-{answer.state}")
            assert plain(f"{answer.item}{answer.label}{said}") in told
    assert plain(say("answers-not-asked", count=count_not_asked(content))) in told


def count_not_asked(content: SummaryContent) -> int:
    return sum(answer.state is AnswerState.NOT_ASKED for group in content.groups for answer in group.answers)


def test_the_file_carries_title_language_outline_and_structure(content, pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert DOCUMENT in str(document.docinfo["/Title"])
        assert str(document.docinfo["/Author"]) == HOTLINE
        assert str(document.Root.Lang) == {"zh": "zh-CN", "en": "en"}[content.language]
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        with document.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
        say = words(content.language)
        sections = (
            "risk",
            "flags",
            "scales",
            "notes",
            "protocols",
            "plan",
            "answers",
            "amendments",
            "supervision",
            "sources",
        )
        assert titles == [say(f"section-{section}") for section in sections] + [say("section-integrity")]
        kinds = [str(part.S) for part in document.Root.StructTreeRoot.K.K]
        assert kinds.count("/H1") == len(titles)
        figures = [str(part.Alt) for part in document.Root.StructTreeRoot.K.K if str(part.S) == "/Figure"]
        assert any("R4" in says and "00:08:05" in says for says in figures)


def test_every_face_is_embedded_as_a_subset(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = {str(font.BaseFont): font for page in document.pages for font in page.Resources.Font.values()}
        assert len(fonts) == 2
        for name, font in fonts.items():
            assert re.match(r"/[A-Z]{6}\+NotoSansSC-(Regular|Bold)$", name)
            file = font.DescendantFonts[0].FontDescriptor.FontFile2
            assert len(file.read_bytes()) < 400_000


def test_the_same_content_gives_the_same_bytes(content, pdf):
    assert render_summary(content).pdf == pdf


def test_an_empty_call_is_a_document_too(content):
    told = text(render_summary(empty(content)).pdf)
    for key in ("no-moves", "flags-none", "notes-none", "protocol-none"):
        assert plain(words(content.language)(key)) in told


def body(content: SummaryContent, pdf: bytes) -> str:
    """The text of all pages one after the other, without header and footer, which are drawn first."""
    told, say = pages(pdf), words(content.language)
    ends = [plain(say("page-of", page=number, total=len(told))) for number in range(1, len(told) + 1)]
    return "".join(page.split(end, 1)[1] for page, end in zip(told, ends, strict=True))


def test_twenty_thousand_characters_are_all_there(content):
    notes = "她说不想活了，然后停了一会儿。" * 1_334
    assert notes in body(content, render_summary(replace(content, notes=notes)).pdf)


def test_three_hundred_steps_run_over_the_pages_and_none_is_lost(content):
    (protocol,) = content.protocols
    steps = tuple(replace(protocol.steps[0], what=f"第{number:03}步") for number in range(300))
    told = body(content, render_summary(replace(content, protocols=(replace(protocol, steps=steps),))).pdf)
    assert re.findall(r"第(\d{3})步", told) == [f"{number:03}" for number in range(300)]


HOSTILE = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(codec="utf-8", categories=("Cc", "Cf", "Co", "So", "Mn", "Lo")), max_size=120),
    st.lists(
        st.sampled_from(
            ["<b>", "</para>", "&amp;", "]TJ ET Q", "<</JS(x)>>", "(", ")", "\\", "%", "/JavaScript", "endstream", "😀",
             "👨‍👩‍👧", "ئۇيغۇر", "བོད་", "𠮷", "龘", "\x00", "\x1b[31m", "\u202e", "é", "e\u0301", "\ud800"],
        ),
        max_size=40,
    ).map("".join),
)  # fmt: skip


@functools.cache
def quiet_call() -> SummaryContent:
    return empty(a_summary(Language.EN))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_hostile_text_is_printed_or_reported_and_never_obeyed(typed):
    content = quiet_call()
    rendered = render_summary(replace(content, notes=f"始{typed}终"))
    told, reported = body(content, rendered.pdf), " ".join(rendered.replaced)
    kept = set(typed) & set(unicodedata.normalize("NFC", typed))  # a letter and its accent may become one character
    for character in {c for c in kept if not c.isspace() and not INVISIBLE.match(c)}:
        if face(Weight.REGULAR).missing(character):
            assert f"U+{ord(character):04X}" in reported
        else:
            assert character in told
    if rendered.replaced:
        assert "〓" in told
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        assert not document.check_pdf_syntax()
        assert not keys(document) & ACTIVE


def keys(document: pikepdf.Pdf) -> set[str]:
    found = set()
    for part in document.objects:
        if isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            found.update(part.keys())
    return found


def test_a_character_without_a_glyph_is_reported_once_with_its_name():
    rendered = render_summary(a_summary(notes="好😀好😀，𠮷"))
    assert rendered.replaced == ("U+1F600 GRINNING FACE", "U+20BB7 CJK UNIFIED IDEOGRAPH-20BB7")
    assert "U+1F600GRINNINGFACE" in text(rendered.pdf)


def test_a_letter_the_face_has_is_found_however_it_was_typed():
    rendered = render_summary(a_summary(notes="cafe\u0301"))
    assert rendered.replaced == ()
    assert "caf\u00e9" in text(rendered.pdf)


def test_rare_han_the_face_has_beyond_the_first_plane_can_be_copied():
    rare = next(chr(code) for code in range(0x20000, 0x30000) if face(Weight.REGULAR).glyph(chr(code)))
    rendered = render_summary(a_summary(notes=f"始{rare}终"))
    assert f"始{rare}终" in text(rendered.pdf)


def test_several_calls_in_one_document_begin_where_the_contents_say():
    calls = [replace(a_summary(notes=f"第{number}通"), document_id=f"X{number}") for number in range(1, 13)]
    rendered = render_collection(calls, DOCUMENT)
    told, say = pages(rendered.pdf), words(Language.ZH)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document, document.open_outline() as outline:
        assert len(outline.root) == len(calls) + 1
        assert len(outline.root[0].children) == 10
    starts = [number for number, page in enumerate(told, start=1) if plain(say("notice-title")) in page]
    assert len(starts) == len(calls)
    name = plain(say("collection-case", number=12, level=f"R3{say('level-R3')}"))
    assert re.search(rf"{name}.*?秒{starts[-1]}", told[0])
    assert len({page.count(DOCUMENT) for page in told}) == 1


def test_a_line_says_what_is_marked_in_it_and_the_legend_what_that_means(content):
    label = words(content.language)
    kinds = ("words", "judgement", "unverified")
    told = text(render_summary(replace(content, notes="00:03 「累」【像是真的】\n00:04 〔药在抽屉〕\n没有")).pdf)
    for kind in kinds:
        assert plain(label(f"mark-{kind}-legend")) in told
    assert plain("「累」【像是真的】" + label("mark-words") + label("mark-judgement")) in told
    assert plain("〔药在抽屉〕" + label("mark-unverified")) in told
    without = text(render_summary(replace(content, notes="没有标记")).pdf)
    assert not any(plain(label(f"mark-{kind}-legend")) in without for kind in kinds)
