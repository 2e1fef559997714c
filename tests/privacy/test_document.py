"""One name for one person throughout a document, wherever and however often somebody is named."""

import pytest

from app.domain.text import Language
from app.privacy import Document, Finding, How, Kind, find, masked


def leaves(document: Document) -> list[str]:
    return [document.masked(key, document.findings[key]) for key in document.texts]


def test_the_same_words_get_the_same_replacement_in_every_text():
    document = Document.of({"a": "我叫林晓雯。丈夫何志强打她。", "b": "何志强又来了，林晓雯躲起来。"}, Language.ZH)
    first, second = leaves(document)
    assert first == "我叫某人甲。丈夫某人乙打她。"
    assert second == "某人乙又来了，某人甲躲起来。"


def test_a_title_stays_and_the_name_goes():
    assert leaves(Document.of({"a": "找徐老师和赵女士谈。"}, Language.ZH)) == ["找某老师甲和某女士乙谈。"]
    assert leaves(Document.of({"a": "Saw Dr Whitfield and Ms Carter."}, Language.EN)) == ["Saw Dr A and Ms B."]


def test_who_is_named_in_full_once_is_known_by_the_given_name():
    first, second = leaves(Document.of({"a": "我叫林晓雯。", "b": "夜里晓雯又哭了"}, Language.ZH))
    assert first[2:] == "某人甲。"
    assert second == "夜里某人甲又哭了"


def test_two_ways_to_write_a_number_are_one_number():
    (text,) = leaves(Document.of({"a": "电话13812345678，就是138 1234 5678"}, Language.ZH))
    assert text == "电话电话A，就是电话A"


def test_what_is_added_by_hand_goes_wherever_it_stands():
    document = Document.of({"a": "她常提起海鸥。", "b": "海鸥没有接。"}, Language.ZH).adding("a", 4, 6, Kind.NAME)
    assert leaves(document) == ["她常提起某人甲。", "某人甲没有接。"]
    assert {one.how for found in document.findings.values() for one in found} == {How.HAND}


def test_what_is_added_takes_the_place_of_what_was_found_there():
    text = "我叫林晓雯。"
    document = Document.of({"a": text}, Language.ZH).adding("a", 2, 6, Kind.EVENT)
    assert [(one.start, one.end, one.kind) for one in document.findings["a"]] == [(2, 6, Kind.EVENT)]


def test_a_place_outside_the_text_is_refused():
    document = Document.of({"a": "短"}, Language.ZH)
    with pytest.raises(ValueError, match="within"):
        document.adding("a", 0, 5, Kind.NAME)
    with pytest.raises(ValueError, match="within"):
        masked("短", [Finding(start=0, end=5, kind=Kind.NAME, replacement="x")])


def test_more_people_than_signs_still_have_names_of_their_own():
    names = [f"{surname}{given}" for surname in "赵钱孙李吴郑" for given in ("建国", "晓雯", "志强")]
    document = Document.of({str(at): f"我叫{name}。" for at, name in enumerate(names)}, Language.ZH)
    said = [found[0].replacement for found in document.findings.values()]
    assert len(set(said)) == len(names)


@pytest.mark.parametrize("before", ["🙂🙂 ", "𪚥𠮷", "👩‍👩‍👧 ", ""])
def test_offsets_are_right_behind_emoji_and_rare_characters(before):
    text = f"{before}我叫林晓雯，电话13812345678。"
    assert [text[one.start : one.end] for one in find(text)] == ["林晓雯", "13812345678"]


def test_a_province_and_a_public_line_stay():
    text = "湖南人，给了12356和心理中心的地址。"
    assert find(text) == ()
