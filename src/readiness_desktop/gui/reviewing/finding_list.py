"""The list of findings: one Tab stop, arrows move, Enter or a click folds a rule or goes where a finding is mended."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.domain.quality_finding import Severity
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.reviewing.finding_model import FindingModel, FindingRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

PAD = 16
MOST_LINES = 4
_ICONS: dict[Severity, str] = {"must": "circle-alert", "should": "info"}

Index = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """Paints a heading on one line and a finding on two or more, with its button at the right end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: FindingRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        if row.finding is None:
            painter.fillRect(area, self._theme.color("subtle"))
        paint_row(painter, self._theme, option, index)
        painter.save()
        if row.finding is None:
            self._heading(painter, area, row)
        else:
            self._finding(painter, area, row)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, row: FindingRow) -> None:
        theme = self._theme
        chevron = QRect(area.left() + PAD - 2, area.top(), theme.scaled(16), area.height())
        name = "chevron-right" if row.folded else "chevron-down"
        marks.draw_icon(painter, theme, chevron, name, "text_secondary")
        count = written(row.count)
        wide = marks.wide(theme, "card", count) + 4
        figure = QRect(area.right() - PAD - wide, area.top(), wide, area.height())
        marks.draw_text(painter, theme, figure, count, "card", "text", marks.RIGHT)
        left = chevron.right() + 10
        title = QRect(left, area.top(), figure.left() - left - 12, area.height())
        used = marks.draw_text(painter, theme, title, row.title, "card", "text")
        rest = title.adjusted(used + 10, 0, 0, 0)
        words = _("has to be mended") if row.severity == "must" else _("worth a look")
        if marks.wide(theme, "small", words) <= rest.width():
            marks.draw_text(painter, theme, rest, words, "small", "text_muted")

    def _finding(self, painter: QPainter, area: QRect, row: FindingRow) -> None:
        theme = self._theme
        icon, text, button = self._columns(area, row.action)
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        lines = len(marks.wrapped(body, row.words, text.width(), MOST_LINES))
        used = small.height() + 2 + lines * body.height()
        top = area.top() + (area.height() - used) // 2
        ink = theme.level(1).ink if row.severity == "must" else theme.color("text_muted")
        marks.draw_icon(painter, theme, icon, _ICONS[row.severity], ink)
        head = QRect(text.left(), top, text.width(), small.height())
        marks.draw_text(painter, theme, head, row.title, "small", "text_secondary")
        below = QRect(text.left(), top + small.height() + 2, text.width(), used)
        marks.draw_lines(painter, theme, below, row.words, "body", "text", MOST_LINES)
        if row.action:
            self._button(painter, button, row.action)

    def _button(self, painter: QPainter, area: QRect, words: str) -> None:
        theme, height = self._theme, self._theme.scaled(28)
        box = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border_strong"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        marks.draw_text(painter, theme, box.toRect(), words, "control", "text", marks.CENTRE)

    def _columns(self, area: QRect, action: str) -> tuple[QRect, QRect, QRect]:
        theme = self._theme
        wide = marks.metrics(theme, "control").horizontalAdvance(action) + theme.scaled(22) if action else 0
        icon = QRect(area.left() + PAD - 2, area.top(), theme.scaled(16), area.height())
        left = icon.right() + 10
        button = QRect(area.right() - PAD - wide, area.top(), wide, area.height())
        return icon, QRect(left, area.top(), button.left() - left - 16, area.height()), button

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines and the padding."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowView) else 600
        row: FindingRow = index.data(Qt.ItemDataRole.UserRole)
        if row.finding is None:
            return QSize(width, max(self._theme.scaled(34), marks.metrics(self._theme, "card").height() + 14))
        body = marks.metrics(self._theme, "body")
        text = self._columns(QRect(0, 0, width, 10), row.action)[1]
        lines = len(marks.wrapped(body, row.words, text.width(), MOST_LINES))
        return QSize(width, lines * body.height() + marks.metrics(self._theme, "small").height() + 20)


class FindingList(RowView):
    """`mend_wanted` carries the row of the finding that is to be mended, `fold_wanted` the rule to fold or unfold."""

    mend_wanted = Signal(object)
    fold_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._fitted: tuple[int, int, tuple[FindingRow, ...]] | None = None
        self._model = FindingModel(self)
        self.setModel(self._model)
        self.setItemDelegate(FindingDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(_("Findings of the quality check"))
        self.opened.connect(self._open)

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """Show these rows; the cursor stays on its row, or on the next where that has been mended."""
        if rows == self._model.rows:
            return
        index = self.currentIndex()
        at = index.row()
        key = self._model.rows[at].key if 0 <= at < len(self._model.rows) else None
        scrolled = self.verticalScrollBar().value()
        self._model.show(rows)
        self._fitted = None
        self.fit()
        if key is not None and rows:
            found = next((n for n, row in enumerate(rows) if row.key == key), min(at, len(rows) - 1))
            self.setCurrentIndex(self._model.index(found, 0))
        self.verticalScrollBar().setValue(scrolled)

    def fit(self) -> None:
        """One column over the whole width, rows as high as their words; nothing where it fits already."""
        width = self.viewport().width()
        fitted = (width, self._theme.text_percent, self._model.rows)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        self.setColumnWidth(0, width)
        for number in range(self._model.rowCount()):
            self.setRowHeight(number, self.sizeHintForIndex(self._model.index(number, 0)).height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds the rule of the row, right unfolds it."""
        index = self.currentIndex()
        row = self._model.rows[index.row()] if index.isValid() else None
        heading = row is not None and row.finding is None
        if row is not None and event.key() == Qt.Key.Key_Left and (row.finding is not None or not row.folded):
            first = next(n for n, one in enumerate(self._model.rows) if one.rule == row.rule)
            self.setCurrentIndex(self._model.index(first, 0))
            if heading:
                self.fold_wanted.emit(row.rule)
            return
        if row is not None and event.key() == Qt.Key.Key_Right and heading and row.folded:
            self.fold_wanted.emit(row.rule)
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if row.finding is None:
            self.fold_wanted.emit(row.rule)
        else:
            self.mend_wanted.emit(row)
