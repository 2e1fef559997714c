"""What the guide suggests for a profile: why, how soon to call again, what to do, whose prompts fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.profiles import Classification, following
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.widgets.labels import words


class _Suggestion(QWidget):
    """One line; the prompts are a button where others are in use."""

    def __init__(self) -> None:
        super().__init__()
        self.text = words("", "muted")
        self.prompts = QPushButton()
        self.prompts.setProperty("role", "entry")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.prompts, 0, Qt.AlignmentFlag.AlignTop)


class Suggestions(QWidget):
    """Lines are used again, so that they can follow every choice."""

    playbook_wanted = Signal(str)

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._labels: dict[str, str] = {playbook.id: playbook.label.in_(language) for playbook in guide.playbooks}
        self._lines: list[_Suggestion] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_for(self, sorted_as: Classification) -> None:
        found = [*self._by_rule(sorted_as), *self._by_group(sorted_as), *self._by_problem(sorted_as)]
        while len(self._lines) < len(found):
            line = _Suggestion()
            line.prompts.clicked.connect(self._on_clicked)
            self._lines.append(line)
            self._column.addWidget(line)
        for line, (text, playbook) in zip(self._lines, found, strict=False):
            offered = bool(playbook) and playbook != sorted_as.playbook and playbook in self._labels
            line.text.setText(text)
            line.prompts.setProperty("playbook", playbook)
            line.prompts.setText(self.tr("Prompts: {name}").format(name=self._labels.get(playbook, "")))
            line.prompts.setVisible(offered)
            line.show()
        for line in self._lines[len(found) :]:
            line.hide()

    def _by_rule(self, sorted_as: Classification) -> list[tuple[str, str]]:
        found = []
        for rule in following(self._guide.profile_rules, sorted_as.profile):
            parts = [rule.because.in_(self._language)]
            if rule.within_hours is not None:
                parts.append(self.tr("follow-up within {hours} h").format(hours=rule.within_hours))
            parts += [self._guide.action(action).text.in_(self._language) for action in rule.actions]
            found.append(("→ " + " · ".join(parts), rule.playbook or ""))
        return found

    def _by_group(self, sorted_as: Classification) -> list[tuple[str, str]]:
        found = []
        for group in self._guide.special_groups:
            if group.id in sorted_as.groups:
                duties = " · ".join(duty.in_(self._language) for duty in group.duties)
                found.append((f"→ {group.label.in_(self._language)}: {duties}", group.playbook or ""))
        return found

    def _by_problem(self, sorted_as: Classification) -> list[tuple[str, str]]:
        """The prompts for such a problem, as long as others are in use."""
        return [
            (f"→ {category.label.in_(self._language)}", category.playbook)
            for category in self._guide.categories
            if category.id == sorted_as.category and category.playbook and category.playbook != sorted_as.playbook
        ]

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.playbook_wanted.emit(button.property("playbook"))
