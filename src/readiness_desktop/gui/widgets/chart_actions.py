"""What can be done with a chart: copy it, save it as SVG or PNG, read the figures behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableWidget, QTableWidgetItem, QWidget

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import complaints
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart

_LARGEST = (720, 480)


class ChartActions(QObject):
    """For one place that shows a chart. `paper` makes the chart anew as it goes on paper: light, at its size."""

    def __init__(self, place: QWidget, theme: Theme, paper: Callable[[], Chart[Any]], name: str) -> None:
        super().__init__(place)
        self._place, self._theme, self._paper, self._name = place, theme, paper, name

    def menu(self, at: QPoint) -> QMenu:
        """Offer the actions at a point of the screen."""
        menu = QMenu(self._place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Copy picture")).triggered.connect(self.copy)
        menu.addAction(_("Save as SVG…")).triggered.connect(lambda: self.save("svg"))
        menu.addAction(_("Save as PNG…")).triggered.connect(lambda: self.save("png"))
        menu.addSeparator()
        menu.addAction(_("Show the figures")).triggered.connect(self.show_table)
        menu.popup(at)
        return menu

    def copy(self) -> None:
        """Put the picture on the clipboard, as it goes on paper."""
        from readiness_desktop.charts.picture import as_file

        QGuiApplication.clipboard().setImage(QImage.fromData(as_file(self._paper(), "png")))

    def save(self, kind: str) -> None:
        """Ask where to write the picture."""
        kinds = _("SVG pictures (*.svg)") if kind == "svg" else _("PNG pictures (*.png)")
        name = "".join(c if c.isalnum() else " " for c in self._name).strip() or _("Chart")
        suggested = Path.home() / f"{name}.{kind}"
        files.ask_save(
            self._place, _("Save the picture"), suggested, kinds, lambda path: self._write(path, kind)
        )

    def _write(self, path: Path, kind: str) -> None:
        from readiness_desktop.charts.picture import as_file
        from readiness_desktop.services.atomic import write_atomically

        data = as_file(self._paper(), kind)

        def write(out: BinaryIO) -> None:
            out.write(data)

        try:
            write_atomically(path, write)
        except ReadinessError as error:
            dialog = Dialog(
                self._place.window(), self._theme, _("The picture was not saved"), complaints.say(error)
            )
            dialog.add_button(_("Close"), dialog.accept, kind="primary")
            dialog.open()

    def show_table(self) -> None:
        """Open the figures behind the picture."""
        chart = self._paper()
        head, *rows = chart.table() or ((),)
        dialog = Dialog(self._place.window(), self._theme, self._name or _("Figures"), chart.alternative())
        dialog.setObjectName("chartTable")
        table = QTableWidget(len(rows), len(head), dialog)
        table.setAccessibleName(self._name or _("Figures"))
        table.setHorizontalHeaderLabels(list(head))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setFont(self._theme.font("body", numbers=True))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                cell = QTableWidgetItem(words)
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(at, column, cell)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        wide, high = (self._theme.scaled(side) for side in _LARGEST)
        tall = table.horizontalHeader().sizeHint().height() + sum(
            table.rowHeight(at) for at in range(len(rows))
        )
        table.setMinimumSize(min(wide, self._place.window().width() - 120), min(high, tall + 8))
        dialog.body.addWidget(table)
        dialog.add_button(_("Close"), dialog.accept, kind="primary")
        dialog.open()
