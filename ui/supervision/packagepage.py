"""Packages: open one that came, answer it, take answers in, and look whether a file is still what was written."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.people import Person, Role
from app.errors import UserError
from app.services.packages import AnswersParcel, Opened, Packages, Received, Signed, WrittenAnswer
from app.services.supervision import Closed, ExportReceipt, Rendered
from ui.call.outbox import Outbox
from ui.cases.wording import long_day
from ui.forms import Form
from ui.forms.sealing import Sealing
from ui.shell import theme
from ui.shell.messages import Message, Tone, message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.supervision.preview import Preview
from ui.supervision.reply import Reply
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

LEFT, RIGHT = 340, 400
WIDEST = 0.4
"""Of the page, for each of the two columns: with large text the pages keep a fifth."""


class PackagePage(QWidget):
    """left: back to the desk.  said: a line for the message bar."""

    left = Signal(object)
    said = Signal(object)

    def __init__(
        self, packages: Packages, me: Person, tasks: Tasks, outbox: Outbox, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("packages")
        self._packages, self._me, self._tasks = packages, me, tasks
        self._shown: Received | None = None
        self._known: dict[str, Received] = {}
        self._form = Form("packages")
        self._file = self._form.line("file", self.tr("File"), max_length=4096)
        choose = Button(self.tr("Choose a file"), "link", icon="folder", name="packages.choose")
        choose.clicked.connect(self._on_choose)
        self._form.put_below("file", choose)
        hint = self.tr("The one you were given by another way than the file.")
        self._passphrase = self._form.secret("passphrase", self.tr("Passphrase of the package"), hint=hint)
        self._open = Button(self.tr("Open the package"), "primary", icon="lock-open", name="packages.open")
        self._open.clicked.connect(self._on_open)
        self._passphrase.returnPressed.connect(self._on_open)
        check = Button(self.tr("Check the signature"), "quiet", icon="shield-check", name="packages.check")
        check.clicked.connect(self._on_check)
        self._verdict = words("", name="packages.verdict")
        self._list = QListWidget()
        self._list.setObjectName("packages.received")
        self._list.setAccessibleName(self.tr("Packages that came in"))
        self._list.setProperty("role", "bare")
        self._list.currentItemChanged.connect(self._on_received_chosen)
        self._preview = Preview()
        self._reply = Reply(packages, outbox)
        self._reply.changed.connect(self._on_replied)
        self._select = ""
        self._send = Sealing("packages.answer", label=self.tr("Passphrase for the counsellor"))
        self._seal = Button(self.tr("Seal the answers"), "primary", icon="file-lock", name="packages.seal")
        self._send.entered.connect(self._on_seal)
        self._seal.clicked.connect(self._on_seal)
        self._right = QStackedWidget()
        self._lay_out(check)
        bind(Action.BACK, self, self._on_back)

    def arrived(self) -> None:
        self._tasks.run(self._packages.received, self._on_received)
        self._file.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        self._reply.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        most = round(self.width() * WIDEST)
        for column, width in ((self._left, LEFT), (self._answer, RIGHT)):
            column.setFixedWidth(min(theme.current().px(width), most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    # -- opening -------------------------------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a package"), folder, "*.tingan *.pdf")
        if chosen:
            self._file.setText(chosen)

    def _on_check(self) -> None:
        self._form.clear_errors()
        self._tasks.heavy(partial(self._packages.verify, Path(self._file.text())), self._on_checked, self._on_failed)

    def _on_checked(self, found: Signed) -> None:
        self._verdict.setText(self._told(found))

    def _told(self, found: Signed) -> str:
        if not found.there:
            return self.tr("There is no signature beside the file, so nothing vouches for it.")
        if not found.fits:
            return self.tr("The signature does not fit: the file was changed, or it was signed for another one.")
        return self.tr("The signature fits. Compare the key of the workstation with its receipt: {key}").format(
            key=found.key
        )

    def _on_open(self) -> None:
        self._form.clear_errors()
        self._open.setEnabled(False)
        job = partial(self._packages.open, Path(self._file.text()), self._passphrase.text())
        self._tasks.heavy(job, self._on_opened, self._on_failed)

    def _on_opened(self, opened: Opened) -> None:
        self._open.setEnabled(True)
        self._passphrase.clear()
        self._on_checked(opened.signed)
        if isinstance(opened.parcel, AnswersParcel):
            self._tasks.run(partial(self._packages.take_in, opened.parcel), self._on_taken_in, self._on_failed)
        else:
            self._select = opened.parcel.document
            self._tasks.run(partial(self._packages.receive, opened.parcel), self._on_received, self._on_failed)

    def _on_taken_in(self, new: int) -> None:
        told = (
            self.tr("%n answers were put to your calls.", "", new) if new else self.tr("Everything was here already.")
        )
        self.said.emit(Message(told, tone=Tone.DONE))
        self._on_back()

    def _on_failed(self, error: UserError) -> None:
        self._open.setEnabled(True)
        self._form.show_error("file", message(error).whole())

    # -- answering -----------------------------------------------------------------------------------------------------

    def _on_received(self, found: tuple[Received, ...]) -> None:
        self._known = {one.document: one for one in found}
        wanted = self._select or (self._shown.document if self._shown else "")
        self._select = ""
        self._list.blockSignals(True)
        self._list.clear()
        for one in found:
            state = self.tr("answered") if one.sent else self.tr("%n calls", "", len(one.parcel.calls))
            item = QListWidgetItem(f"{one.document}\n{one.parcel.counsellor} · {long_day(one.at)} · {state}")
            item.setData(Qt.ItemDataRole.UserRole, one.document)
            self._list.addItem(item)
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        for at in range(self._list.count()):
            if self._list.item(at).data(Qt.ItemDataRole.UserRole) == wanted:
                self._list.setCurrentRow(at)

    def _on_received_chosen(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is None:
            return
        self._shown = self._known[str(now.data(Qt.ItemDataRole.UserRole))]
        document = self._shown.document
        self._reply.flush()
        self._preview.clear()
        self._tasks.heavy(partial(self._packages.render, self._shown.parcel), partial(self._on_rendered, document))
        self._tasks.run(partial(self._packages.reply, document), partial(self._on_reply, document))

    def _on_rendered(self, document: str, rendered: Rendered) -> None:
        if self._shown is not None and self._shown.document == document:
            self._preview.show_document(rendered.pdf)

    def _on_reply(self, document: str, found: tuple[tuple[WrittenAnswer, ...], int]) -> None:
        if self._shown is not None and self._shown.document == document:
            self._reply.show_parcel(self._shown.parcel, *found)
            self._right.setCurrentWidget(self._answering)

    def _on_replied(self, count: int) -> None:
        self._seal.setEnabled(count > 0)

    def _on_seal(self) -> None:
        if self._shown is None:
            return
        if not self._send.accepted():
            return
        self._reply.flush()
        self._seal.setEnabled(False)
        job = partial(self._packages.close_reply, self._shown.parcel, self._reply.answers, self._send.passphrase)
        self._tasks.heavy(job, partial(self._on_sealed, self._shown.document), self._on_seal_failed)

    def _on_sealed(self, document: str, closed: Closed) -> None:
        job = partial(self._packages.send_reply, document, closed, self._send.directory)
        self._tasks.run(job, self._on_sent, self._on_seal_failed)

    def _on_sent(self, receipt: ExportReceipt) -> None:
        self._seal.setEnabled(True)
        self._send.forget()
        self.said.emit(Message(self.tr("The answers are in {path}.").format(path=receipt.path), tone=Tone.DONE))
        self._tasks.run(self._packages.received, self._on_received)

    def _on_seal_failed(self, error: UserError) -> None:
        self._seal.setEnabled(True)
        if not self._send.refuse(error):
            self.said.emit(message(error))

    def _on_back(self) -> None:
        self.flush()
        self._passphrase.clear()
        self._send.forget()
        self.left.emit(None)

    # -- the looks -----------------------------------------------------------------------------------------------------

    def _lay_out(self, check: Button) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = ScrollArea(self._opening(check))
        row.addWidget(self._left)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._right, 1)
        nothing = self.tr("Open a package to read it here and to answer it, or to put answers to your calls.")
        self._right.addWidget(EmptyState("folder", self.tr("Between two consoles"), nothing))
        self._answering = QWidget()
        both = QHBoxLayout(self._answering)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._preview, 1)
        both.addWidget(Hairline(vertical=True))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(12)
        column.addWidget(words(self.tr("Your answer"), "heading", wrap=False))
        for part in (self._reply, Hairline(), self._send, self._seal):
            column.addWidget(part)
        column.addStretch(1)
        self._answer = ScrollArea(content)
        both.addWidget(self._answer)
        self._right.addWidget(self._answering)

    def _opening(self, check: Button) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        back = IconButton("arrow-left", self.tr("Back"), action=Action.BACK, name="packages.back")
        back.clicked.connect(self._on_back)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(back)
        head.addWidget(words(self.tr("Packages"), "heading", wrap=False), 1)
        column.addLayout(head)
        for part in (self._form, self._open, check, self._verdict):
            column.addWidget(part)
        if self._me.role is Role.SUPERVISOR:
            column.addWidget(words(self.tr("Came in"), "section", wrap=False))
            self._list.setMinimumHeight(self._list.fontMetrics().lineSpacing() * 5)
            column.addWidget(self._list, 1)
        else:
            self._list.setParent(content)
            self._list.hide()
            column.addStretch(1)
        return content
