"""Reads a PDF back with the viewer that comes with the console."""

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


def pages(pdf: bytes, passphrase: str = "") -> list[str]:
    """The text of each page, without white space and line ends: what matters is that every character is there."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    if passphrase:
        document.setPassword(passphrase)
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready, document.error()
    found = [plain(document.getAllText(page).text()) for page in range(document.pageCount())]
    document.close()
    return found


def plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def text(pdf: bytes, passphrase: str = "") -> str:
    return "".join(pages(pdf, passphrase))
