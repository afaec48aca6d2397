"""Lines of a name, its figure at the right and a remark below: assumptions, and what waiting costs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.case_facts import Line


class LineRow(QWidget):
    """One line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        self.figure = PlainLabel(self, style="card", numbers=True, theme=theme)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.name, 1)
        row.addWidget(self.figure)
        column.addLayout(row)
        self.remark = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=theme)
        column.addWidget(self.remark)

    def show_line(self, line: Line) -> None:
        """Show another line."""
        self.name.setText(line.name)
        self.figure.setText(line.figure)
        self.remark.setText(line.remark)
        self.remark.setVisible(bool(line.remark))


class CaseLines(QWidget):
    """A small heading with a link, then lines; `acted` tells that the link was pressed."""

    acted = Signal()

    def __init__(self, theme: Theme, title: str, link: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=title, style="card", theme=theme), 1)
        self.link = Button(self, text=link, kind="link", size="small", theme=theme)
        self.link.setAccessibleName(f"{link}: {title}")
        self.link.clicked.connect(self.acted)
        head.addWidget(self.link)
        column.addLayout(head)
        self.none = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=theme)
        column.addWidget(self.none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.rows: list[LineRow] = []
        self._dividers: list[Divider] = []

    def show_lines(self, lines: tuple[Line, ...], none: str = "") -> None:
        """Show other lines, or why there are none."""
        self.none.setText(none)
        self.none.setVisible(not lines)
        while len(self.rows) < len(lines):
            divider = Divider(self, theme=self._theme)
            row = LineRow(self._theme, self)
            self._rows.addWidget(divider)
            self._rows.addWidget(row)
            self.rows.append(row)
            self._dividers.append(divider)
        for n, row in enumerate(self.rows):
            shown = n < len(lines)
            if shown:
                row.show_line(lines[n])
            row.setVisible(shown)
            self._dividers[n].setVisible(shown)
