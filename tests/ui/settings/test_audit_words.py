"""Every kind of event that the console records has its word in the log, in both languages."""

import ast
import re
from pathlib import Path

import pytest

import app
from app.domain.text import Language
from app.store.events import Kind
from ui.settings.auditwords import kind_words
from ui.shell import i18n

_NAME = re.compile(r"[a-z]+(-[a-z]+)*-(opened|created|checked|restored|made|changed|added|removed|renewed|exported)")

_PLACED = re.compile(r"(vault|slot|recovery|backup|audit)-\w+ed")


def recorded() -> set[str]:
    """Those with a name of their own, and those that are written where they are recorded."""
    found = {kind.value for kind in Kind}
    for path in Path(app.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("record", "append", "add"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and _NAME.fullmatch(str(first.value)):
                    found.add(first.value)
            elif isinstance(node, ast.Constant) and _PLACED.fullmatch(str(node.value)):
                found.add(str(node.value))
    return found


def test_kinds_written_in_place_are_found():
    assert {"vault-opened", "vault-checked", "slot-added", "recovery-renewed", "audit-exported"} <= recorded()


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_its_word(qapp, language):
    i18n.install(qapp, language)
    assert [kind for kind in sorted(recorded()) if kind in kind_words(kind)] == []
