"""Decides when the notes are saved: soon after the last key, and often enough while the keys do not stop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 250
"""ms after the last key."""
AT_LEAST_EVERY = 600
"""ms after the first unsaved key.  With the time a commit takes, what a crash can cost stays under a second."""


class Draft(QObject):
    """Watches one text and hands it on to be saved, with a revision that only grows."""

    def __init__(
        self, read: Callable[[], str], save: Callable[[str, int], None], parent: QObject | None = None
    ) -> None:
        """read: the text as it stands, without what the input method is still composing.  save: text and revision."""
        super().__init__(parent)
        self._read = read
        self._save = save
        self._revision = 0
        self._unsaved = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._limit = QTimer(self, singleShot=True, interval=AT_LEAST_EVERY)
        self._pause.timeout.connect(self.save_now)
        self._limit.timeout.connect(self.save_now)

    @property
    def revision(self) -> int:
        return self._revision

    @property
    def unsaved(self) -> bool:
        return self._unsaved

    def begin(self, revision: int) -> None:
        """The text was set from a record at `revision`; nothing of it is unsaved."""
        self._pause.stop()
        self._limit.stop()
        self._revision = revision
        self._unsaved = False

    def on_edited(self) -> None:
        self._pause.start()
        if not self._unsaved:
            self._limit.start()
        self._unsaved = True

    def save_now(self) -> None:
        """Hand on what is unsaved, if anything is."""
        if not self._unsaved:
            return
        self._unsaved = False
        self._pause.stop()
        self._limit.stop()
        self._revision += 1
        self._save(self._read(), self._revision)
