"""Everybody who answers for a task: how many of all, the line above which one is a key person, and when they leave."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.ownership import OwnershipResult, PersonLoad, plain_name
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.gui.widgets.typed_field import day_field
from readiness_desktop.wording import ownership
from readiness_desktop.wording.translate import _


class LoadBar(Painted):
    """A share of all tasks as a bar; the dashed tick is the share above which somebody is a key person."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._limit = 0.0, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_share(self, share: float, limit: float, words: str) -> None:
        """Show this share."""
        self._share, self._limit = share, limit
        self.say(_("Share of the tasks"), words)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a bar with its tick."""
        return QSize(80, 16)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Draw track, bar and tick."""
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, middle = float(self.width()), self.height() / 2
        painter.setBrush(theme.color("subtle"))
        painter.drawRoundedRect(QRectF(0, middle - 4, wide, 8), 3, 3)
        over = round(self._share, 9) > round(self._limit, 9)
        painter.setBrush(theme.level(0).fill if over else theme.color("now"))
        painter.drawRoundedRect(QRectF(0, middle - 4, max(3.0, wide * self._share), 8), 3, 3)
        pen = QPen(theme.color("target"), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5 / 1.5, 2 / 1.5])
        painter.setPen(pen)
        x = round(wide * self._limit)
        painter.drawLine(x, 0, x, self.height())


class PersonRow(QWidget):
    """One person; `leaves` carries the day on which they go, or None."""

    leaves = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(3)
        line = QHBoxLayout()
        self.name = ElidedLabel(self, style="control", theme=theme)
        self.load = PlainLabel(self, style="small", color="text_secondary", theme=theme)
        line.addWidget(self.name, 1)
        line.addWidget(self.load)
        self.bar = LoadBar(theme, self)
        self.field = day_field(_("Leaves, or contract ends"), theme, hint=_("Day, if known"), parent=self)
        self.field.entered.connect(self.leaves)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self.field)

    def show_load(self, shown: PersonLoad, total: int, limit: float, *, editable: bool) -> None:
        """Show what this person carries."""
        self.name.setText(shown.name)
        said = ownership.load(shown, total)
        self.load.setText(said)
        self.bar.show_share(shown.share, limit, f"{shown.name}: {said}")
        self.field.show_value(shown.leaves)
        self.field.set_locked(not editable)
        self.field.line.setAccessibleName(_("{name} leaves, or the contract ends").format(name=shown.name))


class PeopleRows(QWidget):
    """Everybody, whoever carries most first; `leaving` carries a name and a day or None."""

    leaving = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, PersonRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_people(
        self, result: OwnershipResult, shown: OwnershipResult, limit: float, *, editable: bool
    ) -> None:
        """Show everybody who answers for something."""
        wanted = [plain_name(one.name) for one in result.people]
        for key in [one for one in self.rows if one not in wanted]:
            gone = self.rows.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (person, seen) in enumerate(zip(result.people, shown.people, strict=True)):
            key = plain_name(person.name)
            row = self.rows.get(key)
            if row is None:
                row = self.rows[key] = PersonRow(self._theme, self)
                row.leaves.connect(self._telling(person.name))
            self._column.insertWidget(place, row)
            row.show_load(seen, len(result.tasks), limit, editable=editable)

    def _telling(self, name: str) -> object:
        def tell(day: date | None) -> None:
            self.leaving.emit(name, day)

        return tell
