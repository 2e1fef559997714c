"""The development page: each quality dimension over the calls, how far both sides agree, and what came back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.console import Console
from app.domain.agreement import ENOUGH, Agreement
from app.domain.supervision import Feedback
from app.reports.score_chart import score_course
from app.services.supervision_desk import Course, Development
from ui.cases.wording import long_day
from ui.development.chart import Chart
from ui.shell import i18n
from ui.shell.shortcuts import Action
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

_CHART = 260.0  # points wide


class DevelopmentPage(QWidget):
    """call_chosen: to be read in the case log.  said: a line for the message bar."""

    call_chosen = Signal(int)
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("development")
        self._console, self._tasks = console, tasks
        self._empty = EmptyState(
            "chart-line",
            self.tr("How your work goes over time"),
            self.tr("Rate a call on the supervision desk, or get an answer there, and it shows here."),
            Action.GO_SUPERVISION,
        )
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(16)
        self._scroll = ScrollArea(self._body)
        self._scroll.setObjectName("development.scroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("How your work goes over time"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._paper: QWidget | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def arrived(self) -> None:
        """The page was shown: what came back meanwhile is there."""
        if self._paper is None or self._stack.currentWidget() is not self._paper:
            self._tasks.run(self._console.supervision_desk.development, self._on_fetched)

    def _on_fetched(self, found: Development) -> None:
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        if not found.rated and not found.feedback:
            self._stack.setCurrentWidget(self._empty)
            return
        self._column.addWidget(self._head(found))
        if found.rated:
            self._column.addWidget(self._courses(found.courses))
        if found.feedback:
            self._column.addWidget(self._feedback(found))
        self._column.addStretch(1)
        self._stack.setCurrentWidget(self._scroll)
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, found: Development) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(words(self.tr("How your work goes over time"), "title"), 1)
        paper = Button(self.tr("Review on paper"), "quiet", icon="file-lock", name="development.paper")
        paper.clicked.connect(self._on_paper)
        row.addWidget(paper)
        column.addLayout(row)
        told = [self.tr("%n calls rated", "", found.rated), self.tr("%n answers came back", "", len(found.feedback))]
        column.addWidget(words(" · ".join(told), "muted", name="development.counts"))
        if found.agreement is not None:
            column.addWidget(words(self._agreement(found.agreement), name="development.agreement"))
        private = self.tr("Only you and the supervisors see this. It is for learning, never for ranking.")
        column.addWidget(words(private, "muted"))
        return head

    def _agreement(self, found: Agreement) -> str:
        told = self.tr("Both rated {pairs} times: the same in {exact} %, at most one apart in {near} %.").format(
            pairs=found.pairs, exact=round(found.exact * 100), near=round(found.near * 100)
        )
        if found.kappa is None:
            few = self.tr("A kappa is given from {count} on.").format(count=ENOUGH)
            return f"{told} {few}"
        kappa = self.tr("Weighted kappa {kappa}.").format(kappa=f"{found.kappa:.2f}")
        return f"{told} {kappa}"

    def _courses(self, courses: Sequence[Course]) -> Card:
        card = Card(spacing=8)
        card.body.addWidget(SectionTitle(self.tr("Quality, call after call")))
        signs = self.tr("Ring: your own rating. Disc: the supervisor's. Newest at the right.")
        card.body.addWidget(words(signs, "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, share in ((0, 1), (2, 3)):
            grid.setColumnStretch(column, share)
        at = 0
        for course in courses:
            if course.points:
                grid.addWidget(words(course.dimension.label.in_(i18n.current()), "strong"), at, 0)
                grid.addWidget(self._chart(course), at, 1)
                grid.addWidget(words(self._latest(course), "muted"), at, 2)
                at += 1
        card.body.addLayout(grid)
        return card

    def _chart(self, course: Course) -> Chart:
        points = [(mine, theirs) for _, mine, theirs in course.points[-20:]]
        mine, theirs = (", ".join("–" if pair[side] is None else str(pair[side]) for pair in points) for side in (0, 1))
        label = course.dimension.label.in_(i18n.current())
        says = self.tr("{label}: own {mine}; supervisor {theirs}").format(label=label, mine=mine, theirs=theirs)
        return Chart(score_course(points, _CHART, says))

    def _latest(self, course: Course) -> str:
        """The words of the latest anchors, and how many answers were about it."""
        told = []
        for side, said in ((1, self.tr("You: {anchor}")), (2, self.tr("Supervisor: {anchor}"))):
            last = next((point[side] for point in reversed(course.points) if point[side] is not None), None)
            if isinstance(last, int):
                told.append(said.format(anchor=course.dimension.anchors[last].in_(i18n.current())))
        if course.answers:
            told.append(self.tr("%n answers about it", "", course.answers))
        return "\n".join(told)

    def _feedback(self, found: Development) -> Card:
        card = Card(spacing=12)
        card.body.addWidget(SectionTitle(self.tr("What came back")))
        labels = {course.dimension.id: course.dimension.label.in_(i18n.current()) for course in found.courses}
        for answer in reversed(found.feedback):
            card.body.addWidget(self._answer(answer, found, labels))
        return card

    def _answer(self, answer: Feedback, found: Development, labels: dict[str, str]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        themes = [labels[theme] for theme in answer.themes if theme in labels]
        row.addWidget(words(" · ".join([answer.author, long_day(answer.at), *themes]), "muted"), 1)
        read = Button(found.calls[answer.call].number, "link", icon="file-text", name="development.call")
        read.setAccessibleName(self.tr("Read the call {number}").format(number=found.calls[answer.call].number))
        read.setProperty("call", int(answer.call))
        read.clicked.connect(self._on_read)
        row.addWidget(read)
        column.addLayout(row)
        column.addWidget(words(answer.text, name="development.answer"))
        return whole

    def _on_read(self) -> None:
        self.call_chosen.emit(int(self.sender().property("call")))

    def _on_paper(self) -> None:
        """Made when first needed: the preview brings a PDF engine that nobody needs before."""
        from ui.supervision.page import SupervisionPage

        if not isinstance(self._paper, SupervisionPage):
            self._paper = SupervisionPage(self._console.supervision, self._console.masking, self._tasks)
            self._paper.left.connect(self._on_left)
            self._paper.said.connect(self.said)
            self._stack.addWidget(self._paper)
        self._paper.prepare_quality()
        self._stack.setCurrentWidget(self._paper)

    def _on_left(self, _call: object) -> None:
        self._stack.setCurrentWidget(self._scroll)
        self.arrived()
