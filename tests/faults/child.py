"""Runs a function in a forked process that may be killed at any moment, and hands back what it said until then."""

import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

Say = Callable[[Any], None]
_write = os.write  # as it was before a disk under test took its place
_LENGTH = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class Ended:
    """said: everything the child said, whole messages only; killed: by a signal; failed: by an exception."""

    said: list[Any]
    killed: bool
    failed: bool


class Child:
    def __init__(self, act: Callable[[Say], None]) -> None:
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            code = 1
            with suppress(BaseException):
                act(lambda message: _send(writing, message))
                code = 0
            os._exit(code)
        os.close(writing)
        self._reading = reading
        self._bytes = b""

    def hear(self) -> None:
        """Wait until the child has said something, or has ended."""
        self._bytes += os.read(self._reading, 1 << 16)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> Ended:
        while piece := os.read(self._reading, 1 << 20):
            self._bytes += piece
        os.close(self._reading)
        _, status = os.waitpid(self.pid, 0)
        killed = os.WIFSIGNALED(status)
        return Ended(list(_messages(self._bytes)), killed, not killed and os.WEXITSTATUS(status) != 0)


def run(act: Callable[[Say], None]) -> Ended:
    return Child(act).end()


def _send(descriptor: int, message: Any) -> None:
    data = pickle.dumps(message)
    data = _LENGTH.pack(len(data)) + data
    while data:
        data = data[_write(descriptor, data) :]


def _messages(data: bytes) -> Iterator[Any]:
    while len(data) >= _LENGTH.size:
        [length] = _LENGTH.unpack_from(data)
        if len(data) < _LENGTH.size + length:
            return
        yield pickle.loads(data[_LENGTH.size : _LENGTH.size + length])
        data = data[_LENGTH.size + length :]
