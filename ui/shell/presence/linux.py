"""Linux: logind says that the session is locked or the machine goes to sleep, the desktop that its screen is covered.

The message bus is a socket of this machine, never of a network: an address of another kind is not used, and where no
bus runs none is started.  A short delay is asked of logind, so that the vault is closed before the machine sleeps.
"""

import os
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

_LOGIN = "org.freedesktop.login1"
_MANAGER = f"{_LOGIN}.Manager"
_SESSION = f"{_LOGIN}.Session"
_SESSIONS = "/org/freedesktop/login1/session/"
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_LOCAL = "unix:"


def system_bus() -> QDBusConnection | None:
    """None where there is none, or only one beyond this machine."""
    if not os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", _LOCAL).startswith(_LOCAL):
        return None
    return _connected(QDBusConnection.systemBus())


def session_bus() -> QDBusConnection | None:
    """Likewise.  Asked for only where one runs already, because asking starts one otherwise."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    usual = f"unix:path={runtime}/bus" if runtime and os.path.exists(f"{runtime}/bus") else ""  # noqa: PTH110
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS", usual).startswith(_LOCAL):
        return None
    return _connected(QDBusConnection.sessionBus())


def _connected(bus: QDBusConnection) -> QDBusConnection | None:
    return bus if bus.isConnected() else None


def session_path(session: str) -> str:
    """Where logind keeps the session of that id: every sign but letters and digits, and a first digit, is written out.
    Empty, which stands for any, when the id is not known."""
    spelled = "".join(
        sign if sign.isascii() and sign.isalnum() and (at or not sign.isdigit()) else f"_{ord(sign):02x}"
        for at, sign in enumerate(session)
    )
    return _SESSIONS + spelled if session else ""


class LinuxDesktop(QObject):
    def __init__(
        self,
        system: QDBusConnection | None,
        session: QDBusConnection | None,
        left: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._system, self._session, self._left = system, session, left
        self._delay: QDBusUnixFileDescriptor | None = None
        self._asking: QDBusPendingCallWatcher | None = None
        heard: list[str] = []
        if system is not None:
            path = session_path(os.environ.get("XDG_SESSION_ID", ""))
            heard += self._hear(system, "", _MANAGER, "PrepareForSleep", "_on_sleep(bool)")
            heard += self._hear(system, path, _SESSION, "Lock", "_on_locked()")
            self._ask_for_delay()
        if session is not None:
            for name in _SCREEN_SAVERS:
                heard += self._hear(session, "", name, "ActiveChanged", "_on_screen_covered(bool)")
        self.sources = tuple(heard)

    @property
    def holds_sleep(self) -> bool:
        """Whether the machine waits for this console before it sleeps."""
        return self._delay is not None

    def stop(self) -> None:
        self._delay = None
        self._left = _nothing

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> list[str]:
        connected = bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]
        return [f"{interface}.{name}"] if connected else []

    def _ask_for_delay(self) -> None:
        if self._system is None:
            return
        asked = QDBusMessage.createMethodCall(_LOGIN, "/org/freedesktop/login1", _MANAGER, "Inhibit")
        asked.setArguments(["sleep", "Tingan", "The vault is closed before the machine sleeps", "delay"])
        self._asking = QDBusPendingCallWatcher(self._system.asyncCall(asked), self)
        self._asking.finished.connect(self._on_delay_granted)

    def _on_delay_granted(self, asked: QDBusPendingCallWatcher) -> None:
        granted = [] if asked.isError() else asked.reply().arguments()
        if granted and isinstance(granted[0], QDBusUnixFileDescriptor):
            self._delay = granted[0]
        asked.deleteLater()
        self._asking = None

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:
        if begins:
            self._left()
            self._delay = None  # closing it lets the machine sleep
        else:
            self._ask_for_delay()

    @Slot()
    def _on_locked(self) -> None:
        self._left()

    @Slot(bool)
    def _on_screen_covered(self, covered: bool) -> None:
        if covered:
            self._left()


def _nothing() -> None:
    pass
