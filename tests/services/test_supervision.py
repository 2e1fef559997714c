"""What leaves the console: an encrypted document, named after nobody, on record."""

import hashlib
import io
import json
import stat
from pathlib import Path

import pikepdf
import pytest

from app.console import Console
from app.domain.calls import TimelineKind
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.services.supervision import Rendered, Supervision
from app.vault.vault import Vault
from tests.builders import HOTLINE, PASSPHRASE, a_call, a_draft


@pytest.fixture
def rendered() -> Rendered:
    """A document that took no setting: an empty page."""
    empty, page = pikepdf.new(), io.BytesIO()
    empty.add_blank_page()
    empty.save(page)
    return Rendered(pdf=page.getvalue(), replaced=(), document="TA-7F3K-9Q2M", fingerprint="0" * 64)


@pytest.mark.parametrize("language", list(Language))
def test_a_summary_is_made_of_the_call_and_its_guide_and_can_be_set(console: Console, language: Language) -> None:
    call = a_call(console, "说到自杀 \U0001f600", S4="within-72h", S6="yes", caller="C-0192")
    content = console.supervision.summary(call.id, language)
    assert (content.language, content.hotline, content.level) == (language, HOTLINE, call.level)
    assert [move.level for move in content.moves] == ["R3", "R4"]
    document = Supervision.render(content)
    assert document.pdf.startswith(b"%PDF")
    assert (document.document, document.fingerprint) == (content.document_id, content.fingerprint)
    assert len(document.replaced) == 1


def test_an_export_is_encrypted_private_named_after_the_document_and_on_record(
    console: Console, vault: Vault, rendered: Rendered, tmp_path: Path
) -> None:
    call = a_call(console, caller="C-0192")
    directory = tmp_path / "out"
    directory.mkdir()
    receipt = console.supervision.export(call.id, rendered, PASSPHRASE, directory)
    assert receipt.path == directory / "Tingan-TA-7F3K-9Q2M.pdf"
    assert sorted(directory.iterdir()) == [receipt.path, receipt.signature]
    assert stat.S_IMODE(receipt.path.stat().st_mode) == 0o600
    assert receipt.sha256 == hashlib.sha256(receipt.path.read_bytes()).hexdigest()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(receipt.path)
    with pikepdf.open(receipt.path, password=PASSPHRASE) as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
    ((payload,),) = vault.query("SELECT payload FROM event WHERE kind = 'call-exported'")
    assert json.loads(payload)["sha256"] == receipt.sha256
    last = console.casework.open_call(call.id).timeline[-1]
    assert (last.kind, last.subject) == (TimelineKind.EXPORTED, rendered.document)


def test_a_draft_can_be_summarised_and_exported_too(console: Console, rendered: Rendered, tmp_path: Path) -> None:
    call = a_draft(console, "还在通话")
    assert not console.supervision.summary(call, Language.ZH).closed
    console.supervision.export(call, rendered, PASSPHRASE, tmp_path)
    console.intake.close_call(call, "挂断")
    kinds = [entry.kind for entry in console.casework.open_call(call).timeline]
    assert kinds == [TimelineKind.STARTED, TimelineKind.EXPORTED, TimelineKind.CLOSED]


@pytest.mark.parametrize(
    ("passphrase", "code"), [("太短", ErrorCode.PASSPHRASE_SHORT), ("a" * 40, ErrorCode.PASSPHRASE_COMMON)]
)
def test_a_weak_passphrase_lets_nothing_out(
    console: Console, rendered: Rendered, tmp_path: Path, vault: Vault, passphrase: str, code: ErrorCode
) -> None:
    call = a_call(console)
    with pytest.raises(UserError) as refused:
        console.supervision.export(call.id, rendered, passphrase, tmp_path)
    assert refused.value.code is code
    assert not list(tmp_path.glob("Tingan*"))
    assert vault.query("SELECT count(*) FROM event WHERE kind = 'call-exported'") == [(0,)]


def test_a_place_that_cannot_be_written_is_named(console: Console, rendered: Rendered, tmp_path: Path) -> None:
    call = a_call(console)
    nowhere = tmp_path / "removed stick"
    with pytest.raises(UserError) as refused:
        console.supervision.export(call.id, rendered, PASSPHRASE, nowhere)
    assert refused.value.code is ErrorCode.EXPORT_FAILED
    assert refused.value.values == {"path": str(nowhere / "Tingan-TA-7F3K-9Q2M.pdf")}


def test_exporting_again_replaces_the_file_and_is_on_record_again(
    console: Console, rendered: Rendered, tmp_path: Path, vault: Vault
) -> None:
    call = a_call(console)
    first = console.supervision.export(call.id, rendered, PASSPHRASE, tmp_path)
    second = console.supervision.export(call.id, rendered, PASSPHRASE + "!", tmp_path)
    assert first.path == second.path
    with pikepdf.open(second.path, password=PASSPHRASE + "!"):
        pass
    assert vault.query("SELECT count(*) FROM event WHERE kind = 'call-exported'") == [(2,)]
    assert console.administration.verify().sound
