"""Moments and sizes as people say them, in local time and the language of the interface."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from ui.shell.i18n import QT_TRANSLATE_NOOP

_TODAY = QT_TRANSLATE_NOOP("When", "today {time}")
_MOMENT = QT_TRANSLATE_NOOP("When", "{day} {time}")


def moment(at: datetime, now: datetime | None = None) -> str:
    """Such as “today 08:12” when `now` is given, else with the date."""
    local = at.astimezone()
    if now is not None and local.date() == now.astimezone().date():
        return QCoreApplication.translate("When", _TODAY).format(time=local.strftime("%H:%M"))
    text = QCoreApplication.translate("When", _MOMENT)
    return text.format(day=local.strftime("%Y-%m-%d"), time=local.strftime("%H:%M"))


def size_words(size: int) -> str:
    """Such as 12.3 MB."""
    return QLocale.c().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
