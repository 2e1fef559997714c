"""Everything in the pack can be read, in both languages, and found by any of its words."""

import re
import tomllib
from dataclasses import replace

import msgspec
import pytest

from app.domain.text import Language, Text
from app.guide.building import FIELDS
from app.guide.comparing import compare
from app.guide.library import Standing
from app.guide.pack import GuidePack, PromptKind
from app.guide.reading.changed import leaflet
from app.guide.reading.contents import book
from app.guide.reading.leaves import Group, Leaflet, Mark
from app.guide.reading.search import Index, marks
from app.guide.reading.voice import Voice
from app.guide.reading.words import catalogue
from app.paths import resources_dir

ELSEWHERE = {"action", "playbook", "stage"}
"""Sections that are read where something else names them: in rules, as pages, as headings."""


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


@pytest.fixture
def pages(pack: GuidePack, language: Language) -> tuple[Leaflet, ...]:
    return book(pack, language)


def read_words(pages: tuple[Leaflet, ...]) -> str:
    return "\n".join(
        "\n".join((leaf.text, leaf.kicker, *(f"{note.label} {note.text}" for note in leaf.notes)))
        for page in pages
        for leaf in page.leaves
    )


def test_every_playbook_protocol_and_instrument_has_a_page(pack: GuidePack, pages: tuple[Leaflet, ...]) -> None:
    ids = [page.id for page in pages]
    assert len(set(ids)) == len(ids)
    assert {f"playbook {each.id}" for each in pack.playbooks} <= set(ids)
    assert {f"protocol {each.id}" for each in pack.protocols} <= set(ids)
    assert {f"instrument {each.id}" for each in pack.instruments} <= set(ids)
    assert {page.group for page in pages} == set(Group)


def test_every_prompt_stands_on_the_page_of_its_playbook(pack: GuidePack, pages: tuple[Leaflet, ...]) -> None:
    leaves = {page.id: {leaf.id for leaf in page.leaves} for page in pages}
    assert all(f"prompt {prompt.id}" in leaves[f"playbook {prompt.playbook}"] for prompt in pack.prompts)


def test_no_entry_of_the_pack_is_left_out(pack: GuidePack, pages: tuple[Leaflet, ...]) -> None:
    ids = {leaf.id for page in pages for leaf in page.leaves} | {page.id for page in pages}
    missing = [
        f"{section} {entry.id}"
        for section, field in FIELDS.items()
        if section not in {*ELSEWHERE, "change"}
        for entry in getattr(pack, field)
        if not any(id_ == f"{section} {entry.id}" or id_.startswith(f"{section} {entry.id}.") for id_ in ids)
    ]
    assert missing == []
    assert {f"rule {rule.id}" for rule in pack.checklist.rules} <= ids
    assert {f"item {item.id}" for item in pack.checklist.items} <= ids


def test_every_leaf_says_something_and_has_an_id_of_its_own(pages: tuple[Leaflet, ...]) -> None:
    leaves = [leaf for page in pages for leaf in page.leaves]
    assert [leaf.id for leaf in leaves if not leaf.text] == []
    assert len({leaf.id for leaf in leaves}) == len(leaves)


def test_a_sentence_to_avoid_stands_below_the_better_one(pack: GuidePack, language: Language) -> None:
    prompt = next(p for p in pack.prompts if p.kind is PromptKind.AVOID and p.instead)
    leaf = next(leaf for page in book(pack, language) for leaf in page.leaves if leaf.id == f"prompt {prompt.id}")
    assert prompt.instead is not None
    assert leaf.text == prompt.instead.in_(language)
    avoided = [note.text for note in leaf.notes if note.mark is Mark.AVOID]
    assert avoided == [prompt.text.in_(language)]


def test_a_rule_says_when_it_fires_and_what_follows(pack: GuidePack) -> None:
    rule = next(rule for rule in pack.checklist.rules if rule.id == "S3-S6-thoughts-with-means")
    leaf = next(leaf for page in book(pack, Language.EN) for leaf in page.leaves if leaf.id == f"rule {rule.id}")
    notes = {note.label: note.text for note in leaf.notes}
    assert leaf.level == rule.level
    assert "S3" in notes["When"]
    assert ", and S6" in notes["When"]
    assert all(pack.action(action).text.en in notes["Actions"] for action in rule.actions)
    assert notes["Protocol"] == "High suicide risk"


def test_what_is_from_memory_is_marked(pack: GuidePack, pages: tuple[Leaflet, ...]) -> None:
    marked = {leaf.id for page in pages for leaf in page.leaves if leaf.verify}
    to_check = {f"statement {each.id}" for each in pack.statements if pack.to_verify(each.source)}
    assert to_check
    assert to_check <= marked
    sure = {f"statement {each.id}" for each in pack.statements} - to_check
    assert not sure & marked
    assert {f"reference {r.id}" for r in pack.references if r.standing is Standing.VERIFY} <= marked


def test_worksheets_and_validated_instruments_are_told_apart(pack: GuidePack) -> None:
    standing = {page.id: page.standing for page in book(pack, Language.EN)}
    assert standing["instrument PHQ-9"] == "Published, validated instrument"
    assert standing["instrument matching"] == "Site worksheet, not validated"


def test_a_search_finds_what_holds_all_its_words(pages: tuple[Leaflet, ...], language: Language) -> None:
    wanted = {Language.ZH: "睡 抑郁", Language.EN: "SLEEP doctor"}[language]
    hits = Index(pages).find(wanted)
    assert hits
    for hit in hits:
        told = "\n".join((hit.leaf.text, hit.leaf.kicker, hit.leaf.id, hit.leaf.sources, hit.leaflet.title))
        told += "\n".join(f"{note.label} {note.text}" for note in hit.leaf.notes)
        told += "\n".join(section.title for section in hit.leaflet.sections)
        assert all(word in told.casefold() for word in wanted.casefold().split())


def test_what_is_said_aloud_comes_before_what_only_mentions_it(pages: tuple[Leaflet, ...], language: Language) -> None:
    word = {Language.ZH: "安全", Language.EN: "safe"}[language]
    inside = [word in hit.leaf.text.casefold() for hit in Index(pages).find(word)]
    assert True in inside
    assert False in inside
    assert inside == sorted(inside, reverse=True)


def test_nothing_is_found_for_no_words_or_unknown_ones(pages: tuple[Leaflet, ...]) -> None:
    index = Index(pages)
    assert index.find("  ") == ()
    assert index.find("qqzzxx") == ()


def test_the_words_looked_for_are_marked_where_they_stand() -> None:
    assert marks("Sleep, and asleep", "sleep") == ((0, 5), (12, 17))
    assert marks("睡不着就睡不着", "睡不 不着") == ((0, 3), (4, 7))
    assert marks("STRAẞE", "ss") == ()


def test_the_words_around_the_content_are_complete() -> None:
    with (resources_dir() / "i18n" / "guide.toml").open("rb") as file:
        entries = tomllib.load(file)
    places = re.compile(r"\{[a-z_]+\}")
    for key, entry in entries.items():
        assert set(entry) == {"zh", "en"}, key
        assert entry["zh"], key
        assert entry["en"], key
        assert sorted(places.findall(entry["zh"])) == sorted(places.findall(entry["en"])), key


def test_every_section_of_a_pack_has_a_name(pack: GuidePack) -> None:
    for language in Language:
        words = catalogue(language)
        assert [section for section in FIELDS if f"section-{section}" not in words] == []


def test_a_difference_is_read_as_leaves(pack: GuidePack, language: Language) -> None:
    first, *rest = pack.prompts
    edited = replace(pack, version="2", prompts=(replace(first, text=Text("新", "New")), *rest))
    page = leaflet(Voice(edited, language), edited, pack, compare(pack, edited))
    leaf = next(leaf for leaf in page.leaves if leaf.mark is Mark.CHANGED and leaf.id.startswith("prompt"))
    assert leaf.text == Text("新", "New").in_(language)
    assert [note.text for note in leaf.notes] == [first.text.zh, "新", first.text.en, "New"]
    assert pack.version in page.title
    assert read_words((page,))


def test_a_removed_entry_is_known_by_its_old_sentence(pack: GuidePack, language: Language) -> None:
    first, *rest = pack.prompts
    edited = replace(pack, prompts=tuple(rest))
    (leaf,) = leaflet(Voice(edited, language), edited, pack, compare(pack, edited)).leaves
    assert (leaf.mark, leaf.text) == (Mark.REMOVED, first.text.in_(language))
    assert leaf.notes == ()


def test_every_field_of_a_pack_has_a_name_in_a_difference(pack: GuidePack) -> None:
    def fields(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*map(fields, value.values()))
        return set().union(*map(fields, value)) if isinstance(value, list) else set()

    parts = msgspec.to_builtins([pack.checklist, *(getattr(pack, field) for field in FIELDS.values())])
    named = fields(parts) - {"id", *Language, "groups", "rules"}
    assert sorted(part for part in named if f"field-{part}" not in catalogue(Language.ZH)) == []
