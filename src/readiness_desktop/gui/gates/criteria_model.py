"""The criteria of a gate as a table: what it is, what it needs, where it is now, status, evidence, due date."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import dates, questions
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.people import Named, as_typed
from readiness_desktop.wording.translate import _

TEXT, NEEDS, NOW, STATUS, EVIDENCE, DUE = range(6)
FILTERS = ("all", "open", "must")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One criterion in words."""

    item: GateItem
    title: str
    about: str
    needs: str
    now: str
    status: str
    evidence: str
    due: str
    waiver: str

    @property
    def words(self) -> str:
        """The row as one sentence."""
        said = _("{title}. {about}. Needs {needs}, now {now}: {status}.").format(
            title=self.title, about=self.about, needs=self.needs, now=self.now, status=self.status
        )
        return " ".join(one for one in (said, self.waiver, self.evidence, self.due) if one)


def item_rows(
    framework: Framework, current: Round, standing: GateStanding, wanted: str, named: Named = as_typed
) -> tuple[ItemRow, ...]:
    """The criteria that a filter lets through, must-pass ones that are open first."""
    shown = [
        item
        for item in standing.items
        if wanted == "all" or (wanted == "open" and item in standing.open) or (wanted == "must" and item.must)
    ]
    shown.sort(key=lambda item: (not item.counts, item.met, not item.must))
    return tuple(_row(framework, current, standing, item, named) for item in shown)


def _row(
    framework: Framework, current: Round, standing: GateStanding, item: GateItem, named: Named
) -> ItemRow:
    return ItemRow(
        item,
        item.text if item.text else words.item_named(framework, item),
        words.item_about(framework, item, standing),
        words.needs(item),
        words.now(item),
        words.item_status(item),
        _evidence(framework, current, item),
        "" if item.due is None else dates.day(item.due),
        words.waived(framework, item, named),
    )


def _evidence(framework: Framework, current: Round, item: GateItem) -> str:
    if item.record is not None and item.record.evidence.strip():
        return item.record.evidence
    if item.needs is None:
        return ""
    titles = [one.title for one in current.evidence if one.question == item.key]
    if titles:
        return titles[-1]
    return "" if item.grade is None else questions.grade(framework, item.grade)


class CriteriaModel(QAbstractTableModel):
    """The rows; the row itself under UserRole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ItemRow, ...] = ()

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """All rows."""
        return self._rows

    def show(self, rows: tuple[ItemRow, ...]) -> None:
        """Show these rows."""
        same = [_key(row) for row in rows] == [_key(row) for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = rows
        if same and rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, DUE))
        elif not same:
            self.endResetModel()

    def row(self, number: int) -> ItemRow:
        """The row with this number."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of criteria."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Criterion to due date."""
        return 0 if parent.isValid() else DUE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (_("Criterion"), _("Needs"), _("Now"), _("Status"), _("Evidence"), _("Due"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, the row, or its sentence."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.needs, row.now, row.status, row.evidence, row.due)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words if index.column() == TEXT else self.data(index)
        return None


def _key(row: ItemRow) -> tuple[str, str, bool]:
    return (row.item.gate, row.item.key, row.item.must)
