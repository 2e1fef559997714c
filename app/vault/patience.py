"""Growing delays after wrong passphrases, one count per key slot, remembered across restarts.  Never a wipe.

The first failures are free, then each costs twice the one before, up to a minute.  A failure is counted before the guess
is tried and forgiven after it succeeds, so ending the process in the middle gains nothing.  The count is a speed bump for
hands at the keyboard; against a copy of the files only the passphrase and its slow derivation stand.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.clock import Clock
from app.errors import ErrorCode, UserError
from app.vault import canonical, durable

FREE_FAILURES = 3
LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Count:
    failures: int
    at: datetime
    monotonic: float


class Patience:
    """The failures of one slot of one vault."""

    def __init__(self, path: Path, slot: str, clock: Clock) -> None:
        self._path = path
        self._slot = slot
        self._clock = clock

    def begin(self) -> None:
        """Count a try.  Raises TOO_SOON with the seconds still to wait."""
        counts = self._read()
        count = counts.get(self._slot)
        if count:
            waiting = self._remaining(count)
            if waiting > 0:
                raise UserError(ErrorCode.TOO_SOON, seconds=max(1, round(waiting)))
        failures = count.failures + 1 if count else 1
        self._write({**counts, self._slot: _Count(failures, self._clock.now(), self._clock.monotonic())})

    def succeeded(self) -> None:
        counts = self._read()
        counts.pop(self._slot, None)
        self._write(counts)

    def _remaining(self, count: _Count) -> float:
        """Seconds to wait.  The monotonic clock decides while the machine stays up, so setting the wall clock gains nothing.

        After a restart of the machine it begins anew; then wall time decides, and a clock set back costs one full delay.
        """
        if count.failures < FREE_FAILURES:
            return 0
        delay = min(2 ** min(count.failures, 16), LONGEST)
        passed = self._clock.monotonic() - count.monotonic
        if passed < 0:
            passed = (self._clock.now() - count.at).total_seconds()
        if passed < 0:
            self._write({**self._read(), self._slot: _Count(count.failures, self._clock.now(), self._clock.monotonic())})
            passed = 0
        return delay - passed

    def _read(self) -> dict[str, _Count]:
        try:
            content = canonical.checked(self._path.read_bytes())
            return {
                slot: _Count(int(failures), datetime.fromisoformat(at), float(monotonic))
                for slot, (failures, at, monotonic) in content["slots"].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}  # gone or damaged: whoever can do that can also copy the files and guess elsewhere

    def _write(self, counts: dict[str, _Count]) -> None:
        content = {slot: [count.failures, count.at.isoformat(), count.monotonic] for slot, count in counts.items()}
        with suppress(OSError):  # a full or read-only disk must not keep the counsellor out
            durable.write_atomically(self._path, canonical.with_checksum({"slots": content}))
