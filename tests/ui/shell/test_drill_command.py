"""The restore drill at a prompt: what it asks, what it says, what it ends with."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.text import Language
from app.paths import VaultFiles
from tests.builders import PASSPHRASE, a_call, a_console
from ui.__main__ import main, read
from ui.shell import i18n
from ui.shell.drill import command


@pytest.fixture(autouse=True)
def _speaks_as_before(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = i18n.current()
    yield
    i18n.install(qapp, before)  # type: ignore[arg-type]
    assert not list(tmp_path.glob("tingan-drill-*")), "nothing is left behind"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    console = a_console(tmp_path / "vault")
    a_call(console)
    made = console.backups.at_shift_end().path
    console.close()
    return made


def answering(*answers: str) -> object:
    left = list(answers)
    return lambda _question, _secret: left.pop(0)


def test_the_newest_backup_of_a_folder(backup: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(str(backup.parent.parent), "en", answering("9", "1", PASSPHRASE)) == 0  # type: ignore[arg-type]
    said = capsys.readouterr().out
    assert str(backup) in said
    assert "The backup is whole:" in said
    assert "1 closed calls" in said


def test_a_wrong_passphrase_is_told(backup: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(str(backup.parent), "en", answering("1", "not this one at all")) == 1  # type: ignore[arg-type]
    assert "passphrase" in capsys.readouterr().err.lower()


def test_a_damaged_backup_is_told(backup: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = VaultFiles(backup).database
    database.write_bytes(database.read_bytes()[:-4096])
    assert command(str(backup.parent), "en", answering("1", PASSPHRASE)) == 1  # type: ignore[arg-type]
    assert capsys.readouterr().err


def test_a_folder_without_backups_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(str(tmp_path), "en") == 1
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize("language", Language)
def test_the_practice_destroys_and_restores(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--drill", "practice", "--lang", language]) == 0
    said = capsys.readouterr().out
    assert "200" in said
    assert ("The console refuses it" in said) is (language is Language.EN)


def test_it_is_an_option() -> None:
    assert read(["--drill", "practice"]) == {"--drill": "practice"}
