"""The sheet of the recovery code: one page, every group readable, nothing that would tell whose it is."""

import pytest

from app.domain.text import Language
from app.reports.recovery_sheet import recovery_sheet
from app.reports.words import words
from app.vault.recovery import new_code, normalise
from tests.reports.reading import pages, plain


@pytest.mark.parametrize("language", Language)
def test_the_code_can_be_read_back_group_by_group(language):
    code = new_code()
    (page,) = pages(recovery_sheet("青禾心理热线", code, language))
    for number, group in enumerate(code.split("-"), start=1):
        assert f"{number}{group}" in page
    assert normalise(code) == code


@pytest.mark.parametrize("language", Language)
def test_it_says_what_the_code_is_for_and_where_to_keep_it(language):
    say = words(language)
    (page,) = pages(recovery_sheet("青禾心理热线", new_code(), language))
    for key in ("lead", "letters", "use-1", "use-2", "keep-1", "keep-2", "keep-3", "kept-by", "footer"):
        assert plain(say(f"recovery-{key}")) in page
