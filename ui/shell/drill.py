"""The restore drill as a command: which backup, who is asking, how long it took and whether it is whole.

For whoever answers for the data, at a prompt: `--drill FOLDER` tries the newest backup in it, `--drill practice`
destroys a vault of made-up calls and brings it back.  What is restored lies in a folder of its own and is removed.
"""

import getpass
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.clock import Clock, SystemClock
from app.domain.text import Language
from app.errors import UserError
from app.services import access
from app.services import drill as drills
from app.services.access import Unlocked
from app.services.drill import Drilled
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.when import moment, size_words

PRACTICE = "practice"
Ask = Callable[[str, bool], str]
"""Told a question and whether the answer is a secret."""


def command(where: str, language: str | None, ask: Ask | None = None) -> int:
    """Run the drill and tell what it found; returns the exit code: 0 when the backup is whole."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    i18n.install(app, Language(language) if language else i18n.system_language())
    try:
        with tempfile.TemporaryDirectory(prefix="tingan-drill-") as scratch:
            return Drill(Path(scratch) / "vault", SystemClock(), ask or _asked).run(where)
    except UserError as error:
        sys.stderr.write(message(error).whole() + "\n")
        return 1
    except (EOFError, KeyboardInterrupt):
        return 1


class Drill:
    def __init__(self, place: Path, clock: Clock, ask: Ask) -> None:
        self._place, self._clock, self._ask = place, clock, ask

    def run(self, where: str) -> int:
        backup = self._practice_backup() if where == PRACTICE else self._newest(Path(where))
        unlocked = drills.practice_key(backup, self._clock) if where == PRACTICE else self._unlocked(backup)
        self._say(self.tr("Restoring into an empty place, checking every page and every event …"))
        return self._tell(drills.drill(backup, self._place, unlocked, self._clock))

    def tr(self, text: str) -> str:
        return QCoreApplication.translate("Drill", text)

    def _say(self, text: str) -> None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def _practice_backup(self) -> Path:
        self._say(self.tr("Making a vault of made-up calls, backing it up and then destroying it …"))
        backup = drills.practice_vault(self._place, self._clock)
        refused = drills.is_refused(self._place, drills.practice_key(self._place, self._clock), self._clock)
        assert refused is not None, "a vault of noise was opened"
        self._say(self.tr("The console refuses it: {why}").format(why=message(refused).what))
        return backup

    def _newest(self, folder: Path) -> Path:
        found = drills.newest(folder.absolute())
        told = self.tr("Newest backup: {time}, {size}, in {path}")
        self._say(told.format(time=moment(found.at), size=size_words(found.size), path=found.path))
        self._say(self.tr("It is only read. What is restored lies in a folder of its own and is removed afterwards."))
        return found.path

    def _unlocked(self, backup: Path) -> Unlocked:
        people = access.people(backup)
        for number, slot in enumerate(people, 1):
            name = self.tr("With the recovery code of then") if slot.kind == "recovery" else slot.name
            self._say(f"  {number}  {name}")
        chosen = ""
        while not (chosen.isdecimal() and 1 <= int(chosen) <= len(people)):
            chosen = self._ask(self.tr("Who are you? Type the number: "), False).strip()
        slot = people[int(chosen) - 1]
        if slot.kind == "recovery":
            return access.unlock_with_recovery(backup, self._ask(self.tr("Recovery code: "), True), self._clock)
        typed = self._ask(self.tr("Passphrase, as it was when the backup was made: "), True)
        return access.unlock(backup, slot.id, typed, self._clock)

    def _tell(self, found: Drilled) -> int:
        for told, seconds in (
            (self.tr("Restored, every page read and every event recomputed: {seconds:.1f} s"), found.restored),
            (self.tr("Opened: {seconds:.1f} s"), found.opened),
            (self.tr("Every closed call compared with the chain: {seconds:.1f} s"), found.checked),
        ):
            self._say(told.format(seconds=seconds))
        report = found.report
        if not report.sound:
            told = self.tr("This backup is NOT whole: {altered} calls do not match the chain.")
            self._say(told.format(altered=len(report.altered)))
            return 1
        told = self.tr("The backup is whole: {events} events, {calls} closed calls.")
        self._say(told.format(events=report.events, calls=report.calls))
        self._say(self.tr("Somebody could work again after {seconds:.1f} s.").format(seconds=found.ready))
        return 0


def _asked(question: str, secret: bool) -> str:
    """From a person at a terminal, or a line of what was piped in."""
    if sys.stdin.isatty():
        return getpass.getpass(question) if secret else input(question)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")
