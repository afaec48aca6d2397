"""The sections of the report to tick, each with the page on which it begins, or why there is nothing to show yet."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.services.reporting import SectionName

INDENT = 26

WAY = "way"


class SectionList(QWidget):
    """`changed` tells that a section was ticked or not. `show_names` fills the list.

    A section without content is neither ticked nor offered; it is printed as soon as it has some, unless it was
    taken out before.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(0, 1)
        self._left_out: set[str] = set()
        self._empty: set[str] = set()
        self._why: dict[str, str] = {}
        self.boxes: dict[str, CheckBox] = {}
        self.pages: dict[str, PlainLabel] = {}
        self.reasons: dict[str, PlainLabel] = {}

    def show_names(self, names: "tuple[SectionName, ...]") -> None:
        """Offer these sections, all ticked; nothing where they are there."""
        if not self.boxes:
            for section in names:
                self._add(section)

    def show_verdict(self, best: str) -> None:
        """Say why there is no way to a better verdict where the one of this name is the `best` ("" where it is not)."""
        label = self.reasons.get(WAY)
        if label is not None:
            none = _("nothing to show: no verdict is better than “{verdict}”").format(verdict=best)
            label.setText(none if best else self._why[WAY])
            self._mark()

    def chosen(self) -> tuple[str, ...] | None:
        """The ids of the sections that are wished; None where all are."""
        return tuple(name for name in self.boxes if name not in self._left_out) if self._left_out else None

    def show_starts(self, starts: Mapping[str, int], count: int) -> None:
        """Show on which pages (from 1) the sections lie; `count` is the number of pages."""
        printed = [name for name in self.boxes if name in starts]
        ends = {name: starts[after] - 1 for name, after in pairwise(printed)}
        self._empty = {name for name in self.boxes if name not in starts and name not in self._left_out}
        for name, label in self.pages.items():
            if name not in starts:
                label.setText("")
                continue
            first = starts[name]
            last = max(first, ends.get(name, count))
            label.setText(str(first) if last == first else numbers.label_span(str(first), str(last)))
        self._mark()

    def names_by_page(self, starts: Mapping[str, int]) -> dict[int, str]:
        """The first section that begins on each page, by page from 0."""
        found: dict[int, str] = {}
        for name, page in starts.items():
            if name in self.boxes:
                found.setdefault(page - 1, self.boxes[name].text())
        return found

    def _add(self, section: "SectionName") -> None:
        name = section.id
        box = CheckBox(self, text=section.name, theme=self._theme)
        box.setChecked(True)
        box.toggled.connect(lambda on: self._on_toggled(name, on))
        page = PlainLabel(self, style="small", color="text_secondary", numbers=True, theme=self._theme)
        said = _("nothing to show yet: {reason}").format(reason=section.empty)
        self._why[name] = said
        why = PlainLabel(self, text=said, style="small", color="text_muted", wrap=True, theme=self._theme)
        why.setContentsMargins(INDENT, 0, 0, 4)
        policy = why.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        why.setSizePolicy(policy)
        why.hide()
        row = 2 * len(self.boxes)
        self._layout.addWidget(box, row, 0)
        self._layout.addWidget(page, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(why, row + 1, 0, 1, 2)
        self.boxes[name], self.pages[name], self.reasons[name] = box, page, why

    def _on_toggled(self, name: str, on: bool) -> None:
        if on:
            self._left_out.discard(name)
        else:
            self._left_out.add(name)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        """Tick what is printed; a report without any section is no report, so the last one stays."""
        printed = [name for name in self.boxes if name not in self._left_out | self._empty]
        for name, box in self.boxes.items():
            empty = name in self._empty
            blocker = QSignalBlocker(box)
            box.setChecked(name in printed)
            blocker.unblock()
            box.setEnabled(not empty and printed != [name])
            box.setAccessibleDescription(self.reasons[name].text() if empty else "")
            self.reasons[name].setVisible(empty)
