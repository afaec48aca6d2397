"""Step four: what begins now, and what can be done with the round."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.counting import count_asked
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import dates, units
from readiness_desktop.wording.translate import _


class ReviewStep(Card):
    """`start_wanted` asks for the questions, `lock_wanted` to freeze the round, `next_wanted` for a new one."""

    start_wanted = Signal()
    lock_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        self.head = CardHead(self, title=_("Review and start"), theme=theme)
        self.words = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.lock = Button(self, text=_("Lock the round"), icon="lock", theme=theme)
        self.next = Button(self, text=_("Start the next round"), icon="plus", theme=theme)
        self.lock.clicked.connect(self.lock_wanted)
        self.next.clicked.connect(self.next_wanted)
        row.addWidget(self.lock)
        row.addWidget(self.next)
        row.addStretch(1)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addLayout(row)
        self.use(theme)

    def show_round(
        self, framework: Framework, assessment: Assessment, results: Results, *, read_only: bool
    ) -> None:
        """Say where the round stands."""
        current = assessment.current
        count = count_asked(framework, results)
        self.head.title.setText(_("Round {number}").format(number=current.number))
        self.head.remark.setText(_("as of {day}").format(day=dates.day(current.as_of)))
        if current.lock is not None:
            said = _("Locked on {day}. It keeps its answers, results and plan as they were.")
            self.words.setText(said.format(day=dates.day(current.lock.on)))
        elif count.answered:
            said = _("{answered} of {questions} answered. Lock the round once it is agreed and handed over.")
            self.words.setText(
                said.format(answered=count.answered, questions=units.questions(count.required))
            )
        else:
            said = _("{questions} wait. Everything here can be changed later.")
            self.words.setText(said.format(questions=units.questions(count.required)))
        self.lock.setVisible(current.lock is None and not read_only and count.answered > 0)
        self.next.setVisible(current.lock is not None and not read_only)
