"""The packs: which is in use, and taking an edited one into use once it is seen what is wrong or what it changes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.console import Console
from app.domain.people import Role
from app.errors import UserError
from app.guide.pack import GuidePack
from app.guide.reading.words import catalogue
from app.services.guidance import Examined, PackState, Proposal, copy_bundled, examined
from ui.guide.findings import changes_of, problem_sections
from ui.guide.leaflist import LeafList
from ui.shell import i18n
from ui.shell.messages import Message, Tone, message
from ui.shell.shortcuts import Action, bind, key
from ui.shell.tasks import Tasks
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button, IconButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words


class PackPage(QWidget):
    """left: back to reading.  Emits `said(Message)`."""

    left = Signal()
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide.packpage")
        self._guidance, self._tasks, self._guide = console.guidance, tasks, console.guide
        self._supervisor = console.me.role is Role.SUPERVISOR
        self._proposed: GuidePack | None = None
        self._state = words("", "muted", name="guide.pack-state")
        self._choose = Button(self.tr("Check an edited pack"), icon="folder", name="guide.choose-pack")
        self._copy = Button(self.tr("Copy the bundled pack to edit it"), "quiet", icon="copy", name="guide.copy-pack")
        self._bundled = Button(self.tr("Back to the bundled pack"), "quiet", icon="undo", name="guide.use-bundled")
        self._busy = BusyLine(self.tr("Working"))
        self._verdict = words("", "heading", name="guide.verdict")
        self._advice = words("", "muted", name="guide.advice")
        self._adopt = Button(self.tr("Take this pack into use"), "primary", icon="check", name="guide.adopt")
        verify = catalogue(i18n.current())["verify"]
        self._findings = LeafList("guide.findings", self.tr("What the check found"), verify)
        self._nothing = self._empty()
        self._below = QStackedWidget()
        self._lay_out()
        for button, pressed in (
            (self._choose, self._on_choose),
            (self._copy, self._on_copy),
            (self._bundled, self._on_bundled),
            (self._adopt, self._on_adopt),
        ):
            button.clicked.connect(pressed)
        bind(Action.BACK, self, self.left.emit)

    def arrived(self) -> None:
        self._tasks.run(self._guidance.state, self._show_state)
        (self._choose if self._supervisor else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> EmptyState:
        if not self._supervisor:
            return EmptyState("book-open", self.tr("A supervisor can take an edited pack into use here."))
        return EmptyState(
            "book-open",
            self.tr("An edited pack is checked before it is used"),
            self.tr("What is wrong with it, or what it changes, is shown here before anything happens."),
        )

    def _show_state(self, state: PackState) -> None:
        title = self._guide.title.in_(i18n.current())
        lines = [self.tr("In use: {title} {version}.").format(title=title, version=state.in_use.version)]
        if state.next != state.in_use:
            lines.append(
                self.tr("From the next unlock on: {version}. {key} locks.").format(
                    version=state.next.version, key=key(Action.LOCK)
                )
            )
        lines.append(self.tr("Every call keeps the pack it was taken under."))
        self._state.setText("  ".join(lines))
        self._bundled.setVisible(self._supervisor and state.next != state.bundled)

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the edited pack"))
        if chosen:
            self.check(Path(chosen))

    def check(self, folder: Path) -> None:
        """Examine the pack in `folder` and show what was found."""
        self._propose(None, self.tr("Checking …"), "")
        self._busy.set_busy(busy=True)
        self._tasks.heavy(partial(examined, folder), self._on_examined, self._on_refused)

    def _on_examined(self, found: Examined) -> None:
        if found.pack is not None:
            self._tasks.run(partial(self._guidance.propose, found.pack), self._on_proposed, self._on_refused)
            return
        self._busy.set_busy(busy=False)
        self._propose(
            None,
            self.tr("%n things have to be mended first", "", len(found.problems)),
            self.tr("Nothing was changed. Mend them in the files and check the folder again."),
        )
        self._findings.show_sections(problem_sections(found.problems))
        self._below.setCurrentWidget(self._findings)
        self._findings.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_proposed(self, proposal: Proposal) -> None:
        self._busy.set_busy(busy=False)
        page = changes_of(proposal)
        if proposal.same:
            self._propose(None, page.title, self.tr("This is the pack in use."))
        else:
            self._propose(proposal.pack, page.title, page.lead)
        self._findings.show_sections(page.sections)
        self._below.setCurrentWidget(self._findings)
        (self._adopt if self._proposed else self._choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: UserError) -> None:
        self._busy.set_busy(busy=False)
        told = message(error)
        self._propose(None, told.what, f"{told.safe} {told.next}".strip())

    def _on_adopt(self) -> None:
        if self._proposed is not None:
            job = partial(self._guidance.adopt, self._proposed)
            self._tasks.run(job, self._on_adopted, self._on_refused)

    def _on_bundled(self) -> None:
        self._tasks.run(self._guidance.adopt_bundled, self._on_adopted, self._on_refused)

    def _on_adopted(self, state: PackState) -> None:
        self._show_state(state)
        self._propose(None, "", "")
        done = self.tr("New calls are taken under {version} from the next unlock on.").format(
            version=state.next.version
        )
        self.said.emit(Message(done, tone=Tone.DONE))
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the copy"))
        if chosen:
            self._tasks.heavy(partial(copy_bundled, Path(chosen)), self._on_copied, self._on_refused)

    def _on_copied(self, folder: Path) -> None:
        done = self.tr("The files are in {path}. Raise the version in pack.toml when you edit them.")
        self.said.emit(Message(done.format(path=folder), tone=Tone.DONE))

    def _propose(self, pack: GuidePack | None, verdict: str, advice: str) -> None:
        """What the check came to; nothing else below it yet."""
        self._proposed = pack
        self._verdict.setText(verdict)
        self._advice.setText(advice)
        for part in (self._verdict, self._advice):
            part.setVisible(bool(part.text()))
        self._adopt.setVisible(pack is not None)
        self._below.setCurrentWidget(self._nothing)

    def _lay_out(self) -> None:
        self._back = IconButton("arrow-left", self.tr("Back to the guide"), action=Action.BACK, name="guide.back")
        self._back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._back)
        head.addWidget(words(self.tr("Guide packs"), "title"), 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, across=8, down=8)
        for button in (self._choose, self._copy, self._bundled):
            flow.addWidget(button)
        verdict = QHBoxLayout()
        verdict.setSpacing(16)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self._verdict)
        said.addWidget(self._advice)
        verdict.addLayout(said, 1)
        verdict.addWidget(self._adopt)
        for page in (self._nothing, self._findings):
            self._below.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._state)
        column.addWidget(buttons)
        column.addLayout(verdict)
        column.addWidget(self._busy)
        column.addWidget(self._below, 1)
        buttons.setVisible(self._supervisor)
        self._bundled.hide()
        self._propose(None, "", "")
