"""What was copied does not stay: half a minute later, and when the console locks, the clipboard is emptied if it still
holds what was copied here.  What somebody copied elsewhere meanwhile is theirs and stays.

A manager of clipboard histories is asked by the usual marks not to keep it; whether it listens is up to the desktop.
"""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS = 30_000  # ms
MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"\x01",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
}
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class BriefClipboard(QObject):
    """Watches the clipboard of the application and, on X11, what is selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._marking = False
        self._timers: dict[QClipboard.Mode, QTimer] = {}
        for mode in _MODES:
            self._timers[mode] = QTimer(self, singleShot=True, interval=STAYS)
            self._timers[mode].timeout.connect(self._on_due)
        self._clipboard.changed.connect(self._on_changed)

    def clear(self) -> None:
        """Now, whatever of it is ours."""
        for mode, timer in self._timers.items():
            timer.stop()
            if self._owns(mode):
                self._clipboard.clear(mode)

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        timer = self._timers.get(mode)
        if timer is None or self._marking:
            return
        if not self._owns(mode) or not self._clipboard.text(mode):
            timer.stop()
            return
        timer.start()
        if mode is QClipboard.Mode.Clipboard:
            self._mark()

    def _mark(self) -> None:
        """Put the same text there again, marked as not to be kept; as plain text, since that is all that is copied."""
        marked = QMimeData()
        marked.setText(self._clipboard.text())
        for name, value in MARKS.items():
            marked.setData(name, value)
        self._marking = True
        try:
            self._clipboard.setMimeData(marked)
        finally:
            self._marking = False

    def _on_due(self) -> None:
        for mode, timer in self._timers.items():
            if timer is self.sender() and self._owns(mode):
                self._clipboard.clear(mode)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()
