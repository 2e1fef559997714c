"""The language of the interface.  English is the source; `resources/i18n` holds Chinese, and the plurals of English."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.domain.text import Language
from app.paths import resources_dir

_LOCALES = {Language.ZH: "zh_CN", Language.EN: "en"}
_installed: list[QTranslator] = []
_language = [Language.EN]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark `text` for translation without translating it yet.  The name is the one the extractor knows."""
    return text


def system_language() -> Language:
    """The language of the desktop: Chinese where any of its interface languages is, else English."""
    first = next(iter(QLocale.system().uiLanguages()), "")
    return Language.ZH if first.lower().startswith("zh") else Language.EN


def install(app: QCoreApplication, language: Language) -> None:
    """Speak `language` from here on.  Pages built before keep their words; the window builds them anew."""
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _language[:] = [language]
    QLocale.setDefault(QLocale(_LOCALES[language]))
    ours = str(resources_dir() / "i18n")
    for name, directory in (("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ("tingan", ours)):
        translator = QTranslator(app)
        if translator.load(f"{name}_{_LOCALES[language]}", directory):
            app.installTranslator(translator)
            _installed.append(translator)


def current() -> Language:
    return _language[0]
