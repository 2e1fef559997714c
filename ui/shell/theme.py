"""Roles instead of colours: the theme in use, the type scale, and the one style sheet filled from both.

A theme is a file of roles in `resources/themes`.  Code asks for a role (`theme.current().color("accent")`) and for a
step of the type scale (`theme.current().px(14)`), never for a colour or a size of its own.
"""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.paths import resources_dir

FAMILY = "Noto Sans SC"
SIZES = (12, 13, 14, 16, 20, 28)
"""The type scale in px at 100 %."""
SPACES = (4, 8, 12, 16, 24)
"""The grid in px.  Space does not grow with the text, so that large text keeps room for words."""
RADIUS, CARD_RADIUS = 6, 10
FRAME = 16
"""ms until what was painted is on the screen.  What can wait for the second frame is done after it."""
MIN_SCALE, MAX_SCALE = 1.0, 2.0
_PLACEHOLDER = re.compile(r"@([a-z][a-z0-9-]*)")


class ThemeName(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme at one text scale."""

    name: ThemeName
    dark: bool
    roles: dict[str, str]
    scale: float = 1.0

    def color(self, role: str) -> QColor:
        """Raises KeyError for a role this theme does not have."""
        return QColor(self.roles[role])

    def px(self, size: int) -> int:
        """`size` px at 100 %, in px at the text scale in use."""
        return round(size * self.scale)

    def font(self, size: int = 14, *, bold: bool = False) -> QFont:
        """A font of the type scale, for custom painting."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font


class _Announcer(QObject):
    changed = Signal()


announcer = _Announcer()
"""Emits `changed` after a theme or a scale was applied.  Widgets that only paint need nothing: they are repainted."""


def load(name: ThemeName, scale: float = 1.0, directory: Path | None = None) -> Theme:
    """Read one theme.  `scale` is held within 1.0 and 2.0."""
    path = (directory or resources_dir() / "themes") / f"{name}.toml"
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return Theme(name, bool(content["dark"]), dict(content["roles"]), min(max(scale, MIN_SCALE), MAX_SCALE))


def current() -> Theme:
    """The theme in use.  The light one until `apply` was called."""
    return _current[0] if _current else _default()


def apply(app: QApplication, theme: Theme) -> None:
    """Show `theme` everywhere, at once."""
    _current[:] = [theme]
    app.setFont(theme.font(14))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    announcer.changed.emit()


def register_fonts() -> None:
    """Make the type face of the console known to Qt, in its two weights.  Glyphs are read when they are needed."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resources_dir() / "fonts" / f"NotoSansSC-{weight}.ttf"))


def system_theme() -> ThemeName:
    """What the desktop asks for.  At the start its palette tells; later, when that is ours, its hints do."""
    if not _current:
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        return ThemeName.DARK if ground.lightness() < 128 else ThemeName.LIGHT
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    return ThemeName.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else ThemeName.LIGHT


def style_sheet(theme: Theme) -> str:
    """The style sheet with the roles and sizes of `theme`.  Raises KeyError for a placeholder that is neither."""
    values = dict(theme.roles)
    values.update({f"px{size}": f"{theme.px(size)}px" for size in (*SIZES, *range(1, 101))})
    return _PLACEHOLDER.sub(lambda match: values[match[1]], _template())


def palette(theme: Theme) -> QPalette:
    """What Fusion paints with where the style sheet is silent."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: "surface",
        roles.WindowText: "text",
        roles.Base: "raised",
        roles.AlternateBase: "sunken",
        roles.Text: "text",
        roles.Button: "raised",
        roles.ButtonText: "text",
        roles.BrightText: "r4",
        roles.ToolTipBase: "raised",
        roles.ToolTipText: "text",
        roles.PlaceholderText: "muted",
        roles.Highlight: "accent",
        roles.HighlightedText: "on-accent",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Accent: "accent",
        roles.Light: "raised",
        roles.Midlight: "line",
        roles.Mid: "edge",
        roles.Dark: "edge",
        roles.Shadow: "line",
    }
    result = QPalette()
    for role, name in colours.items():
        result.setColor(role, theme.color(name))
    for role in (roles.Text, roles.WindowText, roles.ButtonText, roles.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.color("muted"))
    result.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, theme.color("line"))
    return result


_current: list[Theme] = []


@cache
def _default() -> Theme:
    return load(ThemeName.LIGHT)


@cache
def _template() -> str:
    return (resources_dir() / "themes" / "style.qss").read_text(encoding="utf-8")
