"""The field of a day in a table: takes what read_day takes, and says what is wrong with anything else."""

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

_ROOM = 48


class DayEditor(QLineEdit):
    """A field for a day as it is written everywhere here; Qt's own would follow another list of months."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setFont(theme.font("body"))
        self.setPlaceholderText(_("such as {day}").format(day=dates.day(date(2026, 4, 14))))
        self.setAccessibleName(_("Due date"))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(dates.day(date(2026, 12, 28))) + _ROOM)
        self.textEdited.connect(lambda _text: self._mark(""))
        limit_line(self)

    def show_day(self, day: date | None) -> None:
        """Begin with the day that stands."""
        self.setText("" if day is None else dates.day(day))
        self.selectAll()

    def refuses(self) -> bool:
        """Whether what stands here is no day; that is said then, and the field stays open."""
        _day, wrong = read_day(self.text())
        self._mark(wrong)
        if wrong:
            self._tell(wrong)
        return bool(wrong)

    def take(self) -> tuple[date | None, bool]:
        """The day that was typed (None: no day) and whether it is to be kept; a wrong one is said and is not."""
        day, wrong = read_day(self.text())
        if wrong:
            self._tell(_("{wrong} The due date stays as it was.").format(wrong=wrong))
        return day, not wrong

    def _mark(self, wrong: str) -> None:
        self.setAccessibleDescription(wrong)
        if bool(self.property("wrong")) != bool(wrong):
            self.setProperty("wrong", bool(wrong))
            repolish(self)

    def _tell(self, sentence: str) -> None:
        # Over the table, which stays when the field goes.
        table = self.parentWidget() or self
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), as_tooltip(sentence), table)
