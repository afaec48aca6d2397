"""The rows of the portfolio: assessments or groups of them, each with its index and a cell for every dimension."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import issued, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readiness_desktop.domain.framework import Dimension
    from readiness_desktop.gui.theme import Theme

NAME, VERDICT, INDEX, FIRST = range(4)
_Index = QModelIndex | QPersistentModelIndex
_ORDER = {"FIX": 0, "CONDITIONS": 1, "LAUNCH": 2, "INCONCLUSIVE": 3}


@dataclass(frozen=True, slots=True)
class HeatRow:
    """An assessment (`assessment` is its uuid) or a group (`key`): two lines, a verdict, points (None: not yet).

    `verdicts` counts those of a group; `computed` is the computed verdict where another was issued.
    """

    key: str
    first: str
    second: str
    index: float | None
    points: dict[str, float | None]
    assessment: str = ""
    verdict: str = ""
    computed: str = ""
    verdicts: dict[str, int] = field(default_factory=dict[str, int])


class HeatModel(QAbstractTableModel):
    """Sorts by a key a row, so that ten thousand rows are in order at once."""

    def __init__(self, theme: Theme, parent: Any = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dimensions: tuple[Dimension, ...] = ()
        self._given: Sequence[HeatRow] = ()
        self._by = "assessment"
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder
        self.rows: list[HeatRow] = []

    def show_rows(
        self, rows: Sequence[HeatRow], dimensions: tuple[Dimension, ...], by: str = "assessment"
    ) -> None:
        """Take other rows, `by` says of what; they stay in the order that was chosen."""
        self._given, self._dimensions, self._by = rows, dimensions, by
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the order in which the rows came."""
        self._column, self._order = column, order
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = list(self._given)
        if self._column >= 0:
            down = self._order == Qt.SortOrder.DescendingOrder
            rows.sort(key=lambda row: self._key(row, self._column), reverse=down)
        self.rows = rows
        self.endResetModel()

    def _key(self, row: HeatRow, column: int) -> Any:
        if column == NAME:
            return f"{row.first} {row.second}".casefold()
        if column == VERDICT:
            return _ORDER.get(row.verdict, -row.verdicts.get("FIX", 0))
        points = row.index if column == INDEX else row.points.get(self._dimensions[column - FIRST].id)
        return -1.0 if points is None else points

    def points(self, row: HeatRow, column: int) -> float | None:
        """The points of a cell of the heat map."""
        return row.points.get(self._dimensions[column - FIRST].id)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return FIRST + len(self._dimensions)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section >= FIRST:
            dimension = self._dimensions[section - FIRST]
            if role == Qt.ItemDataRole.ToolTipRole:
                return as_tooltip(dimension.name)
            return dimension.id if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._named(), _("Verdict"), self._index())[section]
        return None

    def _named(self) -> str:
        heads = {"client": _("Client"), "sector": _("Sector"), "quarter": _("Quarter")}
        return heads.get(self._by, _("Assessment"))

    def _index(self) -> str:
        return _("Index") if self._by == "assessment" else _("Index, median")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        column = index.column()
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, VERDICT):
            words = (row.first, row.second) if column == NAME else ()
            return as_tooltip("\n".join((*words, self.verdict_words(row))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return None

    def _spoken(self, row: HeatRow, column: int) -> str:
        if column == NAME:
            return f"{row.first}, {row.second}"
        if column == VERDICT:
            return self.verdict_words(row)
        if column == INDEX:
            return _("Index {points}").format(points=numbers.points(row.index))
        dimension = self._dimensions[column - FIRST]
        return f"{dimension.name}: {numbers.score(row.points.get(dimension.id))}"

    def beside(self, row: HeatRow) -> str:
        """What stands under an issued verdict; empty where none was issued."""
        return issued.beside_computed(self._theme.verdict(row.computed).text) if row.computed else ""

    def verdict_words(self, row: HeatRow) -> str:
        """The verdict of an assessment, or how many of a group have which."""
        if row.verdict:
            name = self._theme.verdict(row.verdict).text
            beside = self.beside(row)
            return f"{name}, {beside}" if beside else name
        return ", ".join(
            f"{self._theme.verdict(code).text} {written(count)}" for code, count in self.counted(row)
        )

    def counted(self, row: HeatRow) -> list[tuple[str, int]]:
        """Which verdicts the assessments of a group have, and how many have each."""
        return sorted(row.verdicts.items(), key=lambda pair: _ORDER[pair[0]])

    def notes(self) -> tuple[str, ...]:
        """What stands under issued verdicts of the rows that are shown, each once."""
        return tuple(sorted({self.beside(row) for row in self.rows if row.computed}))
