"""A document leaves the console closed."""

import io

import pikepdf
import pytest

from app.reports.encrypt import encrypt
from app.reports.summary import render_summary
from tests.reports.calls import a_summary
from tests.reports.reading import text

PASSPHRASE = "窗前那盏旧台灯和九月的雨声"


@pytest.fixture(scope="module")
def plain_pdf() -> bytes:
    return render_summary(a_summary(notes="canary-8841 不想活了")).pdf


@pytest.fixture(scope="module")
def closed(plain_pdf) -> bytes:
    return encrypt(plain_pdf, PASSPHRASE)


def test_it_opens_with_the_passphrase_and_says_the_same(plain_pdf, closed):
    assert "canary-8841" in text(closed, PASSPHRASE)
    assert text(closed, PASSPHRASE) == text(plain_pdf)


@pytest.mark.parametrize("wrong", ["", "窗前那盏旧台灯和九月的雨", "another passphrase"])
def test_it_does_not_open_otherwise(closed, wrong):
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(closed), password=wrong)


def test_it_is_aes_256_revision_6_with_its_metadata(closed):
    with pikepdf.open(io.BytesIO(closed), password=PASSPHRASE) as document:
        assert (document.encryption.R, document.encryption.V, document.encryption.bits) == (6, 5, 256)
        assert document.encryption.stream_method == pikepdf.models.EncryptionMethod.aesv3
        assert document.encryption.string_method == pikepdf.models.EncryptionMethod.aesv3
        assert document.trailer.Encrypt.get("/EncryptMetadata", True)
        assert not document.owner_password_matched


def test_nothing_is_readable_in_its_bytes(closed):
    for word in ("canary", "青禾", "TA-7F3K", "Tingan", "tingan-12356"):
        for encoding in ("utf-8", "utf-16-be", "utf-16-le", "gbk"):
            assert word.encode(encoding) not in closed


def test_its_file_names_no_day(closed):
    with pikepdf.open(io.BytesIO(closed), password=PASSPHRASE) as document:
        assert not {"/CreationDate", "/ModDate"} & set(document.docinfo.keys())


def test_the_owner_passphrase_is_never_the_same(plain_pdf, closed):
    assert encrypt(plain_pdf, PASSPHRASE) != closed


def test_there_is_no_document_without_a_passphrase(plain_pdf):
    with pytest.raises(ValueError, match="passphrase"):
        encrypt(plain_pdf, "")
