"""The blank forms for a power cut are a button away."""

import pikepdf
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton


@pytest.mark.parametrize("chosen", [True, False])
def test_both_forms_are_written_into_the_folder_that_was_chosen(page, opened, tmp_path, monkeypatch, chosen):
    folder = tmp_path / "forms"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder) if chosen else "")
    page.findChild(QPushButton, "guide.forms").click()
    opened.settle()
    written = sorted(folder.iterdir())
    assert len(written) == (2 if chosen else 0)
    for path in written:
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) >= 1
