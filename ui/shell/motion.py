"""Whether anything on screen may move."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def still() -> bool:
    """True where the person asked the desktop for less motion."""
    hints = QGuiApplication.styleHints()  # kept by name: what it hands out lives no longer than it
    accessibility = hints.accessibility()
    return accessibility.motionPreference() is Qt.MotionPreference.ReducedMotion
