"""The log leaves as an encrypted and signed document, and that it left is in the log."""

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.text import Language
from tests.builders import PASSPHRASE
from tests.ui.opened import opened_vault
from tests.ui.test_accessibility import unnamed
from ui.settings.auditpart import AuditPart
from ui.shell import i18n


@pytest.fixture
def opened(qtbot, tmp_path):
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.mark.parametrize("language", list(Language))
def test_the_log_is_saved_encrypted_and_signed_by_keyboard(opened, qtbot, qapp, tmp_path, language):
    i18n.install(qapp, language)
    part = AuditPart(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(part)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    part.arrived()
    opened.settle()
    qtbot.keyClick(part.findChild(QPushButton, "audit.pdf"), Qt.Key.Key_Space)
    assert unnamed(part) == []
    passphrase, again, directory = (
        part.findChild(QLineEdit, f"audit.paper.{name}") for name in ("passphrase", "again", "directory")
    )
    qtbot.waitUntil(passphrase.hasFocus)
    save = part.findChild(QPushButton, "audit.paper.save")
    passphrase.setText(PASSPHRASE)
    directory.setText(str(tmp_path / "gone"))
    qtbot.keyClick(save, Qt.Key.Key_Space)
    assert not list(tmp_path.glob("*.pdf")), "it is entered twice"
    again.setText(PASSPHRASE)
    qtbot.keyClick(save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not opened.tasks.busy, timeout=20_000)
    assert part._paper.isVisible(), "a folder that is not there is said under its field"
    directory.setText(str(tmp_path))
    qtbot.keyClick(save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not opened.tasks.busy and part._paper.isHidden(), timeout=20_000)
    assert (passphrase.text(), again.text()) == ("", "")
    (path,) = tmp_path.glob("Tingan-*.pdf")
    assert len(list(tmp_path.glob(f"{path.name}*"))) == 2, "its signature lies beside it"
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=PASSPHRASE) as pdf:
        assert pdf.pages
    opened.settle()
    assert [row.kind for row in part._rows].count("audit-exported") >= 1
