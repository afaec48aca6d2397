"""Step four: what begins now, and what can be done with the round."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.counting import count_asked
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.wording import dates, issued, numbers, questions, units
from readiness_desktop.wording.rounds import called
from readiness_desktop.wording.translate import _


class ReviewStep(Card):
    """`start_wanted` asks for the questions, `lock_wanted` to freeze the round, `next_wanted` for a new one.

    `round_wanted` carries the number of a locked round to look at.
    """

    start_wanted = Signal()
    lock_wanted = Signal()
    next_wanted = Signal()
    round_wanted = Signal(int)

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
        self._rounds = QGridLayout()
        self._rounds.setHorizontalSpacing(16)
        self._rounds.setVerticalSpacing(2)
        self._rounds.setColumnStretch(2, 1)
        self._listed: tuple[Round, ...] = ()
        column.addLayout(self._rounds)
        self.use(theme)

    def show_round(
        self, framework: Framework, assessment: Assessment, results: Results, *, read_only: bool
    ) -> None:
        """Say where the round stands."""
        current = assessment.current
        count = count_asked(framework, results)
        self.head.title.setText(called(current))
        self.head.remark.setText(_("as of {day}").format(day=dates.day(current.as_of)))
        if current.lock is not None:
            said = _("Locked on {day}. It keeps its answers, results and plan as they were.")
            self.words.setText(said.format(day=dates.day(current.lock.on)))
        elif waiting := sum(current.answer(one.id).carried for one in framework.in_depth(results.depth)):
            said = _("{progress}. Lock the round once each is confirmed or answered anew.")
            self.words.setText(
                said.format(progress=questions.progress(count.answered, count.required, waiting))
            )
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

    def show_rounds(self, whole: Assessment) -> None:
        """List the locked rounds, newest first, each with its day, what it said, and a way to look at it."""
        locked = tuple(one for one in reversed(whole.rounds) if one.lock is not None)
        if locked == self._listed:
            return
        self._listed = locked
        while (item := self._rounds.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, one in enumerate(locked):
            self._add_round(row, one)

    def _add_round(self, row: int, one: Round) -> None:
        lock, theme = one.lock, self.theme
        assert lock is not None
        name = called(one)
        day = _("locked {day}").format(day=dates.day(lock.on))
        index = numbers.points(lock.results.index)
        verdict = theme.verdict(lock.results.in_force).text
        if lock.results.issued:
            verdict += f" ({issued.beside_computed(theme.verdict(lock.results.verdict).text)})"
        said = _("{verdict}, index {index}").format(verdict=verdict, index=index)
        for column, (words, style, color) in enumerate(
            ((name, "control", "text"), (day, "body", "text_secondary"), (said, "body", "text_secondary"))
        ):
            label = ElidedLabel(self, text=words, style=style, color=color, theme=theme)
            self._rounds.addWidget(label, row, column)
        look = Button(self, text=_("Show"), kind="link", size="small", theme=theme)
        look.setAccessibleName(_("Show round {number}").format(number=one.number))
        look.clicked.connect(lambda _on=False, wanted=one.number: self.round_wanted.emit(wanted))
        self._rounds.addWidget(look, row, 3)
