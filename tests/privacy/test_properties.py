"""Whatever is typed: what is accepted never leaves, a replacement is stable, and nothing takes long."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.text import Language
from app.privacy import Document, find, masked
from tests.privacy.measure import TUNING, labelled

SENTENCES = [one.text for one in labelled(TUNING)]
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(SENTENCES), max_size=4).map("".join),
    st.lists(st.sampled_from("王李张一二三四五138幺零 -@.年月日号路区村大学医院🙂𪚥\n"), max_size=80).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_findings_lie_in_the_text_and_apart_from_each_other(text):
    at = 0
    for one in find(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end


@settings(max_examples=150, deadline=None)
@given(texts)
def test_nothing_accepted_leaves_and_nothing_else_is_lost(text):
    found = find(text)
    left = masked(text, found)
    rest, at = [], 0
    for one in found:
        rest.append(text[at : one.start])
        at = one.end
    rest.append(text[at:])
    assert left == "".join(part + (found[i].replacement if i < len(found) else "") for i, part in enumerate(rest))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_the_same_words_always_get_the_same_replacement(sentences):
    document = Document.of({str(at): text for at, text in enumerate(sentences)}, Language.ZH)
    again = Document.of({str(at): text for at, text in enumerate(sentences)}, Language.ZH)
    assert document == again
    said: dict[tuple[str, str], str] = {}
    for key, found in document.findings.items():
        for one in found:
            words = document.texts[key][one.start : one.end]
            assert said.setdefault((one.kind, words), one.replacement) == one.replacement


HOSTILE = {
    "digits": "1" * 20_000,
    "digits apart": "1 " * 10_000,
    "digits and dots": "1." * 10_000,
    "chinese digits": "幺" * 20_000,
    "surnames": "王" * 20_000,
    "surnames and titles": "王老师" * 6_000,
    "given names": "王小雨" * 6_000,
    "called": "我叫" * 10_000,
    "addresses": "路区村号" * 5_000,
    "rooms": "1号楼2单元" * 3_000,
    "schools": "大学" * 10_000,
    "one word": "山" * 20_000,
    "capitals": "Aa " * 6_600,
    "titles": "Mr Aa Bb " * 2_200,
    "mail": "a" * 10_000 + "@" + "a." * 5_000,
    "spelt": "one " * 5_000,
    "only": "唯一的" * 6_000,
    "iban": "GB29" * 5_000,
    "blanks": " " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_twenty_thousand_characters_of_anything_are_read_in_time(name):
    begun = time.process_time()
    find(HOSTILE[name])
    assert time.process_time() - begun < 4  # a hundred times what it takes; an exponential pattern never ends


@pytest.mark.parametrize("name", ["surnames and titles", "given names", "addresses", "digits apart"])
def test_a_document_of_it_is_made_in_time(name):
    begun = time.process_time()
    Document.of({"a": HOSTILE[name], "b": HOSTILE[name]}, Language.ZH)
    assert time.process_time() - begun < 8


def test_twice_the_text_takes_about_twice_the_time():
    rng = random.Random(5)
    text = "".join(rng.choice(SENTENCES) for _ in range(400))

    def taken(part: str) -> float:
        best = 9.0
        for _ in range(3):
            begun = time.process_time()
            find(part)
            best = min(best, time.process_time() - begun)
        return best

    assert taken(text) < taken(text[: len(text) // 2]) * 4
