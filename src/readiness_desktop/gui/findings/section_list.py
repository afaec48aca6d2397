"""The sections of the report to tick, each with the page on which it begins."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import numbers


class SectionList(QWidget):
    """`changed` tells that a section was ticked or not. `show_names` fills the list."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.boxes: dict[str, CheckBox] = {}
        self.pages: dict[str, PlainLabel] = {}

    def show_names(self, names: tuple[tuple[str, str], ...]) -> None:
        """Offer these sections, all ticked; nothing where they are there."""
        if not self.boxes:
            for name, words in names:
                self._add(name, words)

    def chosen(self) -> tuple[str, ...] | None:
        """The ids of the ticked sections; None where all are."""
        ticked = tuple(name for name, box in self.boxes.items() if box.isChecked())
        return None if len(ticked) == len(self.boxes) else ticked

    def show_starts(self, starts: Mapping[str, int], count: int) -> None:
        """Show on which pages (from 1) the sections lie; `count` is the number of pages."""
        printed = [name for name in self.boxes if name in starts]
        ends = {name: starts[after] - 1 for name, after in pairwise(printed)}
        for name, label in self.pages.items():
            if name not in starts:
                label.setText("")
                continue
            first = starts[name]
            last = max(first, ends.get(name, count))
            label.setText(str(first) if last == first else numbers.label_span(str(first), str(last)))

    def names_by_page(self, starts: Mapping[str, int]) -> dict[int, str]:
        """The first section that begins on each page, by page from 0."""
        found: dict[int, str] = {}
        for name, page in starts.items():
            if name in self.boxes:
                found.setdefault(page - 1, self.boxes[name].text())
        return found

    def _add(self, name: str, words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        box = CheckBox(self, text=words, theme=self._theme)
        box.setChecked(True)
        box.toggled.connect(self._on_toggled)
        page = PlainLabel(self, style="small", color="text_secondary", numbers=True, theme=self._theme)
        row.addWidget(box, 1)
        row.addWidget(page)
        self._layout.addLayout(row)
        self.boxes[name], self.pages[name] = box, page

    def _on_toggled(self, _on: bool) -> None:
        ticked = [box for box in self.boxes.values() if box.isChecked()]
        # A report without any section is no report: the last one stays.
        for box in self.boxes.values():
            box.setEnabled(not (len(ticked) == 1 and box is ticked[0]))
        self.changed.emit()
