"""The launch gates, failing first: what each asks for, whether it is met, and its level beside the one it needs."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import GateResult, Results
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.row_model import RowModel
from readiness_desktop.wording import gates
from readiness_desktop.wording.translate import _

ORDER = ("FAIL", "MISSING", "PASS_UNVERIFIED", "PASS_VERIFIED", "NA")
PAD = 16
ICON = 28
FIGURE = 58

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GateRow:
    """One launch gate with the title of its question, under a verdict."""

    gate: GateResult
    title: str
    verdict: str

    @property
    def state(self) -> str:
        """Its status and what depends on it, in words."""
        return gates.standing(self.gate, self.verdict)

    @property
    def needs(self) -> str:
        """The level it needs, in words."""
        return _("needs {level}").format(level=self.gate.minimum)

    @property
    def words(self) -> str:
        """The row as one sentence."""
        level = "" if self.gate.credited is None else str(self.gate.credited)
        said = _("{id} {title}: {state}.").format(id=self.gate.question, title=self.title, state=self.state)
        if not level or self.gate.status == "NA":
            return said
        return (
            said
            + " "
            + _("At level {level}, needs {minimum}.").format(level=level, minimum=self.gate.minimum)
        )


def gate_rows(framework: Framework, results: Results) -> tuple[GateRow, ...]:
    """Every gate in scope: not met before not yet answered before claimed before met, blocking first, pack order."""
    found = sorted(results.gates.values(), key=lambda g: (ORDER.index(g.status), g.kind != "block"))
    titles = (framework.question(gate.question).title for gate in found)
    return tuple(GateRow(gate, title, results.verdict) for gate, title in zip(found, titles, strict=True))


class GateDelegate(QStyledItemDelegate):
    """Paints a gate on two or three lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one gate."""
        theme = self._theme
        row: GateRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        meaning = theme.gate(row.gate.status)
        painter.save()
        icon, text, figure = self._columns(area)
        body = marks.metrics(theme, "body")
        small = marks.metrics(theme, "small")
        lines = len(marks.wrapped(body, row.title, text.width(), 2))
        used = lines * body.height() + small.height() + 2
        top = area.top() + (area.height() - used) // 2
        marks.draw_icon(painter, theme, icon, meaning.icon, meaning.colors.ink)
        title = QRect(text.left(), top, text.width(), used)
        drawn = marks.draw_lines(painter, theme, title, row.title, "body", "text", 2)
        needs_said = row.gate.credited is not None and not row.gate.passed
        wide = text.width() if needs_said else figure.right() - text.left()
        state = QRect(text.left(), top + drawn + 2, wide, small.height())
        marks.draw_text(painter, theme, state, row.state, "small", meaning.colors.ink)
        if row.gate.credited is not None:
            level = QRect(figure.left(), top, figure.width(), body.height())
            marks.draw_text(painter, theme, level, str(row.gate.credited), "card", "text", marks.RIGHT)
            if needs_said:
                needs = QRect(figure.left(), state.top(), figure.width(), small.height())
                marks.draw_text(painter, theme, needs, row.needs, "small", "text_muted", marks.RIGHT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines and the padding."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowView) else 280
        row: GateRow = index.data(Qt.ItemDataRole.UserRole)
        body = marks.metrics(self._theme, "body")
        text = self._columns(QRect(0, 0, width, 10))[1]
        lines = len(marks.wrapped(body, row.title, text.width(), 2))
        return QSize(width, lines * body.height() + marks.metrics(self._theme, "small").height() + 22)

    def _columns(self, area: QRect) -> tuple[QRect, QRect, QRect]:
        wide = max(
            FIGURE,
            marks.metrics(self._theme, "small").horizontalAdvance(_("needs {level}").format(level=0)),
        )
        icon = QRect(area.left() + PAD - 2, area.top(), self._theme.scaled(20), area.height())
        left = icon.right() + 10
        figure = QRect(area.right() - PAD - wide, area.top(), wide, area.height())
        return icon, QRect(left, area.top(), figure.left() - left - 4, area.height()), figure


class GateList(RowView):
    """The list; `explained` carries the gate that was opened as a topic."""

    explained = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._fitted: tuple[int, int, tuple[GateRow, ...]] | None = None
        self._model = RowModel[GateRow](self, title=lambda row: row.title, words=lambda row: row.words)
        self.setModel(self._model)
        self.setItemDelegate(GateDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(_("Launch gates"))
        self.opened.connect(
            lambda index: self.explained.emit(Topic("gate", self._model.rows[index.row()].gate.question))
        )

    def show_rows(self, rows: tuple[GateRow, ...]) -> None:
        """Show these gates."""
        self._model.show(rows)
        self._fitted = None
        self.fit()

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
