"""One entry of the directory, and one referral, with what can be done about each."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.referrals import Place, Referral, ReferralStatus
from ui.cases.wording import clock, long_day
from ui.resources.wording import freshness
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class _Facts(QGridLayout):
    """Labels and what they say, shown anew."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(6)
        self.setColumnStretch(1, 1)

    def show_lines(self, *lines: tuple[str, str]) -> None:
        while item := self.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for row, (label, said) in enumerate((label, said) for label, said in lines if said):
            told = words(said)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.addWidget(words(label, "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(told, row, 1)


class PlacePanel(Card):
    """edit_asked, archive_asked: the Place.  verified: its key, somebody made sure today."""

    edit_asked = Signal(object)
    archive_asked = Signal(object)
    verified = Signal(str)

    def __init__(self, after_days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after_days = after_days
        self._place: Place | None = None
        self._title = words("", "title", name="resources.name")
        self._number = words("", "code", name="resources.numbers")
        self._number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._fresh = words("", "strong", name="resources.fresh")
        self._facts = _Facts()
        self._verify = Button(self.tr("Verified today"), "", icon="check", name="resources.verify")
        self._verify.setToolTip(self.tr("Somebody called the number, and everything here is right."))
        edit = Button(self.tr("Change"), "quiet", icon="pencil", name="resources.edit")
        self._archive = Button("", "quiet", name="resources.archive")
        self._verify.clicked.connect(self._on_verify)
        edit.clicked.connect(self._on_edit)
        self._archive.clicked.connect(self._on_archive)
        buttons = QWidget()
        foot = FlowLayout(buttons, across=8, down=4)
        for button in (self._verify, edit, self._archive):
            foot.addWidget(button)
        for part in (self._title, self._number, self._fresh):
            self.body.addWidget(part)
        self.body.addLayout(self._facts)
        self.body.addWidget(buttons)

    def show_place(self, place: Place, today: date) -> None:
        self._place = place
        self._title.setText(place.name)
        self._number.setText(place.numbers)
        self._number.setVisible(bool(place.numbers))
        told = freshness(place, today, self._after_days)
        self._fresh.setText(f"{told}  ·  {place.verified_by}" if place.verified_by else told)
        self._facts.show_lines(
            (self.tr("Offers"), place.service),
            (self.tr("Area"), place.region),
            (self.tr("Hours"), place.hours),
            (self.tr("To mind"), place.note),
        )
        out = place.archived_at is not None
        self._verify.setVisible(not out)
        self._archive.setText(self.tr("Put it back") if out else self.tr("Take it out"))
        self._archive.setAccessibleName(self._archive.text())

    def _on_verify(self) -> None:
        if self._place is not None:
            self.verified.emit(self._place.key)

    def _on_edit(self) -> None:
        if self._place is not None:
            self.edit_asked.emit(self._place)

    def _on_archive(self) -> None:
        if self._place is not None:
            self.archive_asked.emit(self._place)


class ReferralPanel(Card):
    """status_chosen: how far a referral came.  call_chosen: its call is to be read."""

    status_chosen = Signal(int, object)
    call_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._referral: Referral | None = None
        self._title = words("", "title")
        self._facts = _Facts()
        self._status = Segmented([Option(each.value, word(each)) for each in ReferralStatus])
        self._status.setObjectName("resources.status")
        self._status.set_label(self.tr("How far it came"))
        self._status.let_shrink()
        self._status.chosen.connect(self._on_status)
        read = Button(self.tr("Read the call"), "link", icon="file-text", name="resources.read")
        read.clicked.connect(self._on_read)
        self.body.addWidget(self._title)
        self.body.addLayout(self._facts)
        self.body.addWidget(words(self.tr("How far it came"), "strong"))
        self.body.addWidget(self._status)
        self.body.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)

    def show_referral(self, referral: Referral) -> None:
        self._referral = referral
        self._title.setText(referral.name)
        self._facts.show_lines(
            (self.tr("Caller"), "  ".join(filter(None, (referral.caller_code, referral.number)))),
            (self.tr("Numbers"), referral.numbers),
            (self.tr("Given"), f"{long_day(referral.at)} {clock(referral.at)}  ·  {referral.by}"),
            (self.tr("To mind"), referral.note),
        )
        self._status.set_value(referral.status)

    def _on_status(self, value: str) -> None:
        if self._referral is not None:
            self.status_chosen.emit(self._referral.id, ReferralStatus(value))

    def _on_read(self) -> None:
        if self._referral is not None:
            self.call_chosen.emit(self._referral.call)
