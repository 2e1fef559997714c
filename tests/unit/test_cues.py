"""How cues are read: denied, asked, past, about somebody else, out of a song; and which question they lead to."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cues import (
    Cue,
    CueClass,
    CueLists,
    CuePhrases,
    CueRole,
    CueTurn,
    CueWords,
    Lexicon,
    Listener,
    NotationError,
    find,
    pattern_samples,
    samples,
    words_of,
)
from app.domain.risk import ItemId
from app.guide import bundled


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return BUNDLED()


def only(lexicon: Lexicon, text: str) -> Cue:
    (cue,) = find(lexicon, text)
    return cue


def items(lexicon: Lexicon, text: str) -> set[str]:
    return {cue.item for cue in find(lexicon, text) if cue.item}


def small(*wordings: str, **words: str) -> Lexicon:
    """A lexicon of one phrase for S5; words: role="wording|wording"."""
    phrases = CuePhrases(id="one", item=ItemId("S5"), wordings=wordings, source="tingan")
    around = tuple(
        CueWords(id=role, role=CueRole(role), wordings=tuple(listed.split("|"))) for role, listed in words.items()
    )
    turn = CueTurn(id="turn", item=ItemId("S5"), past=ItemId("S8"), other=ItemId("S5"))
    return Lexicon(CueLists(phrases=(phrases,), words=around, turns=(turn,)))


CLASSES = {
    "store": ("攒", "囤(了|)", "sav~(e|)", "hoard~"),
    "drug": ("药", "安眠药", "pill~"),
    "kept": ("{store}", "藏"),
    "prescribed": ("医生开",),
}


def patterned(
    *patterns: str, item: str = "S5", instead: tuple[str, ...] = (), quiet: bool = False, **more: str
) -> Lexicon:
    """A lexicon of one cue of `patterns`; more: item="wording", each a cue of its own."""
    one = CuePhrases(
        id="one",
        item=ItemId(item),
        source="tingan",
        patterns=patterns,
        instead=tuple(map(ItemId, instead)),
        quiet=quiet,
    )
    rest = tuple(CuePhrases(id=i, item=ItemId(i), source="tingan", wordings=(each,)) for i, each in more.items())
    negation = CueWords(id="no", role=CueRole.NEGATION, wordings=("没", "没有", "not"))
    classes = tuple(CueClass(id=name, words=words) for name, words in CLASSES.items())
    items = {one.item, *(each.item for each in rest)}
    turns = tuple(CueTurn(id=f"turn-{item}", item=item, other=item) for item in sorted(items))
    return Lexicon(CueLists(phrases=(one, *rest), words=(negation,), turns=turns, classes=classes))


def test_a_cue_says_where_it_stands_and_what_it_suggests(lexicon: Lexicon) -> None:
    text = "她说不想活了"
    cue = only(lexicon, text)
    assert text[cue.start : cue.end] == "不想活了"
    assert (cue.item, cue.meaning.negated, cue.meaning.past, cue.meaning.other) == ("S2", False, False, "")


@pytest.mark.parametrize("text", ["不想死", "没有想过自杀", "不是不想活", "否认有自杀念头", "denies suicidal thoughts"])
def test_what_is_denied_suggests_nothing(lexicon: Lexicon, text: str) -> None:
    cue = only(lexicon, text)
    assert cue.meaning.negated
    assert cue.item is None


@pytest.mark.parametrize("text", ["不是没想过自杀", "没有一天不想死", "不否认想过自杀", "忍不住想死", "他不理她，想死"])
def test_two_denials_or_one_that_belongs_elsewhere_do_not_deny(lexicon: Lexicon, text: str) -> None:
    assert items(lexicon, text)


def test_a_denial_reaches_no_further_than_its_own(lexicon: Lexicon) -> None:
    assert items(lexicon, "没吃饭想死") == {"S2"}
    assert items(lexicon, "活着没意思，没有想过自杀") == {"S2"}
    assert items(lexicon, "自杀的想法，没有") == set()
    assert items(lexicon, "不想死，可是也不想活") == {"S2"}
    assert items(lexicon, "没有自杀想法，但是写了遗书") == {"S5"}


def test_who_it_is_about(lexicon: Lexicon) -> None:
    assert only(lexicon, "她说她妈妈想死").meaning.other == "她妈妈"
    assert only(lexicon, "跟妈妈说了想死").meaning.other == ""
    assert only(lexicon, "告诉老师自己想自杀").meaning.other == ""


def test_an_earlier_act_leads_to_the_earlier_attempt(lexicon: Lexicon) -> None:
    assert items(lexicon, "高中割了手腕") == {"S8"}
    assert items(lexicon, "刚才割了手腕") == {"S1"}
    assert items(lexicon, "爸爸三年前割了手腕") == {"S15d"}


def test_a_question_is_a_cue_only_with_its_answer(lexicon: Lexicon) -> None:
    assert items(lexicon, "问是否想过自杀") == set()
    assert only(lexicon, "问是否想过自杀").meaning.asked
    assert items(lexicon, "问是否想过自杀，说没有") == set()
    assert items(lexicon, "问是否想过自杀，她点头") == {"S3"}
    assert items(lexicon, "问到自杀，沉默很久") == {"S3"}


def test_figures_of_speech_and_songs_are_left_alone(lexicon: Lexicon) -> None:
    for text in ("笑死了", "累死了", "死活不去", "想死你了", "急死了", "dying to see him", "kill time"):
        assert find(lexicon, text) == ()
    assert items(lexicon, "歌里唱一了百了") == set()


def test_a_time_counts_only_beside_an_intention(lexicon: Lexicon) -> None:
    assert items(lexicon, "今晚早点睡") == set()
    assert items(lexicon, "不想活了，今晚") == {"S2", "S4"}
    assert items(lexicon, "没想过自杀，今晚早点睡") == set()


def test_words_in_quotation_marks_are_known_to_be(lexicon: Lexicon) -> None:
    assert only(lexicon, "她说：“我想死”").quoted
    assert not only(lexicon, "她说想死").quoted


def test_lines_are_read_apart_and_spans_count_from_the_beginning(lexicon: Lexicon) -> None:
    text = "没有\n想死\n攒了药"
    assert [text[cue.start : cue.end] for cue in find(lexicon, text)] == ["想死", "攒了药"]


def test_wide_letters_and_capitals_are_the_same(lexicon: Lexicon) -> None:
    assert items(lexicon, "ＫＭＳ") == items(lexicon, "kms") == items(lexicon, "KMS") != set()


def test_latin_words_match_whole() -> None:
    lexicon = small("od")
    assert items(lexicon, "he od") == {"S5"}
    assert items(lexicon, "he nods, odd") == set()
    assert items(lexicon, "又od了") == {"S5"}


def test_the_notation() -> None:
    lexicon = small("(攒|囤)(了|)药", "写…遗书", "saved … pills")
    for text in ("攒药", "攒了药", "囤药", "写遗书", "写了一封遗书", "saved pills", "saved all her pills"):
        assert items(lexicon, text) == {"S5"}, text
    for text in ("囤过药", "写了，遗书", "写了很多很多很多很多遗书", "saved. pills", "saved upills"):
        assert items(lexicon, text) == set(), text
    assert list(samples("(攒|囤)(了|)药")) == ["攒了药", "囤药"]


def test_a_pattern_follows_its_order_and_bridges_a_little() -> None:
    lexicon = patterned("{store} {drug}")
    for text in ("攒药", "攒了不少安眠药", "囤了好几盒药", "hoarding pills", "she hoarded all of her pills"):
        assert items(lexicon, text) == {"S5"}, text
    for text in (
        "药攒了",
        "攒了，药",
        "攒了一二三四五六七八九药",
        "hoard one two three four five six pills",
        "shoarding pills",
    ):
        assert items(lexicon, text) == set(), text


def test_a_pattern_may_stand_in_either_order_or_across_clauses_or_without_a_gap() -> None:
    assert items(patterned("{store} + {drug}"), "药都攒着") == {"S5"}
    assert items(patterned("{store} + {drug}"), "药，都攒着") == set()
    assert items(patterned("{store} & {drug}"), "药，都攒着") == {"S5"}
    assert items(patterned("{store} & {drug}"), "药。都攒着") == set()
    assert items(patterned("{store}{drug}"), "攒药") == {"S5"}
    assert items(patterned("{store}{drug}"), "攒了药") == set()
    assert items(patterned("{store} (一|两)盒 & {drug}"), "药，她攒了两盒") == {"S5"}


def test_a_pattern_gives_way_to_what_takes_its_danger() -> None:
    lexicon = patterned("{kept} {drug} -{prescribed}")
    assert items(lexicon, "藏了药") == {"S5"}
    assert items(lexicon, "藏了医生开的药") == set()


def test_a_pattern_is_denied_wherever_the_denial_stands() -> None:
    lexicon = patterned("{store} + {drug}")
    assert items(lexicon, "没有攒药") == set()
    assert items(lexicon, "药没攒") == set()
    assert items(lexicon, "not hoarding pills") == set()


def test_what_says_it_better_stands_for_the_sentence() -> None:
    lexicon = patterned("{store} {drug}", instead=("S6",), S6="家里有药")
    assert items(lexicon, "家里有药，是攒药攒的") == {"S5"}
    assert items(lexicon, "家里有药。攒药") == {"S5", "S6"}


def test_a_circumstance_is_proposed_only_where_nothing_more_urgent_is() -> None:
    lexicon = patterned("{store} {drug}", item="S17", quiet=True, S3="想死")
    assert items(lexicon, "攒药") == {"S17"}
    assert items(lexicon, "攒药，想死") == {"S3"}


def test_the_words_of_a_class_hold_other_classes_and_endings() -> None:
    assert set(words_of(CLASSES, "kept")) >= {"攒", "囤了", "藏", "hoards", "hoarding", "saves", "saving"}
    with pytest.raises(NotationError):
        list(words_of({"a": ("{b}",), "b": ("{a}",)}, "a"))
    with pytest.raises(NotationError):
        list(words_of(CLASSES, "nowhere"))


@pytest.mark.parametrize("pattern", ["{store", "{store} +", "{store} + {drug} & {drug}", "-{drug}", ""])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(NotationError):
        next(pattern_samples(CLASSES, pattern))


@pytest.mark.parametrize("wording", ["(攒", "攒)", "((攒))", "…药", "药…", "", "(|)"])
def test_a_wording_that_cannot_be_read_is_refused(wording: str) -> None:
    with pytest.raises(NotationError):
        list(samples(wording))


def test_the_longest_wording_counts_and_an_idiom_takes_its_place() -> None:
    lexicon = small("想死", idiom="想死你")
    assert items(lexicon, "想死") == {"S5"}
    assert items(lexicon, "想死你") == set()


BUNDLED = cache(lambda: Lexicon(bundled().cues))


@given(
    st.lists(st.sampled_from(["想死", "没有", "她说", "妈妈", "以前", "。", "，", "吃饭", "问", "遗书", "a b ", "\n"]))
)
def test_typing_finds_what_reading_at_once_finds(parts: list[str]) -> None:
    lexicon = BUNDLED()
    for line in "".join(parts).split("\n"):
        heard = Listener(lexicon).hear(line)
        assert len(line) > 120 or [cue for _, cue in heard] == list(find(lexicon, line))
        assert all(at >= 0 and at + cue.end - cue.start <= len(line) for at, cue in heard)


def test_a_long_paragraph_is_heard_in_pieces(lexicon: Lexicon) -> None:
    line = "她说想死。今天吃了饭，聊了很久。" * 60
    listener = Listener(lexicon)
    cues = listener.hear(line)
    assert len(cues) == 60
    assert {line[at : at + 2] for at, _ in cues} == {"想死"}
    listener.keep(())
    assert listener.hear(line) == cues


def test_without_lists_nothing_is_found() -> None:
    assert find(Lexicon(CueLists()), "想死") == ()
