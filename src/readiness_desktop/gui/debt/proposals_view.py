"""Items of debt proposed from answers below target: taken one by one or all at once, or dismissed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.debt_register import DebtRegister
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.debt.lines_table import LinesTable
from readiness_desktop.gui.debt.rows import ADD, DISMISS, proposal_columns, proposal_lines
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _


class ProposalsView(Card):
    """`added` and `dismissed` carry the first question of a proposal; a row is taken by Enter, dismissed by Delete."""

    added = Signal(str)
    dismissed = Signal(str)
    all_wanted = Signal()
    restore_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._editable = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = CardHead(
            self,
            title=_("Proposed from answers"),
            remark=_("Each answer below its target, with the work that lifts it"),
            theme=theme,
        )
        head.row.setContentsMargins(16, 12, 16, 10)
        self.restore = Button(head, size="small", icon="rotate-ccw", theme=theme)
        self.add_all = Button(head, size="small", icon="plus", theme=theme)
        for button, wanted in ((self.restore, self.restore_wanted), (self.add_all, self.all_wanted)):
            button.clicked.connect(wanted)
            head.row.addWidget(button)
        column.addWidget(head)
        self.stack = QStackedWidget(self)
        self.table = LinesTable(theme, _("Proposed items of debt"), proposal_columns(), self.stack)
        self.empty = EmptyState(self.stack, icon="list-checks", theme=theme)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        self.table.acted.connect(self._act)
        self.table.gone.connect(self._dismiss)
        self.empty.acted.connect(self.questions_wanted)

    def show_register(
        self, framework: Framework, results: Results, register: DebtRegister, dismissed: int, *, locked: bool
    ) -> None:
        """Show what is proposed; `dismissed` counts the questions that are proposed no more."""
        self._editable = not locked
        self.table.show_lines(proposal_lines(framework, results, register.proposals, editable=not locked))
        count = len(register.proposals)
        self.stack.setCurrentWidget(self.table if count else self.empty)
        self.add_all.setText(_("Add all {n}").format(n=written(count)))
        self.add_all.setVisible(count > 1 and not locked)
        self.restore.setText(_("Show {n} dismissed").format(n=written(dismissed)))
        self.restore.setVisible(dismissed > 0 and not locked)
        self._say_empty(results, dismissed)

    def _say_empty(self, results: Results, dismissed: int) -> None:
        answered = any(found.credited is not None for found in results.questions.values())
        headline = _("Nothing is proposed") if answered else _("No answer yet")
        said = _("Every answer below its target is in the register already, or there is none.")
        if not answered:
            said = _("Answers below their target are proposed here as items of debt.")
        elif dismissed:
            said = _("What is below its target is in the register or was dismissed.")
        self.empty.say("list-checks", headline, said, _("Go to the questions"))

    def _act(self, key: str, column: int) -> None:
        if not self._editable:
            return
        if column in (-1, ADD):
            self.added.emit(key)
        elif column == DISMISS:
            self.dismissed.emit(key)

    def _dismiss(self, key: str) -> None:
        if self._editable:
            self.dismissed.emit(key)
