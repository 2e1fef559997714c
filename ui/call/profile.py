"""How the call is classified: the caller's profile in four dimensions, the problem on two levels, special groups.

It sorts help and judges nobody.  What follows from it is suggested; nothing happens by itself.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId, in_one_line
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.suggestions import Suggestions
from ui.widgets.checkbox import CheckBox
from ui.widgets.combo import ComboBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented


class ProfilePanel(QWidget):
    """Emits the classification whenever a person changed something in it."""

    classified = Signal(object)  # Classification
    left = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._sorted = Classification()
        self.setObjectName("call.profile")
        self._line = ElidedLabel("", "strong")
        self._line.setObjectName("call.profile.line")
        self._before = ElidedLabel("", "muted")
        self._before.setObjectName("call.profile.before")
        self._before.hide()
        self.dimensions: dict[ProfileDimensionId, Segmented] = {}
        self.category, self.kind = ComboBox(), ComboBox()
        self.groups: dict[str, CheckBox] = {}
        self.suggestions = Suggestions(guide, language)
        self.suggestions.playbook_wanted.connect(self._on_playbook_wanted)
        self._lay_out()

    def begin(self, sorted_as: Classification) -> None:
        """Show how a call that begins or goes on is classified."""
        self._sorted = sorted_as
        for id_, row in self.dimensions.items():
            row.set_value(sorted_as.profile.get(id_, ""))
        self.category.setCurrentIndex(max(self.category.findData(sorted_as.category), 0))
        self._fill_kinds()
        self.kind.setCurrentIndex(max(self.kind.findData(sorted_as.subcategory), 0))
        for group, box in self.groups.items():
            box.setChecked(group in sorted_as.groups)
        self._show()

    def show_before(self, told: str) -> None:
        """How the caller was classified last, and whether it is due anew; empty for somebody new."""
        self._before.setText(self.tr("Before: {profile}").format(profile=told) if told else "")
        self._before.setVisible(bool(told))

    def show_playbook(self, playbook: str) -> None:
        """The prompts were chosen elsewhere."""
        self._sorted = replace(self._sorted, playbook=playbook)
        self._show()

    @property
    def line(self) -> str:
        """The profile in one line and the problem, such as 急性-应对-高配合 · 情绪困扰."""
        category = next((c for c in self._guide.categories if c.id == self._sorted.category), None)
        kinds = category.kinds if category else ()
        kind = next((k.label.in_(self._language) for k in kinds if k.id == self._sorted.subcategory), "")
        problem = category.label.in_(self._language) if category else ""
        profile = in_one_line(self._guide.profile_dimensions, self._sorted.profile, self._language)
        return " · ".join(filter(None, (profile, problem, kind)))

    def arrive(self) -> None:
        """The focus goes to the first dimension that was not judged."""
        rows = list(self.dimensions.values())
        empty = next((row for id_, row in self.dimensions.items() if id_ not in self._sorted.profile), None)
        (empty or rows[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(self._grid())
        column.addLayout(self._special_groups())
        column.addWidget(self.suggestions)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._line)
        whole.addWidget(self._before)
        whole.addWidget(ScrollArea(inside), 1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for line, dimension in enumerate(self._guide.profile_dimensions):
            row = Segmented(
                [
                    Option(o.id, o.label.in_(self._language), hint=o.signs.in_(self._language))
                    for o in dimension.options
                ],
                clearable=True,
                size=13,
            )
            row.setObjectName(f"call.profile.{dimension.id}")
            row.set_label(f"{dimension.label.in_(self._language)}: {dimension.ask.in_(self._language)}")
            row.setMinimumWidth(120)
            row.chosen.connect(self._on_chosen)
            self.dimensions[dimension.id] = row
            name = words(dimension.label.in_(self._language), "muted", wrap=False)
            name.setToolTip(dimension.ask.in_(self._language))
            grid.addWidget(name, line, 0)
            grid.addWidget(row, line, 1)
        problem = QHBoxLayout()
        problem.setSpacing(8)
        for box, name_, label in (
            (self.category, "category", self.tr("Problem")),
            (self.kind, "kind", self.tr("More exactly")),
        ):
            box.setObjectName(f"call.profile.{name_}")
            box.setProperty("role", "compact")
            box.setAccessibleName(label)
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._on_problem_chosen)
            problem.addWidget(box, 1)
        self.category.addItem(self.tr("not said"), "")
        for category in self._guide.categories:
            self.category.addItem(category.label.in_(self._language), category.id)
        last = grid.rowCount()
        grid.addWidget(words(self.tr("Problem"), "muted", wrap=False), last, 0)
        grid.addLayout(problem, last, 1)
        return grid

    def _special_groups(self) -> FlowLayout:
        flow = FlowLayout(across=12, down=2)
        for group in self._guide.special_groups:
            box = CheckBox(group.label.in_(self._language))
            box.setObjectName(f"call.profile.group.{group.id}")
            box.setProperty("role", "compact")
            box.setToolTip(group.signs.in_(self._language))
            box.setAccessibleDescription(group.signs.in_(self._language))
            box.clicked.connect(self._on_chosen)
            self.groups[group.id] = box
            flow.addWidget(box)
        return flow

    def _fill_kinds(self) -> None:
        self.kind.clear()
        self.kind.addItem(self.tr("not said"), "")
        for category in self._guide.categories:
            if category.id == self.category.currentData():
                for kind in category.kinds:
                    self.kind.addItem(kind.label.in_(self._language), kind.id)
        self.kind.setEnabled(self.kind.count() > 1)

    def _on_problem_chosen(self) -> None:
        if self.category.currentData() != self._sorted.category:
            self._fill_kinds()
        self._on_chosen()

    def _on_chosen(self) -> None:
        profile = {id_: ProfileOptionId(row.value) for id_, row in self.dimensions.items() if row.value}
        self._hand_on(
            replace(
                self._sorted,
                profile=profile,
                category=self.category.currentData() or "",
                subcategory=self.kind.currentData() or "",
                groups=tuple(id_ for id_, box in self.groups.items() if box.isChecked()),
            )
        )

    def _on_playbook_wanted(self, playbook: str) -> None:
        self._hand_on(replace(self._sorted, playbook=playbook))

    def _hand_on(self, sorted_as: Classification) -> None:
        self._sorted = sorted_as
        self._show()
        self.classified.emit(sorted_as)

    def _show(self) -> None:
        self._line.setText(self.line or self.tr("Not classified yet"))
        self.suggestions.show_for(self._sorted)
