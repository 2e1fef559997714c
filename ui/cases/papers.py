"""What was worked out with the caller, read again: safety plan, questionnaires, classification."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.instruments import AnswerSheet, Instrument, Score, Validity, score
from app.domain.plans import SafetyPlan
from app.domain.profiles import Classification, in_one_line
from app.guide.pack import GuidePack
from ui.call.sources import source_words
from ui.cases.longprose import LongProse
from ui.cases.wording import into
from ui.shell import i18n
from ui.shell.words import word
from ui.widgets.card import Hairline
from ui.widgets.labels import words
from ui.widgets.pill import StatusPill


class Plan(QWidget):
    """The parts with what the caller said, then what was agreed on.  A part without words is there, and looks empty."""

    def __init__(self, guide: GuidePack, plan: SafetyPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = i18n.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in guide.plan_parts:
            column.addWidget(words(part.title.in_(language), "section", wrap=False))
            said = "\n".join(plan.entries(part.id))
            column.addWidget(_said(f"cases.plan.{part.id}", part.title.in_(language), said))
        column.addWidget(Hairline())
        for question in guide.commitments:
            column.addWidget(words(question.label.in_(language), "section", wrap=False))
            said = plan.commitments.get(question.id, "").strip()
            column.addWidget(_said(f"cases.plan.{question.id}", question.label.in_(language), said))


class Sheets(QWidget):
    """Each filling with its time, its score, its source, and the two other voices."""

    def __init__(
        self, guide: GuidePack, sheets: Sequence[AnswerSheet], began: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._guide = guide
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for number, sheet in enumerate(sheets):
            instrument = next((known for known in guide.instruments if known.id == sheet.instrument), None)
            if instrument is None:
                continue
            if number:
                column.addWidget(Hairline())
            self._add(column, instrument, sheet, into(sheet.at, began))

    def _add(self, column: QVBoxLayout, instrument: Instrument, sheet: AnswerSheet, when: str) -> None:
        language, found = i18n.current(), score(instrument, sheet.answers)
        title = words(f"{when}  {instrument.title.in_(language)}", "strong")
        title.setObjectName(f"cases.sheet.{sheet.filling}")
        column.addWidget(title)
        validated = instrument.validity is Validity.VALIDATED
        column.addWidget(StatusPill("circle-check" if validated else "circle-dashed", word(instrument.validity)))
        column.addWidget(words(self._total(instrument, found)))
        band = found.band
        if band and band.next:
            column.addWidget(words(band.next.in_(language), "muted"))
        for alert in found.alerts:
            column.addWidget(words(alert.because.in_(language), "strong"))
        rests_on = source_words(self._guide, band.source if band else instrument.source, language)
        column.addWidget(words(rests_on, "small"))
        column.addLayout(self._answers(instrument, sheet))
        for label, said in (
            (self.tr("The caller's own view"), sheet.callers_view),
            (self.tr("The counsellor's judgement"), sheet.judgement),
        ):
            column.addWidget(words(label, "section", wrap=False))
            column.addWidget(_said(f"cases.sheet.{sheet.filling}.{label}", label, said.strip()))

    def _total(self, instrument: Instrument, found: Score) -> str:
        if not instrument.scored:
            return self.tr("Not scored")
        if found.total is None:
            return self.tr("Not complete: {open} not answered").format(open=len(found.unanswered))
        band = found.band.label.in_(i18n.current()) if found.band else ""
        return " · ".join(filter(None, (self.tr("Score {sum}").format(sum=found.total), band)))

    def _answers(self, instrument: Instrument, sheet: AnswerSheet) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        language, top = i18n.current(), Qt.AlignmentFlag.AlignTop
        for line, question in enumerate(instrument.questions):
            grid.addWidget(words(question.text.in_(language), "muted"), line, 0, top)
            if question.words:
                grid.addWidget(words(sheet.words.get(question.id, "").strip() or "–"), line, 1, top)
                grid.setColumnStretch(1, 1)
                continue
            value = sheet.answers.get(question.id)
            option = next((o for o in instrument.options_of(question) if o.value == value), None)
            told = f"{value} {option.text.in_(language)}" if option else self.tr("not answered")
            grid.addWidget(words(told, "" if option else "muted", wrap=False), line, 1, top)
        return grid


class Sorted(QWidget):
    """The profile in one line, the problem, special groups, and whose prompts came first."""

    def __init__(self, guide: GuidePack, sorted_as: Classification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for line, (label, told) in enumerate(self._lines(guide, sorted_as).items()):
            grid.addWidget(words(label, "muted", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(told), line, 1)

    def _lines(self, guide: GuidePack, sorted_as: Classification) -> Mapping[str, str]:
        language = i18n.current()
        category = next((known for known in guide.categories if known.id == sorted_as.category), None)
        kinds = [kind.label for kind in category.kinds if kind.id == sorted_as.subcategory] if category else []
        problem = " · ".join(label.in_(language) for label in ([category.label, *kinds] if category else []))
        groups = " · ".join(g.label.in_(language) for g in guide.special_groups if g.id in sorted_as.groups)
        prompts = " · ".join(p.label.in_(language) for p in guide.playbooks if p.id == sorted_as.playbook)
        told = {
            self.tr("Profile"): in_one_line(guide.profile_dimensions, sorted_as.profile, language),
            self.tr("Problem"): problem,
            self.tr("Special groups"): groups,
            self.tr("Prompts"): prompts,
        }
        return {label: said for label, said in told.items() if said}


def _said(name: str, label: str, said: str) -> QWidget:
    """Words to read and to copy; a dash where there are none."""
    if not said:
        return words("–", "muted")
    return LongProse(name, label, said)
