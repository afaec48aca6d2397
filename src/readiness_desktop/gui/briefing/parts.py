"""A card of the briefing: a heading, lines with a mark or a figure, and a quiet sentence that explains the term."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.wording.next_steps import NextStep
from readiness_desktop.wording.slide import Point

_PAD = 16
_TOP = Qt.AlignmentFlag.AlignTop


class BriefCard(Card):
    """`column` takes what the card holds; `explain` says what its term means."""

    def __init__(self, parent: QWidget, title: str, meaning: str, theme: Theme) -> None:
        super().__init__(parent, theme=theme)
        self._theme_of_parts = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self.column.setSpacing(8)
        self.title = PlainLabel(self, text=title, style="section", theme=theme)
        self.column.addWidget(self.title)
        self.meaning = PlainLabel(
            self, text=meaning, style="small", color="text_muted", wrap=True, theme=theme
        )
        self.meaning.setVisible(bool(meaning))
        self.column.addWidget(self.meaning)
        self.setAccessibleName(title)
        self._lines: list[QWidget] = []

    def _label(self, text: str, style: str = "body", color: str = "text", *, wrap: bool = True) -> PlainLabel:
        return PlainLabel(self, text=text, style=style, color=color, wrap=wrap, theme=self._theme_of_parts)

    def clear(self) -> None:
        """Take all lines away."""
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []

    def _add(self, line: QWidget) -> None:
        if self._lines:
            divider = Divider(self, theme=self._theme_of_parts)
            self.column.addWidget(divider)
            self._lines.append(divider)
        self.column.addWidget(line)
        self._lines.append(line)

    def show_points(self, points: Iterable[Point], nothing: str = "") -> None:
        """Show these lines; `nothing` is said where there is none."""
        self.clear()
        for point in points:
            self._add(self._point(point))
        if not self._lines and nothing:
            self._add(self._label(nothing, color="text_secondary"))

    def _point(self, point: Point) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if point.level is not None:
            row.addWidget(LevelGlyph(line, level=point.level, theme=self._theme_of_parts), 0, _TOP)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._label(point.text, "card"))
        if point.detail:
            words.addWidget(self._label(point.detail, "body", "text_secondary"))
        row.addLayout(words, 1)
        if point.figure:
            row.addWidget(self._label(point.figure, "section", wrap=False), 0, _TOP)
        return line

    def show_steps(self, steps: Iterable[NextStep], nothing: str) -> None:
        """Show who does what by when."""
        self.clear()
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        count = 0
        for count, step in enumerate(steps, 1):
            grid.addWidget(self._label(step.what), count, 0, _TOP)
            grid.addWidget(self._label(step.who, "body", "text_secondary"), count, 1, _TOP)
            grid.addWidget(self._label(step.when, "body", "text_secondary", wrap=False), count, 2, _TOP)
        if count:
            self._add(table)
        else:
            table.deleteLater()
            self._add(self._label(nothing, color="text_secondary"))
