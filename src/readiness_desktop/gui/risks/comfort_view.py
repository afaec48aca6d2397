"""False comfort: high answers without proof, strengths that carry nothing, and dates in the wrong order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.quality import broken_timing
from readiness_desktop.gui.risks.note_list import NoteList, NoteRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import false_comfort, quality, questions
from readiness_desktop.wording.translate import _


def claim_rows(findings: Findings) -> tuple[NoteRow, ...]:
    """The high answers without proof."""
    framework, current, results = findings.framework, findings.assessment.current, findings.results
    return tuple(
        NoteRow(
            key=one.question,
            title=questions.named(framework, one.question),
            words=false_comfort.why(framework, current, results, one),
            said=false_comfort.claim_row(framework, current, results, one),
            figure=false_comfort.levels(one),
            below=framework.grade(one.grade).name,
            icon="circle-question-mark",
            level=1,
        )
        for one in findings.false_comfort.claims
    )


def strength_rows(findings: Findings) -> tuple[NoteRow, ...]:
    """The strengths that carry nothing."""
    framework, results = findings.framework, findings.results
    rows: list[NoteRow] = []
    for one in findings.false_comfort.strengths:
        title, words = questions.named(framework, one), false_comfort.strength(framework, results, one)
        rows.append(NoteRow(one, title, words, f"{title}. {words}"))
    return tuple(rows)


def timing_rows(findings: Findings) -> tuple[NoteRow, ...]:
    """The broken timing checks; opening one leads to the date that is late."""
    framework = findings.framework
    rows: list[NoteRow] = []
    for one in broken_timing(framework, findings.assessment, findings.results):
        title, words = (
            quality.subject(framework, findings.results, one),
            quality.sentence(framework, one),
        )
        rows.append(
            NoteRow(one.place.target, title, words, f"{title}. {words}", icon="calendar-clock", level=1)
        )
    return tuple(rows)


class Part(Card):
    """A heading, a list, and a sentence in place of the list while it is empty."""

    def __init__(self, theme: Theme, parent: QWidget, title: str) -> None:
        super().__init__(parent, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(6)
        self.head = CardHead(self, title=title, theme=theme)
        self.head.setContentsMargins(16, 0, 16, 0)
        self.stack = QStackedWidget(self)
        self.list = NoteList(theme, self.stack, name=title)
        self.none = PlainLabel(self.stack, style="body", color="text_secondary", wrap=True, theme=theme)
        self.none.setContentsMargins(16, 4, 16, 12)
        self.none.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.none)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)

    def show_rows(self, rows: tuple[NoteRow, ...], remark: str, none: str) -> None:
        """Show these rows, or the sentence `none` where there are none."""
        self.head.remark.setText(remark)
        self.none.setText(none)
        self.list.show_rows(rows)
        self.stack.setCurrentWidget(self.list if rows else self.none)


class ComfortView(QWidget):
    """`question_wanted` names a question, `date_wanted` a date of the project."""

    question_wanted = Signal(str)
    date_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.claims = Part(theme, self, _("High answers without proof"))
        self.strengths = Part(theme, self, _("Strengths that no gate rests on"))
        self.timing = Part(theme, self, _("Timing"))
        row.addWidget(self.claims, 5)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self.strengths, 1)
        column.addWidget(self.timing, 1)
        row.addLayout(column, 4)
        self.claims.list.wanted.connect(self.question_wanted)
        self.strengths.list.wanted.connect(self.question_wanted)
        self.timing.list.wanted.connect(self.date_wanted)

    def show_findings(self, findings: Findings) -> None:
        """Show the false comfort of these findings."""
        claims, strengths = claim_rows(findings), strength_rows(findings)
        self.claims.show_rows(
            claims,
            str(len(claims)) if claims else "",
            _("Every answer of level 3 or 4 is credited in full and has evidence of its own."),
        )
        self.strengths.show_rows(
            strengths,
            str(len(strengths)) if strengths else "",
            _("Every strength is a gate or feeds a failure mode directly."),
        )
        checks = findings.results.timing
        none = _("No timing check is broken.")
        if all(one.broken is None for one in checks):
            none = _("No timing check could be made: the dates of the project are not in Setup yet.")
        self.timing.show_rows(timing_rows(findings), false_comfort.timing_counts(checks), none)
