"""Growing delays after wrong passphrases, one count per key slot, remembered across restarts.  Never a wipe.

Three failures are free; the fourth costs two seconds, each further one twice as long, up to a minute.  A failure is
counted before the guess is tried and forgiven after it succeeds, so ending the process in the middle gains nothing.
This is a speed bump for hands at the keyboard; against a copy of the files only the passphrase and its slow derivation
stand.
"""

import math
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

    def begin(self) -> int:
        """Count a try; returns how many failed before it.  Raises TOO_SOON with the seconds still to wait."""
        counts = self._read()
        count = counts.get(self._slot)
        if count:
            waiting = self._remaining(count)
            if waiting > 0:
                raise UserError(ErrorCode.TOO_SOON, seconds=math.ceil(waiting))
        failures = count.failures if count else 0
        self._save(counts, failures + 1)
        return failures

    def succeeded(self) -> None:
        counts = self._read()
        counts.pop(self._slot, None)
        self._write(counts)

    def _remaining(self, count: _Count) -> float:
        """Seconds to wait.  While the machine stays up the monotonic clock decides: setting the time is no help.

        After a restart of the machine that clock begins anew; then wall time decides, and one set back starts the delay
        again.
        """
        exponent = count.failures - FREE_FAILURES
        if exponent <= 0:
            return 0.0
        delay = float(min(2 ** min(exponent, 16), LONGEST))
        passed = self._clock.monotonic() - count.monotonic
        if passed < 0:
            passed = (self._clock.now() - count.at).total_seconds()
        if passed < 0:
            self._save(self._read(), count.failures)
            passed = 0.0
        return delay - passed

    def _save(self, counts: dict[str, _Count], failures: int) -> None:
        self._write({**counts, self._slot: _Count(failures, self._clock.now(), self._clock.monotonic())})

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
