"""Beside the text: what was found in it, what becomes of it, what a person adds, and that they looked through it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from app.privacy import Finding
from ui.shell import icons, theme
from ui.shell.shortcuts import Action
from ui.supervision.masking_words import KINDS, kind_words
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Hairline
from ui.widgets.checkbox import CheckBox
from ui.widgets.combo import ComboBox
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

WIDTH = 372
_LIST, _REST = 124, 560  # px at 100 % of text: the list at its least, and all that stands around it
_ICONS = {"accepted": ("check", "accent"), "proposed": ("circle-dashed", "accent"), "rejected": ("x", "muted")}


class MaskingPanel(QWidget):
    """Says what a person did; decides nothing.  chosen: the row of a finding."""

    chosen = Signal(int)
    accepted = Signal()
    rejected = Signal()
    added = Signal(str)
    ticked = Signal(bool)
    turned = Signal(int)  # to another text: -1 or 1
    finished = Signal()
    unmasked_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = words("", "strong", name="masking.where")
        self._told = words("", "muted", name="masking.told")
        self._list = QListWidget()
        self._list.setObjectName("masking.findings")
        self._list.setAccessibleName(self.tr("What was found in this text"))
        self._list.currentRowChanged.connect(self._on_row)
        self._accept = Button(self.tr("Mask it"), icon="eye-off", name="masking.accept")
        self._reject = Button(self.tr("Leave it"), icon="eye", name="masking.reject")
        self._kind = ComboBox()
        self._kind.setObjectName("masking.kind")
        self._kind.setAccessibleName(self.tr("What the selected words are"))
        for kind in KINDS:
            self._kind.addItem(kind_words(kind), kind)
        self._add = Button(self.tr("Mask the selection"), icon="plus", name="masking.add")
        self._tick = CheckBox()
        self._tick.setObjectName("masking.tick")
        self._go_on = Button(self.tr("On to the document"), "primary", icon="chevron-right", name="masking.go-on")
        self._left = words("", "muted", name="masking.left")
        self._why = _Unmasked()
        self._lay_out()
        self._accept.clicked.connect(self.accepted)
        self._reject.clicked.connect(self.rejected)
        self._add.clicked.connect(self._on_add)
        self._tick.toggled.connect(self.ticked)
        self._go_on.clicked.connect(self.finished)
        self._why.asked.connect(self.unmasked_asked)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(WIDTH), 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes what room the rest leaves."""
        super().resizeEvent(event)
        px = theme.current().px
        self._list.setFixedHeight(max(px(_LIST), event.size().height() - px(_REST)))

    def begin(self) -> None:
        self._why.close_up()

    def show_text(self, number: int, of: int, source: str, *, ticked: bool, done: int) -> None:
        """Which text is shown, and how many of them are done."""
        self._where.setText(
            self.tr("Text %1 of %2: %3").replace("%1", str(number)).replace("%2", str(of)).replace("%3", source)
        )
        self._tick.blockSignals(True)
        self._tick.setChecked(ticked)
        self._tick.blockSignals(False)
        self._go_on.setEnabled(done == of)
        self._left.setText("" if done == of else self.tr("%n texts still to look through", "", of - done))
        self._left.setVisible(done != of)

    def show_findings(self, found: Sequence[tuple[Finding, str, str]], row: int) -> None:
        """found: finding, its words, the value of its verdict.  row: which is being decided, -1 for none."""
        self._list.blockSignals(True)
        self._list.clear()
        for finding, said, verdict in found:
            item = QListWidgetItem(_line(finding, said, verdict))
            name, colour = _ICONS[verdict]
            item.setIcon(icons.icon(name, colour))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{_line(finding, said, verdict)}, {self._state(verdict)}")
            self._list.addItem(item)
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)
        none = self.tr("Nothing was found in this text. Read it all the same: select what the machine does not know.")
        self._told.setText(none if not found else self.tr("%n places found by machine or by hand", "", len(found)))
        self._list.setVisible(bool(found))
        self._accept.setEnabled(row >= 0)
        self._reject.setEnabled(row >= 0)

    def focus_list(self) -> None:
        (self._list if self._list.isVisible() else self._tick).setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_tick(self) -> None:
        self._tick.setChecked(not self._tick.isChecked())

    @property
    def kind(self) -> str:
        return str(self._kind.currentData())

    def _state(self, verdict: str) -> str:
        return {"accepted": self.tr("will be masked"), "proposed": self.tr("will be masked")}.get(
            verdict, self.tr("stays as it is")
        )

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _on_add(self) -> None:
        self.added.emit(self.kind)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._list.setIconSize(icons.icon_size(14))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(words(self._promise(), "muted"))
        column.addLayout(self._where_row())
        column.addWidget(self._told)
        column.addWidget(self._list)
        column.addLayout(_with_key(self._accept, Action.MASK_ACCEPT))
        column.addLayout(_with_key(self._reject, Action.MASK_REJECT))
        column.addWidget(Hairline())
        column.addWidget(self._kind)
        column.addLayout(_with_key(self._add, Action.MASK_ADD))
        column.addWidget(self._why)
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        foot.addLayout(self._tick_row())
        foot.addWidget(self._go_on)
        foot.addWidget(self._left)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollArea(content), 1)
        whole.addWidget(Hairline())
        whole.addLayout(foot)  # always in view: it is how one goes on

    def _promise(self) -> str:
        return self.tr(
            "Found by machine, decided by you. What nobody marks leaves as it was typed, so read every text. Even "
            "then, someone who knows the story may recognise the caller."
        )

    def _head(self) -> QHBoxLayout:
        back = IconButton("arrow-left", self.tr("Back"), action=Action.BACK, name="masking.back")
        back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(back)
        head.addWidget(words(self.tr("Mask before it leaves"), "heading"), 1)
        return head

    def _where_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._where, 1)
        before = IconButton("chevron-left", self.tr("Text before"), name="masking.before")
        after = IconButton("chevron-right", self.tr("Next text"), name="masking.after")
        before.clicked.connect(self._on_before)
        after.clicked.connect(self._on_after)
        row.addWidget(before)
        row.addWidget(after)
        return row

    def _tick_row(self) -> QHBoxLayout:
        said = self.tr("I have looked through this text")
        self._tick.setAccessibleName(said)
        sentence = words(said, "strong")
        sentence.setBuddy(self._tick)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(sentence, 1)
        row.addWidget(KeyHint(Action.MASK_TICK))
        return row

    def _on_before(self) -> None:
        self.turned.emit(-1)

    def _on_after(self) -> None:
        self.turned.emit(1)


class _Unmasked(QWidget):
    """Leaving without masking: a link that opens into a reason."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ui.forms import Form

        self._open = Button(self.tr("Leave without masking …"), "link", name="masking.unmasked")
        self._body = QWidget()
        self._form = Form("masking")
        hint = self.tr("It is kept with the export. The document says that nothing was masked.")
        self._reason = self._form.line("reason", self.tr("Why it has to leave as it was typed"), hint=hint)
        self._go = Button(self.tr("Leave as it was typed"), "danger", name="masking.unmasked-go")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self._form)
        body.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._open)
        column.addWidget(self._body)
        self._body.hide()
        self._open.clicked.connect(self._on_open)
        self._go.clicked.connect(self._on_go)

    def close_up(self) -> None:
        self._reason.clear()
        self._form.clear_errors()
        self._body.hide()

    def _on_open(self) -> None:
        self._body.setVisible(self._body.isHidden())
        if not self._body.isHidden():
            self._reason.setFocus()

    def _on_go(self) -> None:
        if self._reason.text().strip():
            self.asked.emit(self._reason.text().strip())
        else:
            self._form.show_error("reason", self.tr("Say why, in a few words."))
            self._reason.setFocus()


def _line(finding: Finding, said: str, verdict: str) -> str:
    shown = " ".join(said.split())
    return f"{kind_words(finding.kind)}  {shown}" + ("" if verdict == "rejected" else f"  →  {finding.replacement}")


def _with_key(button: Button, action: Action) -> QHBoxLayout:
    """A button with the key that does the same behind it."""
    hint = KeyHint(action)
    button.setAccessibleDescription(hint.text())
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(button, 1)
    row.addWidget(hint)
    return row
