"""The heads of the roadmap's table: names of the columns, the windows over the bars, and the ground under both."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap import plan_windows
from readiness_desktop.gui.roadmap.plan_model import EFFORT, OWNER, TITLE, WEEKS, PlanModel
from readiness_desktop.gui.roadmap.weeks import day_x
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import roadmap_months

PAD = 16


def paint_bands(painter: QPainter, theme: Theme, area: QRect, edges: tuple[int, ...], days: int) -> None:
    """Shade every other window and draw the lines between them."""
    starts = [0, *edges]
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else days
        left = area.left() if number == 0 else round(day_x(area, start, days))
        right = round(day_x(area, end, days)) if number + 1 < len(starts) else area.right() + 1
        if number % 2 == 0:
            painter.fillRect(QRect(left, area.top(), right - left, area.height()), theme.color("subtle"))
        if start < days:
            color = theme.color("axis") if number == 0 else theme.color("border")
            painter.fillRect(QRect(left, area.top(), 1, area.height()), color)


class PlanHeader(QHeaderView):
    """Heads of the columns; over the bars stand the windows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Two lines."""
        label = marks.metrics(self._theme, "label").height()
        return QSize(200, label + marks.metrics(self._theme, "small").height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        theme, model = self._theme, self.model()
        if not isinstance(model, PlanModel):
            return
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        label = marks.metrics(theme, "label").height()
        first = QRect(rect.left(), rect.top() + 6, rect.width(), label)
        second = QRect(rect.left(), first.bottom() + 1, rect.width(), rect.height() - label - 8)
        if logicalIndex == WEEKS:
            paint_bands(painter, theme, rect, model.edges, model.days)
            self._windows(painter, first, second, model)
        else:
            words = model.headerData(logicalIndex, Qt.Orientation.Horizontal)
            left = PAD if logicalIndex == TITLE else 8 if logicalIndex == OWNER else 2
            align = marks.RIGHT if logicalIndex == EFFORT else marks.LEFT
            right = -12 if logicalIndex == EFFORT else -4
            marks.draw_text(painter, theme, first.adjusted(left, 0, right, 0), words, "label", "text", align)
            under = model.headerData(
                logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleDescriptionRole
            )
            box = second.adjusted(left, 0, right, 0)
            marks.draw_text(painter, theme, box, under, "small", "text_secondary", align)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border"))
        painter.restore()

    def _windows(self, painter: QPainter, area: QRect, below: QRect, model: PlanModel) -> None:
        theme = self._theme
        right = area.right() - 2
        found = plan_windows.placed(
            model.edges,
            model.days,
            lambda day: round(day_x(area, day, model.days)),
            right,
            lambda words: marks.wide(theme, "label", words) + 1,
        )
        for left, words in found:
            box = QRect(left, area.top(), marks.wide(theme, "label", words) + 1, area.height())
            marks.draw_text(painter, theme, box, words, "label")
        if model.first is None:
            return
        lefts = [left for left, _words in found]
        seen = sum(start < model.days for start in (0, *(edge + 1 for edge in model.edges)))
        months = roadmap_months.months(model.first, model.edges)[seen - len(lefts) : seen]
        named = plan_windows.under(lefts, right, months, lambda words: marks.wide(theme, "small", words) + 1)
        for left, words in named:
            box = QRect(left, below.top(), marks.wide(theme, "small", words) + 1, below.height())
            marks.draw_text(painter, theme, box, words, "small", "text_secondary")
