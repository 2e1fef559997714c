"""The entry point: reads the arguments and opens the window.

The arguments are read by hand: the parser of the standard library takes as long as a tenth of the whole start.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.shell.application import Start

USAGE = """\
usage: tingan [--vault DIR] [--lang zh|en] [--theme light|dark|night] [--scale 1.0-2.0]
       tingan --demo CALLS [--vault DIR]
       tingan --drill DIR|practice [--lang zh|en]
       tingan --smoke DIR | --version | --help

  --vault DIR   folder of the vault, instead of the usual one
  --lang        language of the interface for this run
  --theme       theme for this run
  --scale       size of the text for this run
  --demo CALLS  open a practice vault of its own, filled with so many made-up calls
  --drill DIR   restore the newest backup in DIR into an empty place, check all of it, say how long it took; "practice"
                destroys and restores a vault of made-up calls
  --smoke DIR   take one synthetic call in DIR, then leave
"""


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code of the process."""
    gc.disable()  # hundreds of classes are made now and none is thrown away; on again once the first page is painted
    try:
        given = read(arguments)
    except ValueError as error:
        return _say(f"{USAGE}\ntingan: {error}\n", code=2)
    if "--help" in given:
        return _say(USAGE)
    if "--version" in given:
        from app import __version__

        return _say(f"Tingan {__version__}\n")
    command = next((command for name, command in _COMMANDS.items() if name in given), _run)
    return command(given)


def _smoke(given: dict[str, str]) -> int:
    from ui.shell.smoke import smoke

    return smoke(Path(given["--smoke"]))


def _drill(given: dict[str, str]) -> int:
    from ui.shell.drill import command

    return command(given["--drill"], given.get("--lang"))


def _demo(given: dict[str, str]) -> int:
    """Make the practice vault where there is none yet, and open it."""
    from app.clock import SystemClock
    from app.errors import UserError
    from app.paths import default_data_dir
    from app.services import access

    count = int(given.pop("--demo"))
    directory = Path(given.get("--vault") or default_data_dir().with_name("Tingan practice")).absolute()
    given["--vault"] = str(directory)
    try:
        if access.vault_state(directory) is access.VaultState.ABSENT:
            from app.services.practice import filling

            filling.make(directory, count, SystemClock(), progress=_tell)
        passphrase = access.practice_passphrase(directory)
    except UserError as error:
        return _say(f"tingan: {error.code}: {directory}\n", code=1)
    if not passphrase:
        return _say(f"tingan: {directory} is not a practice vault\n", code=1)
    _say(f"Practice vault in {directory}\nPassphrase: {passphrase}\n")
    return _run(given)


def _tell(done: int, total: int) -> None:
    _say(f"{done:,} of {total:,} calls\n")


def _is_count(value: str) -> bool:
    return value.isdecimal() and len(value) <= 7 and int(value) <= 1_000_000


def read(arguments: Sequence[str]) -> dict[str, str]:
    """Option → value, from `--name value` or `--name=value`.  Raises ValueError for what is no option."""
    given: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, has_value, value = rest.pop(0).partition("=")
        if name in ("--help", "--version"):
            given[name] = ""
            continue
        check = _OPTIONS.get(name)
        if check is None:
            raise ValueError(f"{name} is not an option")
        if not has_value:
            if not rest:
                raise ValueError(f"{name} needs a value")
            value = rest.pop(0)
        if not check(value):
            raise ValueError(f"{name} cannot be {value!r}")
        given[name] = value
    return given


def _is_scale(value: str) -> bool:
    whole, _, part = value.partition(".")
    return whole.isdecimal() and (not part or part.isdecimal()) and 1.0 <= float(value) <= 2.0


def _is_place(value: str) -> bool:
    """`x,y,width,height` of the window before it was locked."""
    numbers = value.split(",")
    return len(numbers) == 4 and all(number.lstrip("-").isdecimal() for number in numbers)


_OPTIONS: dict[str, Callable[[str], bool]] = {
    "--vault": bool,
    "--lang": ("zh", "en").__contains__,
    "--theme": ("light", "dark", "night").__contains__,
    "--scale": _is_scale,
    "--smoke": bool,
    "--demo": _is_count,
    "--drill": bool,
    "--place": _is_place,
}


def _run(given: dict[str, str]) -> int:
    from PySide6.QtWidgets import QApplication

    from app.clock import SystemClock
    from ui.shell import theme
    from ui.shell.application import Application
    from ui.shell.restart import replace_process

    app = QApplication([*sys.argv[:1], "-style", "Fusion"])  # `setStyle` would make a hundred names nobody needs yet
    theme.register_fonts()
    console = Application(app, _start(given), SystemClock(), replace_process)
    console.start()
    return app.exec()


def _start(given: dict[str, str]) -> "Start":
    from PySide6.QtCore import QRect

    from app.domain.text import Language
    from app.paths import default_data_dir
    from ui.shell.application import Start
    from ui.shell.theme import ThemeName

    return Start(
        directory=(Path(given["--vault"]) if "--vault" in given else default_data_dir()).absolute(),
        fixed="--vault" in given,
        language=Language(given["--lang"]) if "--lang" in given else None,
        theme=ThemeName(given["--theme"]) if "--theme" in given else None,
        scale=float(given["--scale"]) if "--scale" in given else None,
        place=QRect(*map(int, given["--place"].split(","))) if "--place" in given else None,
    )


_COMMANDS = {"--smoke": _smoke, "--drill": _drill, "--demo": _demo}


def _say(text: str, code: int = 0) -> int:
    (sys.stderr if code else sys.stdout).write(text)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
