"""A level is shape, code and words, on screen as in grey print."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.risk import RiskLevel
from ui.shell import theme
from ui.shell.theme import ThemeName
from ui.widgets.levels import LevelBadge, paint_shape

SIDE = 40


def shape(level: RiskLevel) -> list[bool]:
    """Where ink is, painted in one colour."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_shape(painter, QRectF(2, 2, SIDE - 4, SIDE - 4), level, QColor("black"))
    painter.end()
    return [image.pixelColor(x, y).lightness() < 128 for y in range(SIDE) for x in range(SIDE)]


def test_the_five_shapes_differ_without_colour(qapp):
    shapes = {level: shape(level) for level in RiskLevel}
    for one, other in combinations(RiskLevel, 2):
        apart = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert apart > SIDE * SIDE * 0.05, (one, other)


def test_what_is_not_assessed_is_not_filled(qapp):
    assert not shape(RiskLevel.R0)[SIDE * SIDE // 2 + SIDE // 2]
    assert shape(RiskLevel.R4)[SIDE * SIDE // 2 + SIDE // 2]


@pytest.mark.parametrize("level", RiskLevel)
def test_a_badge_says_code_and_words_to_everyone(qtbot, level):
    badge = LevelBadge(level)
    qtbot.addWidget(badge)
    assert badge.accessibleName().startswith(f"{level.value} ")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("level", RiskLevel)
def test_a_badge_has_room_for_its_words_at_every_size(qapp, qtbot, level, scale):
    theme.apply(qapp, theme.load(ThemeName.LIGHT, scale))
    badge = LevelBadge(level)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    image = badge.grab().toImage()
    ground = theme.current().color(f"{level.value.lower()}-soft")
    right_end = [image.pixelColor(image.width() - 7, y) for y in range(image.height() // 3, image.height() * 2 // 3)]
    assert all(colour == ground for colour in right_end), "words reach into the end of the badge"
