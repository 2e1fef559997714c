"""Icons of one set and one stroke width (Lucide), coloured by role."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from app.paths import resources_dir
from ui.shell import theme


def icon(name: str, role: str = "text", size: int = 18) -> QIcon:
    """The icon `name` of `resources/icons` in the colour of `role`, `size` px at 100 %.  Ask again after a change."""
    colour = theme.current().roles[role]
    quiet = theme.current().roles["muted"]
    side = theme.current().px(size)
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(_pixmap(name, colour, side, ratio))
        result.addPixmap(_pixmap(name, quiet, side, ratio), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, role: str = "text", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """The same for custom painting, `size` px as they are; `ratio` is the device pixel ratio of what is painted on."""
    return _pixmap(name, theme.current().roles[role], size, ratio)


def icon_size(size: int = 18) -> QSize:
    """The size an icon of `size` px has at the text scale in use."""
    side = theme.current().px(size)
    return QSize(side, side)


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = (resources_dir() / "icons" / f"{name}.svg").read_bytes()
    source = source.replace(b"currentColor", colour.encode()).replace(b'stroke-width="2"', b'stroke-width="1.75"')
    side = round(size * ratio)
    result = QPixmap(side, side)
    result.fill(QColor("transparent"))
    painter = QPainter(result)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result
