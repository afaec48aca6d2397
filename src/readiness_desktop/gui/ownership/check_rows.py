"""The seven checks with what they find, and a button to the first task that one is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.ownership import OwnershipResult
from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import ownership
from readiness_desktop.wording.translate import _

_GATES = {"met": "PASS_VERIFIED", "not_met": "FAIL", "open": "MISSING"}


class StateMark(Painted):
    """How a check stands, as icon and colour of a gate that stands so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "open"
        self.use(theme)

    def show_state(self, state: str) -> None:
        """Show this state."""
        self._state = state
        self.say(ownership.state(state), ownership.state(state))
        self.update()

    def restyle(self) -> None:
        """As large as an icon in this size of text."""
        side = self.theme.scaled(18)
        self.setFixedSize(side, side)
        super().restyle()

    def paint(self) -> None:
        """Draw the icon."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter

        meaning = self.theme.gate(_GATES[self._state])
        ink = meaning.colors.ink if self._state != "open" else self.theme.color("text_muted")
        draw_centred(QPainter(self), self.theme, meaning.icon, QRectF(self.rect()), 16, ink)


class CheckRow(QWidget):
    """One check; `wanted` carries the task that its button leads to."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        self.mark = StateMark(theme, self)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = PlainLabel(self, text="", style="control", wrap=True, theme=theme)
        self.found = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        words.addWidget(self.title)
        words.addWidget(self.found)
        self.show_task = Button(self, text=_("Show"), kind="link", size="small", theme=theme)
        self.show_task.clicked.connect(lambda: self.wanted.emit(self._task))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.show_task, 0, Qt.AlignmentFlag.AlignTop)
        self.id = name

    def say(self, title: str, state: str, found: str, task: str) -> None:
        """Show how it stands."""
        self._task = task
        self.mark.show_state(state)
        self.title.setText(f"{self.id} {title}")
        self.found.setText(found)
        self.show_task.setVisible(bool(task))
        self.show_task.setAccessibleName(_("Show the first task of {check}").format(check=self.id))


class CheckRows(QWidget):
    """All of them in the order of the pack."""

    task_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, CheckRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_result(self, framework: Framework, result: OwnershipResult, shown: OwnershipResult) -> None:
        """Say how every check stands; `shown` is the sheet as its people are shown."""
        for check, seen in zip(result.checks, shown.checks, strict=True):
            if check.id not in self.rows:
                row = CheckRow(self._theme, check.id, self)
                row.wanted.connect(self.task_wanted)
                if self.rows:
                    self._column.addWidget(Divider(self, theme=self._theme))
                self._column.addWidget(row)
                self.rows[check.id] = row
            task = check.tasks[0] if check.tasks and check.state != "met" else ""
            self.rows[check.id].say(
                ownership.asked(framework, check.id),
                check.state,
                ownership.found(framework, shown, seen),
                task,
            )
