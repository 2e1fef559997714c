"""Starting: the arguments are read, and the unlock page is painted before anything it does not need is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ui.__main__ as entry
from tests.builders import a_console

ROOT = Path(__file__).resolve().parents[2]


FIRST_PAINT = """
import os, runpy, sys
import PySide6.QtCore
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and watched.objectName() == "unlock.passphrase":
            loaded = ["Qt"] if "Qt" in vars(PySide6.QtCore) else []
            heavy = ("sqlcipher3", "cryptography", "argon2", "reportlab", "pikepdf", "PySide6.QtSvg", "app.vault",
                     "app.services", "app.guide", "ui.call", "ui.shell.tasks", "ui.shell.messages", "argparse")
            loaded += [name for name in heavy if name in sys.modules and name not in before]
            print("painted", loaded, flush=True)
            os._exit(0)
        return False

watch = Watch()
loop = QApplication.exec
def watched_loop(*_):
    QApplication.instance().installEventFilter(watch)
    return loop()
QApplication.exec = watched_loop
before = set(sys.modules)
runpy.run_module("ui", run_name="__main__")
"""


def test_the_unlock_page_is_painted_before_anything_it_does_not_show_is_loaded(tmp_path):
    a_console(tmp_path / "vault").close()
    script = tmp_path / "watch.py"
    script.write_text(FIRST_PAINT)
    done = subprocess.run(
        [sys.executable, str(script), "--vault", str(tmp_path / "vault"), "--lang", "zh"],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "painted []"


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ([], {}),
        (["--vault", "/v", "--lang", "zh"], {"--vault": "/v", "--lang": "zh"}),
        (["--scale=1.5", "--theme=night"], {"--scale": "1.5", "--theme": "night"}),
        (["--place", "-5,0,1280,720"], {"--place": "-5,0,1280,720"}),
        (["--version"], {"--version": ""}),
    ],
)
def test_arguments_are_read(arguments, given):
    assert entry.read(arguments) == given


@pytest.mark.parametrize(
    "arguments",
    [
        ["--unknown"],
        ["vault"],
        ["--vault"],
        ["--lang", "fr"],
        ["--theme", "pink"],
        ["--scale", "big"],
        ["--scale", "3"],
        ["--scale", "1.2.3"],
        ["--place", "1,2,3"],
        ["--vault", ""],
    ],
)
def test_what_makes_no_sense_is_refused_with_the_usage(arguments, capsys):
    assert entry.main(arguments) == 2
    assert "usage: tingan" in capsys.readouterr().err


@pytest.mark.parametrize(("argument", "says"), [("--help", "--vault DIR"), ("--version", "Tingan ")])
def test_what_needs_no_window_opens_none(argument, says, capsys):
    assert entry.main([argument]) == 0
    assert says in capsys.readouterr().out
