"""Every key of the console in one table.  No single letters: they belong to the input method.

Pages bind by action (`shortcuts.bind(Action.STAMP, self, self._on_stamp)`) and show the key where the action is
(`KeyHint(Action.STAMP)`), so a key is changed here and nowhere else.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.shell.i18n import QT_TRANSLATE_NOOP


class Place(StrEnum):
    """Where a key works."""

    ANYWHERE = "anywhere"
    CALL = "call"
    CASES = "cases"
    CONTACTS = "contacts"  # follow-ups, shift, resources
    GUIDE = "guide"


class Action(StrEnum):
    KEYS = "keys"
    LOCK = "lock"
    GO_CALL = "go-call"
    GO_CASES = "go-cases"
    GO_GUIDE = "go-guide"
    GO_CALLERS = "go-callers"
    GO_FOLLOW_UPS = "go-follow-ups"
    GO_SHIFT = "go-shift"
    GO_RESOURCES = "go-resources"
    GO_SUPERVISION = "go-supervision"
    GO_DEVELOPMENT = "go-development"
    GO_STATISTICS = "go-statistics"
    GO_SETTINGS = "go-settings"
    DISMISS = "dismiss"
    PALETTE = "palette"
    START_CALL = "start-call"
    FOCUS_CALLER = "focus-caller"
    SHOW_CALLER = "show-caller"
    FOCUS_STAGES = "focus-stages"
    FOCUS_NOTES = "focus-notes"
    FOCUS_CHECKLIST = "focus-checklist"
    FOCUS_PROTOCOL = "focus-protocol"
    FOCUS_PLAN = "focus-plan"
    FOCUS_SHEETS = "focus-sheets"
    FOCUS_PROFILE = "focus-profile"
    FOCUS_OUTWARD = "focus-outward"
    READ_BACK = "read-back"
    STAMP = "stamp"
    MARK_WORDS = "mark-words"
    MARK_JUDGEMENT = "mark-judgement"
    MARK_UNVERIFIED = "mark-unverified"
    GO_TO_CUE = "go-to-cue"
    DISMISS_CUE = "dismiss-cue"
    HIDE = "hide"
    SAVE_ASIDE = "save-aside"
    NEXT_OPEN = "next-open"
    STAGE = "stage"
    STAGE_NEXT = "stage-next"
    STAGE_BEFORE = "stage-before"
    PROMPT_NEXT = "prompt-next"
    PROMPT_BEFORE = "prompt-before"
    DROP_PROMPT = "drop-prompt"
    RECORDING_TOLD = "recording-told"
    CONFIDENTIALITY_TOLD = "confidentiality-told"
    RAISE_LEVEL = "raise-level"
    SHORT_CALL = "short-call"
    LINE_DEAD = "line-dead"
    CLOSE_CALL = "close-call"
    SEARCH = "search"
    EXPORT = "export"
    MORE_FILTERS = "more-filters"
    CODED = "coded"
    AMEND = "amend"
    LOWER_LEVEL = "lower-level"
    BACK = "back"
    NEW_ENTRY = "new-entry"
    SAVE_ENTRY = "save-entry"
    MASK_NEXT = "mask-next"
    MASK_BEFORE = "mask-before"
    MASK_ACCEPT = "mask-accept"
    MASK_REJECT = "mask-reject"
    MASK_ADD = "mask-add"
    MASK_TICK = "mask-tick"
    PRINT_PAGE = "print-page"
    PRINT_GUIDE = "print-guide"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One row of the table.  text: what the key does, in English source form."""

    action: Action
    keys: str
    place: Place
    text: str


TABLE: tuple[Shortcut, ...] = (
    Shortcut(Action.KEYS, "F1", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Show all keys")),
    Shortcut(Action.PALETTE, "Ctrl+K", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Find anything")),
    Shortcut(Action.LOCK, "Ctrl+L", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Lock")),
    Shortcut(Action.GO_CALL, "Ctrl+1", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the call")),
    Shortcut(Action.GO_CASES, "Ctrl+2", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the case log")),
    Shortcut(Action.GO_GUIDE, "Ctrl+3", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the guide")),
    Shortcut(Action.GO_CALLERS, "Ctrl+4", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the callers")),
    Shortcut(Action.GO_FOLLOW_UPS, "Ctrl+5", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the follow-ups")),
    Shortcut(Action.GO_SHIFT, "Ctrl+6", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the shift")),
    Shortcut(Action.GO_RESOURCES, "Ctrl+7", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the directory")),
    Shortcut(Action.GO_SUPERVISION, "Ctrl+8", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To supervision")),
    Shortcut(Action.GO_DEVELOPMENT, "Ctrl+9", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To my development")),
    Shortcut(Action.GO_STATISTICS, "Ctrl+0", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the statistics")),
    Shortcut(Action.GO_SETTINGS, "Ctrl+,", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "To the settings")),
    Shortcut(Action.DISMISS, "Ctrl+M", Place.ANYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Put the message away")),
    Shortcut(Action.START_CALL, "F2", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Start a call")),
    Shortcut(Action.FOCUS_CALLER, "F3", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Caller code")),
    Shortcut(Action.SHOW_CALLER, "Alt+K", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "What is known of the caller")),
    Shortcut(Action.STAMP, "F4", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Insert a time stamp")),
    Shortcut(Action.MARK_WORDS, "Alt+7", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Mark as the caller's words")),
    Shortcut(Action.MARK_JUDGEMENT, "Alt+8", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Mark as your judgement")),
    Shortcut(Action.MARK_UNVERIFIED, "Alt+9", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Mark as not verified")),
    Shortcut(Action.FOCUS_STAGES, "F5", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the stages and prompts")),
    Shortcut(Action.FOCUS_NOTES, "F6", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the notes")),
    Shortcut(Action.FOCUS_CHECKLIST, "F7", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the risk checklist")),
    Shortcut(Action.FOCUS_PROTOCOL, "F8", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the crisis protocol")),
    Shortcut(Action.FOCUS_PLAN, "F11", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the safety plan")),
    Shortcut(Action.FOCUS_SHEETS, "Alt+Q", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the questionnaires")),
    Shortcut(Action.FOCUS_PROFILE, "Alt+P", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the classification")),
    Shortcut(Action.FOCUS_OUTWARD, "Alt+G", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Refer, report")),
    Shortcut(Action.READ_BACK, "Alt+B", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Read the safety plan back")),
    Shortcut(Action.HIDE, "F9", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Hide the screen")),
    Shortcut(Action.SAVE_ASIDE, "Ctrl+Shift+S", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Keep the call elsewhere")),
    Shortcut(Action.LINE_DEAD, "Alt+H", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "The line went dead")),
    Shortcut(Action.SHORT_CALL, "Alt+0", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Silent, wrong number …")),
    Shortcut(Action.CLOSE_CALL, "F12", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Close the call")),
    Shortcut(Action.NEXT_OPEN, "Ctrl+J", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the next unasked question")),
    Shortcut(Action.GO_TO_CUE, "Ctrl+G", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "To the suggested question")),
    Shortcut(Action.DISMISS_CUE, "Ctrl+Shift+G", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Put the suggestion away")),
    Shortcut(Action.STAGE, "Alt+1", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Stage 1, and so on to 6")),
    Shortcut(Action.STAGE_NEXT, "Alt+PgDown", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Next stage")),
    Shortcut(Action.STAGE_BEFORE, "Alt+PgUp", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Stage before")),
    Shortcut(Action.PROMPT_NEXT, "Alt+Down", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Next prompt")),
    Shortcut(Action.PROMPT_BEFORE, "Alt+Up", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Prompt before")),
    Shortcut(
        Action.DROP_PROMPT,
        "Alt+Return",
        Place.CALL,
        QT_TRANSLATE_NOOP("Shortcuts", "Put the prompt or answer into the notes"),
    ),
    Shortcut(Action.RECORDING_TOLD, "Alt+R", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Told about the recording")),
    Shortcut(
        Action.CONFIDENTIALITY_TOLD, "Alt+C", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Told about confidentiality")
    ),
    Shortcut(Action.RAISE_LEVEL, "Alt+L", Place.CALL, QT_TRANSLATE_NOOP("Shortcuts", "Raise the level by hand")),
    Shortcut(Action.SEARCH, "Ctrl+F", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Search")),
    Shortcut(Action.EXPORT, "Ctrl+E", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Supervision summary")),
    Shortcut(Action.MORE_FILTERS, "Alt+F", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "More filters")),
    Shortcut(Action.CODED, "Ctrl+Shift+E", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Coded data")),
    Shortcut(Action.AMEND, "Ctrl+D", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Add to a closed call")),
    Shortcut(Action.LOWER_LEVEL, "Ctrl+Shift+L", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Lower the level")),
    Shortcut(Action.BACK, "Alt+Left", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Back")),
    Shortcut(Action.NEW_ENTRY, "Ctrl+N", Place.CONTACTS, QT_TRANSLATE_NOOP("Shortcuts", "New entry")),
    Shortcut(Action.SAVE_ENTRY, "Ctrl+S", Place.CONTACTS, QT_TRANSLATE_NOOP("Shortcuts", "Keep what was entered")),
    Shortcut(Action.MASK_NEXT, "Ctrl+Down", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Next place to mask")),
    Shortcut(Action.MASK_BEFORE, "Ctrl+Up", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Place to mask before")),
    Shortcut(Action.MASK_ACCEPT, "Ctrl+Return", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Mask it")),
    Shortcut(Action.MASK_REJECT, "Ctrl+Backspace", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Leave it as it is")),
    Shortcut(Action.MASK_ADD, "Ctrl+Shift+A", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Mask what is selected")),
    Shortcut(Action.MASK_TICK, "Ctrl+Shift+Return", Place.CASES, QT_TRANSLATE_NOOP("Shortcuts", "Text looked through")),
    Shortcut(Action.PRINT_PAGE, "Ctrl+P", Place.GUIDE, QT_TRANSLATE_NOOP("Shortcuts", "Print this page")),
    Shortcut(Action.PRINT_GUIDE, "Ctrl+Shift+P", Place.GUIDE, QT_TRANSLATE_NOOP("Shortcuts", "Print the guide")),
)
_CAPS = {
    "Down": "↓",
    "Up": "↑",
    "Left": "←",
    "Right": "→",
    "PgDown": "PgDn",
    "Return": "Enter",
}
_ROWS = {row.action: row for row in TABLE}


def sequence(action: Action) -> QKeySequence:
    return QKeySequence(_ROWS[action].keys)


def key(action: Action) -> str:
    """The key as it is written on keyboards: `Ctrl+L`, `Alt+↓`; with the signs of the platform on a Mac."""
    if sys.platform == "darwin":
        return sequence(action).toString(QKeySequence.SequenceFormat.NativeText)
    *held, last = _ROWS[action].keys.split("+")
    return "+".join([*held, _CAPS.get(last, last)])


def text(action: Action) -> str:
    """What the key does, in the language of the interface."""
    return QCoreApplication.translate("Shortcuts", _ROWS[action].text)


def bind(action: Action, widget: QWidget, slot: Callable[[], object]) -> QShortcut:
    """Let the key of `action` call `slot` while the focus is in `widget`, or in its window for a place ANYWHERE."""
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    if _ROWS[action].place is Place.ANYWHERE:
        context = Qt.ShortcutContext.WindowShortcut
    shortcut = QShortcut(sequence(action), widget)
    shortcut.setProperty("action", str(action))  # by which the palette finds what can be done where one is
    shortcut.setContext(context)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(slot)
    return shortcut


def press(widget: QWidget, event: QKeyEvent) -> bool:
    """Do what a Ctrl key of the console does where `widget` is, for an editor that would take the key for itself.
    False where the key is nobody's here."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    pressed = QKeySequence(event.keyCombination())
    here: QWidget | None = widget
    while here is not None:
        for shortcut in here.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if shortcut.key() == pressed and shortcut.isEnabled():
                if not event.isAutoRepeat():
                    shortcut.activated.emit()
                return True
        here = here.parentWidget()
    return False


def bind_each(action: Action, widget: QWidget, count: int, slot: Callable[[int], object]) -> None:
    """Bind a key that ends in 1, and its neighbours up to `count`; `slot` gets which, from 0."""
    start = _ROWS[action].keys.removesuffix("1")
    for number in range(count):
        shortcut = QShortcut(QKeySequence(f"{start}{number + 1}"), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(slot, number))
