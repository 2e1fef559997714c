"""Leaving is heard: over a real message bus of this machine, by clocks that drift apart, in the messages of Windows."""

import os
import sys
from collections.abc import Iterator
from ctypes import addressof, wintypes
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer, QDBusUnixFileDescriptor, QDBusVirtualObject
from pytestqt.qtbot import QtBot

from ui.shell.presence import Presence, linux, slept, windows
from ui.shell.presence.linux import LinuxDesktop
from ui.shell.presence.slept import Slept

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the message bus is Linux's")
MANAGER, SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"


class LoginManager(QDBusVirtualObject):
    """Grants delays, as logind does: a descriptor whose closing ends the delay."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.reading: list[int] = []

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        reading, writing = os.pipe()
        self.reading.append(reading)
        self.asked.append(message.arguments())
        reply = message.createReply()
        reply.setArguments([QDBusUnixFileDescriptor(writing)])
        connection.send(reply)
        os.close(writing)
        return True

    def delay_is_over(self) -> bool:
        """The other end of every delay that was granted is closed."""
        os.set_blocking(self.reading[-1], False)
        try:
            return os.read(self.reading[-1], 1) == b""
        except BlockingIOError:
            return False


class Bus:
    """A bus with a login manager, and a desktop that listens to it."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.qtbot = qtbot
        self.manager = LoginManager()
        self.left = 0
        self._ends: list[QDBusConnection] = []
        self.server = QDBusServer(f"unix:tmpdir={place}")
        self.server.newConnection.connect(self._on_connected)
        listening = QDBusConnection.connectToPeer(self.server.address(), str(place))
        qtbot.waitUntil(lambda: bool(self._ends))
        self.desktop = LinuxDesktop(listening, listening, self._on_left)
        qtbot.waitUntil(lambda: self.desktop.holds_sleep)

    def _on_connected(self, connection: QDBusConnection) -> None:
        connection.registerVirtualObject("/", self.manager, QDBusConnection.VirtualObjectRegisterOption.SubPath)
        self._ends.append(connection)

    def _on_left(self) -> None:
        self.left += 1

    def say(self, interface: str, name: str, *arguments: object, path: str = "/org/freedesktop/login1") -> None:
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(list(arguments))
        assert self._ends[0].send(signal)

    def hears(self, interface: str, name: str, *arguments: object) -> bool:
        """Whether that is taken for leaving.  A departure of another kind follows, to know that all was delivered."""
        before = self.left
        self.say(interface, name, *arguments)
        self.say(SESSION, "Lock")
        self.qtbot.waitUntil(lambda: self.left > before)
        return self.left == before + 2


@pytest.fixture
def bus(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    bus = Bus(qtbot, tmp_path)
    yield bus
    bus.desktop.stop()
    QDBusConnection.disconnectFromPeer(str(tmp_path))
    for reading in bus.manager.reading:
        os.close(reading)


@pytest.mark.parametrize("screen_saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_covered_screen_is_leaving_and_an_uncovered_one_is_not(bus, screen_saver):
    assert bus.hears(screen_saver, "ActiveChanged", True)
    assert not bus.hears(screen_saver, "ActiveChanged", False)


def test_locking_the_session_is_leaving(bus):
    assert bus.hears(SESSION, "Lock")
    assert not bus.hears(SESSION, "Unlock")


def test_the_machine_waits_before_it_sleeps_until_the_console_has_left(bus, qtbot):
    assert bus.manager.asked == [["sleep", "Tingan", "The vault is closed before the machine sleeps", "delay"]]
    assert not bus.manager.delay_is_over()
    bus.say(MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: bus.left == 1)
    qtbot.waitUntil(bus.manager.delay_is_over)
    bus.say(MANAGER, "PrepareForSleep", False)
    qtbot.waitUntil(lambda: bus.desktop.holds_sleep)
    assert bus.left == 1
    assert len(bus.manager.asked) == 2


def test_only_the_own_session_counts_where_it_is_known():
    assert linux.session_path("2") == "/org/freedesktop/login1/session/_32"
    assert linux.session_path("c1") == "/org/freedesktop/login1/session/c1"
    assert linux.session_path("a-1") == "/org/freedesktop/login1/session/a_2d1"
    assert linux.session_path("") == ""


@pytest.mark.parametrize("address", ["tcp:host=192.0.2.1,port=7", "nonce-tcp:host=localhost", "autolaunch:", ""])
def test_a_bus_beyond_this_machine_is_never_asked_and_none_is_started(monkeypatch, tmp_path, address):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert linux.system_bus() is None
    assert linux.session_bus() is None


def test_without_any_bus_the_clocks_are_left_to_listen_to(qtbot, monkeypatch):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    presence = Presence(None)
    assert presence.sources == ("clocks",)
    presence.stop()


def test_clocks_that_drifted_apart_mean_the_machine_slept(qtbot):
    asleep, left = [100.0], []
    watch = Slept(lambda: left.append(1), asleep=lambda: asleep[0])
    watch.look()
    asleep[0] += 0.4
    watch.look()
    assert left == []
    asleep[0] += 3600
    watch.look()
    watch.look()
    assert left == [1]
    watch.stop()


def test_this_machine_tells_how_long_it_slept():
    assert abs(slept.asleep_so_far() - slept.asleep_so_far()) < 1


@pytest.mark.parametrize(
    ("message", "what", "departure"),
    [
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_CONSOLE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, 0x8, False),  # unlocked
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_POWERBROADCAST, 0x12, False),  # woke up
        (0x0100, windows.WTS_SESSION_LOCK, False),  # a key
    ],
)
def test_messages_of_windows_are_told_apart(message, what, departure):
    left: list[int] = []
    desktop = windows.WindowsDesktop(0, lambda: left.append(1))
    told = wintypes.MSG()
    told.message, told.wParam = message, what
    assert desktop.nativeEventFilter(QByteArray(b"windows_generic_MSG"), addressof(told)) == (False, 0)
    assert desktop.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)
    desktop.stop()
    assert left == ([1] if departure else [])
