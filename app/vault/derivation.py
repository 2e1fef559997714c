"""From a passphrase to a wrapping key: Argon2id, as slow as this machine can bear."""

import time
from dataclasses import dataclass

from app.vault import keys

SALT = 16
MEBIBYTE = 1024  # in the kibibytes Argon2 counts
FLOOR_MEMORY = 64 * MEBIBYTE
CEILING_MEMORY = 1024 * MEBIBYTE
USUAL_MEMORY = 256 * MEBIBYTE
FASTEST, SLOWEST = 0.5, 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters of Argon2id.  memory: KiB.  Raises ValueError when no vault can have been written with them."""

    memory: int
    iterations: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        sane = 1 <= self.iterations <= 16 and 1 <= self.lanes <= 16
        if not sane or not 8 * self.lanes <= self.memory <= CEILING_MEMORY:
            raise ValueError("impossible cost")


FLOOR = Cost(FLOOR_MEMORY)


def derive(secret: str, salt: bytes, cost: Cost) -> bytearray:
    """A 32-byte key.  Takes as long as `cost` says, and other threads run meanwhile."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derived = bytearray(keys.LENGTH)
    Argon2id(
        salt=salt, length=keys.LENGTH, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory
    ).derive_into(secret.encode(), derived)
    return derived


def calibrated(memory: int = USUAL_MEMORY) -> Cost:
    """The memory at which a derivation takes half a second to a second here, between the floor and the ceiling."""
    cost = Cost(memory)
    for _ in range(4):
        took = _seconds(cost)
        if FASTEST <= took <= SLOWEST:
            break
        wanted = int(cost.memory * ((FASTEST + SLOWEST) / 2) / took) // MEBIBYTE * MEBIBYTE
        better = Cost(min(max(wanted, FLOOR_MEMORY), CEILING_MEMORY))
        if better == cost:
            break
        cost = better
    return cost


def _seconds(cost: Cost) -> float:
    """The faster of two tries: a computer that is busy for a moment must not make a slot cheap for good."""
    return min(_once(cost) for _ in range(2))


def _once(cost: Cost) -> float:
    started = time.perf_counter()
    keys.wipe(derive("how long does this take here", bytes(SALT), cost))
    return time.perf_counter() - started
