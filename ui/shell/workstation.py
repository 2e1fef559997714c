"""Settings of this workstation: language, theme, text size, idle minutes.  They say nothing about a caller.

A file that cannot be read, or a value that makes no sense, never keeps anybody from unlocking: the default is used.
"""

import os
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from app.domain.text import Language
from app.errors import ErrorCode, UserError
from ui.shell.theme import MAX_SCALE, MIN_SCALE, ThemeName

MIN_IDLE, MAX_IDLE = 1, 10
T = TypeVar("T", bound=StrEnum)


@dataclass(frozen=True, kw_only=True, slots=True)
class Workstation:
    """language, theme: None follows the desktop.  idle_minutes: until the console locks; it always does."""

    language: Language | None = None
    theme: ThemeName | None = None
    scale: float = MIN_SCALE
    idle_minutes: int = 3
    people: int = 1
    """How many could unlock last time, so that the unlock page keeps room for choosing before it has looked."""
    panels: tuple[int, ...] = ()
    """How the panels of the call were divided last, in px; empty for the usual way."""


def load(path: Path) -> Workstation:
    """What `path` says; the default for whatever it does not say, or says wrongly."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        content = {}
    return Workstation(
        language=_member(Language, content.get("language")),
        theme=_member(ThemeName, content.get("theme")),
        scale=_number(content.get("scale"), float, MIN_SCALE, MAX_SCALE, MIN_SCALE),
        idle_minutes=_number(content.get("idle_minutes"), int, MIN_IDLE, MAX_IDLE, 3),
        people=_number(content.get("people"), int, 1, 1000, 1),
        panels=_numbers(content.get("panels")),
    )


def save(path: Path, settings: Workstation) -> None:
    """Write `settings` whole or not at all.  Raises READ_ONLY."""
    lines = [
        *([f'language = "{settings.language}"'] if settings.language else []),
        *([f'theme = "{settings.theme}"'] if settings.theme else []),
        f"scale = {settings.scale:.2f}",
        f"idle_minutes = {settings.idle_minutes}",
        f"people = {settings.people}",
        *([f"panels = {list(settings.panels)}"] if settings.panels else []),
    ]
    draft = path.with_suffix(".new")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise UserError(ErrorCode.READ_ONLY, path=str(path.parent)) from error


def _member(kind: type[T], value: object) -> T | None:
    return kind(value) if isinstance(value, str) and value in list(kind) else None


def _number(value: Any, kind: Callable[[Any], Any], least: float, most: float, default: float) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return kind(default)
    return kind(min(max(value, least), most))


def _numbers(value: object) -> tuple[int, ...]:
    whole = isinstance(value, list) and all(isinstance(part, int) and 0 <= part < 100_000 for part in value)
    return tuple(value) if isinstance(value, list) and whole else ()
