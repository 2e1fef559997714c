"""The look: every theme has every role, can be read, and fills the style sheet completely."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from app.paths import resources_dir
from ui.shell import theme
from ui.shell.theme import ThemeName

GROUNDS = ("surface", "raised", "sunken")
LEVELS = ("r0", "r1", "r2", "r3", "r4")
READ = 4.5  # words
READ_LONG = 7.0  # notes and prompts, read in passing and at night
SEEN = 3.0  # edges and the focus ring

WORDS = [
    *product(("text", "muted", "accent", *LEVELS), GROUNDS),
    *((level, f"{level}-soft") for level in LEVELS),
    *(("on-level", level) for level in LEVELS),
    ("accent", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
]
LONG = [*product(("text",), (*GROUNDS, "accent-soft", *(f"{level}-soft" for level in LEVELS)))]
MARKS = [
    *product(("focus", "edge"), ("surface", "raised")),
    ("focus", "sunken"),
    ("focus", "accent-soft"),
    ("on-accent", "accent"),  # the ring inside a primary button
    ("raised", "text"),  # a given yes
]


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(name: ThemeName, pairs: list[tuple[str, str]], least: float) -> list[str]:
    look = theme.load(name)
    measured = [(a, b, contrast(look.color(a), look.color(b))) for a, b in pairs]
    return [f"{a} on {b}: {value:.2f}" for a, b, value in measured if value < least]


def test_the_measure_is_the_known_one():
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21, abs=0.01)
    assert contrast(QColor("#777"), QColor("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ThemeName)
def test_words_can_be_read(name):
    assert too_faint(name, WORDS, READ) == []


@pytest.mark.parametrize("name", ThemeName)
def test_notes_and_prompts_can_be_read_at_a_glance(name):
    assert too_faint(name, LONG, READ_LONG) == []


@pytest.mark.parametrize("name", ThemeName)
def test_edges_and_the_focus_can_be_seen(name):
    assert too_faint(name, MARKS, SEEN) == []


def test_every_theme_has_the_same_roles():
    roles = [set(theme.load(name).roles) for name in ThemeName]
    assert roles[0] == roles[1] == roles[2]


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_style_sheet_is_filled_completely(name, scale):
    assert "@" not in theme.style_sheet(theme.load(name, scale))


def test_an_unknown_role_in_the_style_sheet_is_found(monkeypatch):
    monkeypatch.setattr(theme, "_template", lambda: "QLabel { color: @nonsense; }")
    with pytest.raises(KeyError, match="nonsense"):
        theme.style_sheet(theme.load(ThemeName.LIGHT))


def test_every_style_class_that_is_used_exists():
    """A label with a role that the style sheet does not know would look like any other."""
    sheet = (resources_dir() / "themes" / "style.qss").read_text(encoding="utf-8")
    known = set(re.findall(r'\[role="([a-z0-9-]+)"\]', sheet))
    source = "\n".join(path.read_text(encoding="utf-8") for path in (resources_dir().parent / "ui").rglob("*.py"))
    used = set(re.findall(r'setProperty\("role", "([a-z0-9-]+)"\)', source))
    assert used <= known, used - known


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.3, 1.3), (9.0, 2.0)])
def test_the_text_grows_between_once_and_twice(asked, given):
    look = theme.load(ThemeName.LIGHT, asked)
    assert look.scale == given
    assert look.px(14) == round(14 * given)


def test_a_change_of_theme_reaches_what_is_already_on_screen(qapp, qtbot):
    label = QLabel("words")
    label.setProperty("role", "muted")
    qtbot.addWidget(label)
    label.show()
    theme.apply(qapp, theme.load(ThemeName.NIGHT, 2.0))
    assert label.fontInfo().pixelSize() == 26
    assert label.palette().color(label.foregroundRole()) == theme.current().color("muted")
