"""The practices of those who succeed as a checklist, with the questions behind the chosen one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.practices import PracticeFinding
from readiness_desktop.gui.risks.answer_table import AnswerRow, AnswerTable
from readiness_desktop.gui.risks.note_list import NoteList, NoteRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.wording import practices, questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

_ICONS = {
    "practised": "circle-check",
    "partly": "circle-dot",
    "not": "circle-x",
    "not_assessed": "circle-dashed",
}
_LEVELS: dict[str, int | None] = {"practised": 4, "partly": 2, "not": 1, "not_assessed": None}


def practice_rows(findings: Findings) -> tuple[NoteRow, ...]:
    """One row a practice."""
    framework = findings.framework
    rows: list[NoteRow] = []
    for one in findings.practices:
        practice = practices.named(framework, one.id)
        rows.append(
            NoteRow(
                key=one.id,
                title=practice.name,
                words=sentence(practice.anchor),
                said=practices.row(framework, one),
                figure=practices.status(one.status),
                below=_("mean {mean}").format(mean=practices.mean(one)) if one.mean is not None else "",
                icon=_ICONS[one.status],
                level=_LEVELS[one.status],
            )
        )
    return tuple(rows)


def question_rows(findings: Findings, practice: PracticeFinding) -> tuple[AnswerRow, ...]:
    """The questions behind a practice, each with what it lacks where it is a gate that holds the practice back."""
    framework, constants = findings.framework, findings.framework.constants
    rows: list[AnswerRow] = []
    for one in practice.questions:
        answer, asked = findings.results.questions[one], framework.question(one)
        grade = framework.grade(answer.grade).name if answer.grade is not None else ""
        level = questions.level(framework, answer.credited)
        lacks = one in practice.unmet
        last = ""
        if lacks:
            last = _("Gate, needs level {level}, {grade} or better").format(
                level=written(constants.practice_gate_min),
                grade=framework.grade(constants.practice_gate_grade).name,
            )
        elif asked.gate is not None:
            last = _("Gate, met for this")
        said = f"{questions.named(framework, one)}: {level}. {grade}. {last}".strip()
        rows.append(AnswerRow(one, asked.title, answer.credited, level, grade, last, said, lacks=lacks))
    return tuple(rows)


class PracticeView(QWidget):
    """`question_wanted` names a question."""

    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Findings | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        left = Card(self, theme=theme)
        column = QVBoxLayout(left)
        column.setContentsMargins(1, 1, 1, 1)
        self.list = NoteList(theme, left, name=_("Practices of those who succeed"), keeps=True)
        column.addWidget(self.list)
        row.addWidget(left, 5)
        right = Card(self, theme=theme)
        column = QVBoxLayout(right)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(4)
        self.title = ElidedLabel(right, style="section", theme=theme)
        self.title.setContentsMargins(16, 0, 16, 0)
        self.why = PlainLabel(right, style="body", color="text_secondary", wrap=True, theme=theme)
        self.why.setContentsMargins(16, 0, 16, 4)
        self.table = AnswerTable(
            theme, right, name=_("Questions behind it"), last=_("What it asks of a gate"), points=False
        )
        column.addWidget(self.title)
        column.addWidget(self.why)
        column.addWidget(self.table, 1)
        row.addWidget(right, 6)
        self.list.stood_on.connect(lambda _key: self._show_chosen())
        self.table.question_wanted.connect(self.question_wanted)

    def show_findings(self, findings: Findings) -> None:
        """Show the practices of these findings."""
        self._findings = findings
        self.list.show_rows(practice_rows(findings))
        self._show_chosen()

    def choose(self, practice: str) -> None:
        """Stand on a practice."""
        for number, row in enumerate(self.list.rows):
            if row.key == practice:
                self.list.setCurrentIndex(self.list.model().index(number, 0))

    def _show_chosen(self) -> None:
        findings, chosen = self._findings, self.list.chosen
        if findings is None or not chosen:
            return
        practice = next(one for one in findings.practices if one.id == chosen)
        named = practices.named(findings.framework, chosen)
        self.title.setText(
            _("{name}: {status}").format(name=named.name, status=practices.status(practice.status).lower())
        )
        self.why.setText(practices.why(findings.framework, practice))
        self.table.show_rows(question_rows(findings, practice))
