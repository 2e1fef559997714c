"""The crisis protocol beside the notes: it comes at R3 and R4, takes no focus, and stays."""

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.crisis import StepId, StepRecord, StepStatus
from app.domain.risk import ProtocolId
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.protocol_rows import ProtocolRows
from ui.call.protocol_view import StepView
from ui.call.step_detail import StepDetail
from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.widgets.clock import elapsed
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import ElidedLabel
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

Records = dict[tuple[ProtocolId, StepId], StepRecord]


class _Foot(ScrollArea):
    """Holds the detail of a step at its whole height, and scrolls it only where large text leaves no room for that."""

    def __init__(self, detail: QWidget) -> None:
        super().__init__(detail)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.current().px(32))


class ProtocolPanel(QWidget):
    """Shows one protocol at a time; several are a choice above the steps."""

    step_recorded = Signal(str, str, object, dict)  # ProtocolId, StepId, StepStatus, details

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._known: tuple[ProtocolId, ...] = ()
        self._opened: dict[ProtocolId, datetime] = {}
        self._records: Records = {}
        self._shown: ProtocolId | None = None
        self.rows = ProtocolRows(language, self)
        self.steps = StepView(self.rows)
        self.detail = StepDetail(language)
        self._title = ElidedLabel("", "strong")
        self._title.setObjectName("call.protocol.title")
        self._times = ElidedLabel("", "small")
        self._times.setObjectName("call.protocol.times")
        self._choice: Segmented | None = None
        head = self._head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._times)
        head.addWidget(KeyHint(Action.FOCUS_PROTOCOL))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.steps, 1)
        self._column.addWidget(_Foot(self.detail))
        self.steps.setMinimumHeight(48)
        self.steps.status_given.connect(self._on_status_given)
        self.steps.step_moved.connect(self._on_step_moved)
        self.steps.fields_wanted.connect(self.detail.focus_fields)
        self.detail.recorded.connect(self._on_recorded)
        self.detail.left.connect(self._on_detail_left)

    @property
    def shown(self) -> ProtocolId | None:
        return self._shown

    def begin(self) -> None:
        """A call without protocols so far."""
        self.detail.show_step(None, None)
        self._known, self._opened, self._records, self._shown = (), {}, {}, None
        self.rows.show(None)
        self._offer()

    def show_protocols(
        self, protocols: tuple[ProtocolId, ...], opened: dict[ProtocolId, datetime], records: Records
    ) -> None:
        """The open protocols, the most urgent first.  A new one comes to the front unless another is worked on."""
        self._opened, self._records = opened, records
        if protocols == self._known:
            return
        fresh = [protocol for protocol in protocols if protocol not in self._known]
        self._known = protocols
        working = self.steps.hasFocus() or self.detail.isAncestorOf(self.focusWidget() or self)
        if not protocols:
            self.begin()
        elif self._shown not in protocols or (fresh and fresh[0] == protocols[0] and not working):
            self._show(protocols[0])
        self._offer()

    def show_record(self, record: StepRecord) -> None:
        """A step moved."""
        if record.protocol == self._shown:
            self.rows.set_record(record, self._after(record))
            if self._step_id() == record.step:
                self.detail.show_status(record.status)

    def tick(self, now: datetime) -> None:
        """Time passes since the protocol opened.  Since the last step: beside the level."""
        if self._shown is None:
            return
        since = (now - self._opened.get(self._shown, now)).total_seconds()
        self.rows.set_waited(since)
        settled = sum(row.status is not StepStatus.TODO for row in self.rows.rows)
        opened = self.tr("open {time}").format(time=elapsed(since))
        self._times.setText(f"{settled}/{len(self.rows.rows)} · {opened}")

    def focus_steps(self) -> None:
        self.steps.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_step(self, protocol: ProtocolId, step: StepId) -> None:
        if protocol in self._known:
            self._show(protocol)
            self._offer()
            self.steps.go_to(self.rows.row_of(step))
        self.focus_steps()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "steps"):
            self.steps.scheduleDelayedItemsLayout()

    def _show(self, protocol: ProtocolId) -> None:
        self.detail.show_step(None, None)
        self._shown = protocol
        known = self._guide.protocol(protocol)
        self._title.setText(known.title.in_(self._language))
        self.rows.show(known)
        for (owner, _), record in self._records.items():
            if owner == protocol:
                self.rows.set_record(record, self._after(record))
        self.steps.go_to(self.rows.next_open() or 0)

    def _offer(self) -> None:
        """Several protocols: a choice between them."""
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None
        self._title.show()
        if len(self._known) < 2:
            return
        titles = [(id_, self._guide.protocol(id_).title.in_(self._language)) for id_ in self._known]
        self._choice = Segmented([Option(id_, title) for id_, title in titles], size=12)
        self._choice.setObjectName("call.protocol.choice")
        self._choice.set_label(self.tr("Crisis protocols"))
        self._choice.set_value(self._shown or "")
        self._choice.chosen.connect(self._on_protocol_chosen)
        self._choice.let_shrink()
        self._head.insertWidget(0, self._choice)
        self._title.hide()

    def _after(self, record: StepRecord) -> float:
        return (record.at - self._opened.get(record.protocol, record.at)).total_seconds()

    def _step_id(self) -> StepId | None:
        return self.rows.rows[self.steps.at].step.id if self.rows.rows else None

    def _on_protocol_chosen(self, protocol: str) -> None:
        self._show(ProtocolId(protocol))

    def _on_step_moved(self, at: int) -> None:
        self.detail.show_step(self.rows.rows[at].step, self.rows.rows[at].record)

    def _on_status_given(self, status: StepStatus) -> None:
        step = self._step_id()
        if self._shown is not None and step is not None:
            self.step_recorded.emit(self._shown, step, status, self.detail.details())

    def _on_recorded(self, step: str, status: StepStatus, details: dict[str, str]) -> None:
        if self._shown is None:
            return
        untouched = (self._shown, step) not in self._records and status is StepStatus.TODO and not details
        if not untouched:
            self.step_recorded.emit(self._shown, step, status, details)

    def _on_detail_left(self) -> None:
        """Done with a step: on to the next one nobody has begun."""
        following = self.rows.next_open(self.steps.at)
        if following is not None:
            self.steps.go_to(following)
        self.focus_steps()
