"""A locked console has forgotten: neither keys nor passphrase nor words are left in the memory of the process."""

import secrets
import sys
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.console import create_console
from app.services import access
from app.services.access import NewVault
from app.vault import keys
from tests.builders import CHEAP
from tests.e2e.apart import process, until
from tests.faults.memory import codings, holds

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is a file on Linux only")
WORDS = "雨停了以后她说想去看看那片芦苇"


def made(directory: Path, passphrase: str) -> dict[str, tuple[bytes, ...]]:
    """A vault that nothing in the program knows the passphrase of; returns what must be forgotten."""
    new = NewVault(hotline="热线", person="一", passphrase=passphrase, cost=CHEAP)
    create_console(directory, new, SystemClock())[0].close()
    unlocked = access.unlock(directory, access.people(directory)[0].id, passphrase, SystemClock())
    derived = {purpose.name: (bytes(keys.derive(unlocked.key, purpose)),) for purpose in keys.Purpose}
    return {"vault key": (bytes(unlocked.key),), "passphrase": codings(passphrase), **derived}


def test_after_a_lock_nothing_of_the_vault_is_in_memory(tmp_path: Path) -> None:
    passphrase = f"kept {secrets.token_hex(12)} apart"
    words = f"{secrets.token_hex(8)}{WORDS[secrets.randbelow(5) :]}{secrets.token_hex(4)}"
    secret = made(tmp_path / "vault", passphrase) | {"notes": codings(words)}
    with process("remember", tmp_path, give_input=True) as child:
        assert child.stdin is not None
        child.stdin.write(f"{passphrase}\n{words}\n")
        child.stdin.flush()
        until(child, "ready")
        everything = {each for group in secret.values() for each in group}
        before = holds(child.pid, everything)
        for name in ("vault key", "CHAIN", "notes"):
            assert before & set(secret[name]), f"the probe does not find the {name} even in an open console"
        child.stdin.write("lock\n")
        child.stdin.flush()
        until(child, "fresh")
        after = holds(child.pid, everything)
        assert [name for name, group in secret.items() if after & set(group)] == []
        child.stdin.close()
        assert child.wait(timeout=30) == 0
