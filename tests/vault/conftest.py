"""A real vault in a temporary directory, made with a derivation that costs nothing, and a clock that stands still."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import keyslots, vault
from app.vault.box import Box
from app.vault.derivation import Cost
from app.vault.vault import Vault

CHEAP = Cost(memory=8, iterations=1, lanes=1)
PASSPHRASE = "窗台上那盆薄荷又长高了一些"


class StandingClock:
    """Moves only when a test moves it."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 1, 21, 0, tzinfo=UTC)
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def wait(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds

    def set_wall(self, days: float) -> None:
        self._now += timedelta(days=days)

    def restart_machine(self) -> None:
        self._monotonic = 0.0


@dataclass
class Place:
    """A closed vault and what opens it."""

    directory: Path
    clock: StandingClock
    recovery: str

    @property
    def files(self) -> VaultFiles:
        return VaultFiles(self.directory)

    def person(self) -> str:
        return keyslots.slots(self.directory)[0].id

    def key(self) -> bytearray:
        return keyslots.unlock(self.directory, self.person(), PASSPHRASE, self.clock).key

    def open(self) -> Vault:
        unlocked = keyslots.unlock(self.directory, self.person(), PASSPHRASE, self.clock)
        return vault.open_vault(self.directory, unlocked, self.clock)

    @contextmanager
    def opened(self) -> Iterator[Vault]:
        box = self.open()
        try:
            yield box
        finally:
            box.close()

    @contextmanager
    def tampering(self) -> Iterator[Box]:
        """The database under the hands of someone who has the key but not the intention to keep the record."""
        box = Box.open(self.files, self.key())
        box.connection.execute("DROP TRIGGER event_is_never_changed")
        box.connection.execute("DROP TRIGGER event_is_never_deleted")
        try:
            yield box
        finally:
            box.close()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def place(tmp_path: Path, clock: StandingClock) -> Place:
    """A vault with five events of a call, closed."""
    directory = tmp_path / "vault"
    made, code = vault.create(directory, person="张三", passphrase=PASSPHRASE, clock=clock, cost=CHEAP)
    for step in range(5):
        with made.transaction() as work:
            work.record("step-recorded", "call-1", {"step": step})
    made.close()
    return Place(directory, clock, code)


@pytest.fixture
def refused() -> Callable[..., object]:
    """`with refused(ErrorCode.X, what="…")`: the block ends with that error and those values."""

    @contextmanager
    def check(*codes: ErrorCode, **values: object) -> Iterator[None]:
        with pytest.raises(UserError) as caught:
            yield
        assert caught.value.code in codes
        assert values.items() <= caught.value.values.items()

    return check
