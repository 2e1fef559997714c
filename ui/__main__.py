"""The entry point: reads the arguments and opens the window."""

import argparse
import gc
import sys
from pathlib import Path


def main() -> int:
    """Returns the exit code of the process."""
    gc.disable()  # hundreds of classes are made now and none is thrown away; on again once the first page is painted
    arguments = _parser().parse_args()
    if arguments.smoke is not None:
        from ui.shell.smoke import smoke

        return smoke(arguments.smoke)
    return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QApplication

    from app.clock import SystemClock
    from app.paths import default_data_dir
    from ui.shell import restart, theme
    from ui.shell.application import Application, Start

    QApplication.setStyle("Fusion")
    app = QApplication(sys.argv[:1])
    theme.register_fonts()
    start = Start(
        directory=(arguments.vault or default_data_dir()).absolute(),
        fixed=arguments.vault is not None,
        language=arguments.lang,
        theme=arguments.theme,
        scale=arguments.scale,
        place=QRect(*arguments.place) if arguments.place else None,
    )
    console = Application(app, start, SystemClock(), restart.replace_process)
    console.start()
    return app.exec()


def _parser() -> argparse.ArgumentParser:
    from app import __version__

    parser = argparse.ArgumentParser(prog="tingan", description="Offline console for the counsellors of a hotline.")
    parser.add_argument("--vault", type=Path, metavar="DIR", help="folder of the vault")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the interface for this run")
    parser.add_argument("--theme", choices=("light", "dark", "night"), help="theme for this run")
    parser.add_argument("--scale", type=float, metavar="1.0-2.0", help="size of the text for this run")
    parser.add_argument("--smoke", type=Path, metavar="DIR", help="take one synthetic call in DIR, then leave")
    parser.add_argument("--version", action="version", version=f"Tingan {__version__}")
    parser.add_argument("--place", type=_place, help=argparse.SUPPRESS)
    return parser


def _place(text: str) -> tuple[int, ...]:
    """`x,y,width,height` of the window before it was locked."""
    return tuple(int(number) for number in text.split(","))


if __name__ == "__main__":
    sys.exit(main())
