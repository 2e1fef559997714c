"""Names nobody announces: without a surname, of several parts, or with nothing but a capital."""

import pytest

from app.privacy import Kind, find


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind.value) for one in find(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("女儿思彤昨天没有回家。", "思彤"),
        ("和雨桐约好一起去。", "雨桐"),
        ("努尔·艾山不肯说话。", "努尔·艾山"),
        ("晏殊同，男，离异。", "晏殊同"),
        ("她喊军哥，没有人应。", "军哥"),
        ("钱多多没有来上课。", "钱多多"),
        ("He mentioned Jonno again.", "Jonno"),
        ("Chukwudi asked us not to call.", "Chukwudi"),
        ("00:19 Grace said she will come.", "Grace"),
        ("1:02:40 Priya is nineteen.", "Priya"),
    ],
)
def test_they_are_found(text, name):
    assert (name, Kind.NAME.value) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "她说和弟弟一起长大，天天想死。",
        "去外面走走，回来继续谈。",
        "He has Parkinson's and takes Valium at Christmas.",
        "00:04 Separated last month.\n00:07 Asked directly about suicide.\n1:02:12 Tablets in the drawer.",
        "Sleep was poor. Consent is sought for every step.",
        "Told her Childline and the Samaritans are there on Sunday.",
    ],
)
def test_what_is_nobody_is_left(text):
    assert kinds(text) == []


def test_the_article_and_the_town_belong_to_the_place():
    assert kinds("She lives at 5 Harbour View, Whitby.") == [("5 Harbour View, Whitby", "place")]
    assert kinds("Outside the Arndale Centre, on the kerb.") == [("the Arndale Centre", "place")]
