"""The respondents of a round for a table view."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from readiness_desktop.domain.assessment import Respondent
from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.avatar import paint_avatar
from readiness_desktop.gui.widgets.focus_ring import paint_row_ring
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import units
from readiness_desktop.wording.people import initials, side
from readiness_desktop.wording.translate import _

NAME, ROLE, SIDE, DIMENSIONS, TIME, MORE = range(6)
_Index = QModelIndex | QPersistentModelIndex
_EDGE, _PAD = 16, 8


class PeopleModel(QAbstractTableModel):
    """One row for each respondent; `short` maps dimensions to their short names."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.people: tuple[Respondent, ...] = ()
        self.short: dict[str, str] = {}

    def show_people(self, people: tuple[Respondent, ...], short: dict[str, str]) -> None:
        """Take other people."""
        self.beginResetModel()
        self.people, self.short = people, short
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return ("\N{EN SPACE}" + _("Name"), _("Role"), _("Side"), _("Answers for"), _("Time"), "")[
                section
            ]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == TIME:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def answers_for(self, person: Respondent) -> tuple[str, ...]:
        """The short names of the dimensions of a person, in pack order."""
        return tuple(name for one, name in self.short.items() if one in person.dimensions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.people[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return person
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(self._more_words(person, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cells = (person.name, person.role, side(person.side), "", time_words(person))
            return self._more_words(person, index.column()) or cells[index.column()]
        return None

    def _more_words(self, person: Respondent, column: int) -> str:
        """What a cell says that shows no words of its own."""
        if column == DIMENSIONS:
            return ", ".join(self.answers_for(person))
        return _("Change or remove {name}").format(name=person.name) if column == MORE else ""


def time_words(person: Respondent) -> str:
    """The length of an interview."""
    return units.minutes(person.minutes) if person.minutes else ""


class PeopleDelegate(QStyledItemDelegate):
    """Draws a respondent: initials and name, role, chips for the dimensions, time."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(60, self._theme.scaled(self._theme.size["table_row"]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        area = QRectF(QRect(option.rect))  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        person: Respondent = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on_it = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if on_it:
            painter.fillRect(area, theme.color("accent_tint"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.color("divider"))
        column = index.column()
        if column == NAME:
            wide = theme.scaled(22)
            badge = QRectF(area.left() + _EDGE, area.center().y() - wide / 2, wide, wide)
            paint_avatar(painter, theme, badge, initials(person.name), round_shape=True)
            self._write(painter, area.adjusted(_EDGE + wide + 8, 0, -4, 0), person.name, "control", "text")
        elif column == ROLE:
            self._write(painter, area.adjusted(_PAD, 0, -4, 0), person.role, "body", "text_secondary")
        elif column == SIDE:
            self._write(painter, area.adjusted(_PAD, 0, -4, 0), side(person.side), "body", "text_secondary")
        elif column == MORE:
            draw_centred(painter, theme, "ellipsis", area, 16, "text_secondary")
        elif column == TIME:
            words = area.adjusted(0, 0, -_PAD, 0)
            self._write(painter, words, time_words(person), "body", "text_secondary", right=True)
        else:
            model = index.model()
            assert isinstance(model, PeopleModel)
            self._paint_chips(painter, area, model.answers_for(person))
        if on_it:
            last = TIME if self._view.isColumnHidden(MORE) else MORE
            paint_row_ring(painter, theme, area.toRect(), first=column == NAME, last=column == last)
        painter.restore()

    def _write(
        self, painter: QPainter, area: QRectF, words: str, style: str, color: str, *, right: bool = False
    ) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(color))
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, edge | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_chips(self, painter: QPainter, area: QRectF, names: tuple[str, ...]) -> None:
        theme = self._theme
        painter.setFont(theme.font("label"))
        metrics = QFontMetricsF(painter.font())
        tall, left = theme.scaled(22), area.left() + _PAD
        for number, name in enumerate(names):
            rest = len(names) - number
            wide = metrics.horizontalAdvance(name) + 14
            more = _("{count} more").format(count=rest)
            room = area.right() - left - (metrics.horizontalAdvance(more) + 14 if rest > 1 else 0)
            words = name if wide <= room else more
            wide = metrics.horizontalAdvance(words) + 14
            chip = QRectF(left, area.center().y() - tall / 2, wide, tall)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("subtle"))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(theme.color("text_secondary"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
            left = QPointF(chip.right() + 6, 0).x()
            if words is more:
                break
