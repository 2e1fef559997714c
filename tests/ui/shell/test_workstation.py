"""Settings of the workstation are kept whole, and never stand in the way of unlocking."""

import pytest

from app.domain.text import Language
from app.errors import ErrorCode, UserError
from ui.shell import workstation
from ui.shell.theme import ThemeName
from ui.shell.workstation import Workstation


@pytest.mark.parametrize(
    "settings",
    [
        Workstation(),
        Workstation(language=Language.ZH, theme=ThemeName.NIGHT, scale=1.75, idle_minutes=10, people=4),
    ],
)
def test_what_is_kept_is_read_again(tmp_path, settings):
    path = tmp_path / "workstation.toml"
    workstation.save(path, settings)
    assert workstation.load(path) == settings
    assert [entry.name for entry in tmp_path.iterdir()] == ["workstation.toml"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe not text", b"theme = [", b'theme = "pink"\nlanguage = 7\nscale = "big"\nidle_minutes = true'],
)
def test_a_file_that_makes_no_sense_is_as_if_it_were_not_there(tmp_path, content):
    path = tmp_path / "workstation.toml"
    path.write_bytes(content)
    assert workstation.load(path) == Workstation()


@pytest.mark.parametrize(("written", "meant"), [("0", 1), ("-5", 1), ("99", 10), ("4", 4)])
def test_the_console_always_locks_within_ten_minutes(tmp_path, written, meant):
    path = tmp_path / "workstation.toml"
    path.write_text(f"idle_minutes = {written}\n")
    assert workstation.load(path).idle_minutes == meant


def test_a_folder_that_takes_no_file_is_told(tmp_path):
    with pytest.raises(UserError) as refused:
        workstation.save(tmp_path / "gone" / "workstation.toml", Workstation())
    assert refused.value.code is ErrorCode.READ_ONLY
