"""Pages as the program dresses them: its type face, its style sheet, English unless a test asks for Chinese."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.text import Language
from ui.shell import i18n, theme
from ui.shell.theme import ThemeName


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, with the look of the console."""
    qapp.setStyle("Fusion")
    theme.register_fonts()
    theme.apply(qapp, theme.load(ThemeName.LIGHT))
    return qapp


@pytest.fixture(autouse=True)
def usual_look_and_language(qapp: QApplication) -> Iterator[None]:
    """Whatever a test changes is put back."""
    before = theme.current()
    i18n.install(qapp, Language.EN)
    yield
    i18n.install(qapp, Language.EN)
    if theme.current() != before:
        theme.apply(qapp, before)


@pytest.fixture
def chinese(qapp: QApplication) -> None:
    i18n.install(qapp, Language.ZH)
