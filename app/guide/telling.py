"""What the checker says, in the language of whoever edits the pack.

The checks say it in English, where the rule is; `resources/i18n/guide-problems.toml` says the same in Chinese.
"""

import re
import tomllib
from dataclasses import replace
from functools import cache

from app.domain.text import Language
from app.guide.sources import Problem
from app.paths import resources_dir

_PLACE = re.compile(r"\{(\w+)\}")


def told(problem: Problem, language: Language) -> Problem:
    """`problem` in `language`; a sentence nobody translated stays English."""
    if language is Language.EN:
        return problem
    entry = _sentences().get(problem.entry, problem.entry)
    return replace(problem, entry=entry, what=_chinese(problem.what), mend=_chinese(problem.mend))


def _chinese(said: str) -> str:
    plain = _sentences().get(said)
    if plain is not None:
        return plain
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(said):
            words = {name: _chinese(value) for name, value in found.groupdict().items()}
            return _PLACE.sub(lambda place, words=words: words[place[1]], sentence)  # type: ignore[misc]
    return said


@cache
def _sentences() -> dict[str, str]:
    text = (resources_dir() / "i18n" / "guide-problems.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those with something filled in; the ones that say most themselves come first."""
    filled = [(english, chinese) for english, chinese in _sentences().items() if _PLACE.search(english)]
    filled.sort(key=lambda pair: -len(_PLACE.sub("", pair[0])))
    return tuple((_pattern(english), _bare(chinese)) for english, chinese in filled)


def _pattern(english: str) -> re.Pattern[str]:
    pieces = _PLACE.split(_bare(english))
    return re.compile("".join(f"(?P<{each}>.*)" if odd % 2 else re.escape(each) for odd, each in enumerate(pieces)))


def _bare(sentence: str) -> str:
    """Brackets that are meant as they stand have a stroke in front."""
    return sentence.replace("\\{", "{").replace("\\}", "}")
