"""The lower part of the home page: the list of assessments, and where clients stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.gui.assessments.coming_list import ComingList
from readiness_desktop.gui.assessments.model import counts
from readiness_desktop.gui.assessments.standing import Standing, standing
from readiness_desktop.gui.background import Latest
from readiness_desktop.gui.forms.ui_overview import Ui_Overview
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.key_cap import KeyHint
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.services.library import Row

_SIDE_FROM, _HINTS_FROM, _WIDEST_FILTER = 850, 500, 280

_AT_ONCE = 100
"""Of more rows than these, what stands beside the list is counted on another thread."""


class Overview(QWidget):
    """Shows the library's rows; its signals tell what was asked for."""

    new_wanted = Signal()
    row_wanted = Signal(str)
    archive_wanted = Signal(str, bool)
    compare_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._names: dict[str, str] = {}
        self._segment = "all"
        self._known = self._comes = False
        self._standings = Latest(self)
        self._standings.done.connect(self._show_standing)
        self.ui = Ui_Overview()
        self.ui.setupUi(self)
        dress(self, theme)
        self._add_coming()
        self._add_hints()
        self._connect()
        self._refresh()

    def _add_coming(self) -> None:
        """A card below the weakest dimensions; the keys give way to it."""
        card = self.coming_card = Card(self.ui.side, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 14, 1, 10)
        column.setSpacing(6)
        title = PlainLabel(card, text=_("Coming up"), style="card", theme=self._theme)
        title.setContentsMargins(15, 0, 15, 0)
        column.addWidget(title)
        self.coming = ComingList(self._theme, card)
        self.coming.wanted.connect(self.row_wanted)
        column.addWidget(self.coming)
        self.ui.side_column.insertWidget(2, card)
        card.hide()

    def _add_hints(self) -> None:
        ui = self.ui
        self.compare = Button(ui.foot, icon="git-compare-arrows", size="small", theme=self._theme)
        self.compare.hide()
        ui.foot_row.addWidget(self.compare)
        for keys, words in (
            (("↑", "↓"), _("move")),
            ((_("Enter"),), _("open")),
            ((_("Space"),), _("mark for Compare")),
        ):
            ui.foot_row.addWidget(KeyHint(self, keys=keys, text=words, theme=self._theme))
        shown = (
            (("Ctrl K",), _("any page, client or action")),
            (("Ctrl F",), _("filter this list")),
            (("F1",), _("help on this page")),
        )
        for keys, words in shown:
            hint = KeyHint(self, keys=keys, text=words, theme=self._theme)
            ui.hints_column.addWidget(hint, 0, Qt.AlignmentFlag.AlignLeft)
        ui.hints_column.addStretch(1)

    def _connect(self) -> None:
        ui = self.ui
        ui.empty.acted.connect(self._act_on_empty)
        ui.list.opened.connect(self.row_wanted)
        ui.list.archive_wanted.connect(self.archive_wanted)
        ui.list.marks_changed.connect(self._say_marked)
        self.compare.clicked.connect(self._compare)
        ui.segments.set_name(_("Show"))
        ui.segments.chosen.connect(self._choose_segment)
        ui.filter.textChanged.connect(self._filter)
        ui.filter.setPlaceholderText(_("Filter by client or project"))
        ui.filter.setAccessibleName(_("Filter by client or project"))

    # ------------------------------------------------------------ showing

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show the rows of the library."""
        self._known = True
        self._rows = rows
        self.ui.list.show_rows(self._rows)
        self._refresh()
        self._refresh_standing()

    def set_framework(self, framework: Framework) -> None:
        """Learn the names of the dimensions."""
        self._names = {one.id: one.short for one in framework.dimensions}
        self._refresh_standing()

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.ui.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.filter.selectAll()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the right column where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ui.side.setVisible(self.width() >= self._theme.scaled(_SIDE_FROM))
        self.ui.filter.setMaximumWidth(self._theme.scaled(_WIDEST_FILTER))
        ui = self.ui
        cards = (ui.stand_card, ui.weak_card, self.coming_card)
        needed = sum(card.sizeHint().height() for card in cards) + 2 * ui.side_column.spacing()
        self.coming_card.setVisible(self._comes and self.height() >= needed)
        tall = self.height() >= self._theme.scaled(_HINTS_FROM)
        ui.hints_card.setVisible(tall and not self._comes)

    def _say_marked(self) -> None:
        count = len(self.ui.list.marked)
        self.compare.setVisible(count > 0)
        self.compare.setEnabled(count == 2)
        self.compare.setText(_("Compare the two marked") if count == 2 else _("Mark another one to compare"))

    def _compare(self) -> None:
        first, second = self.ui.list.marked
        self.ui.list.set_marked(())
        self.compare_wanted.emit(first, second)

    def _choose_segment(self, segment: str) -> None:
        self._segment = segment
        self._filter()

    def _filter(self) -> None:
        self.ui.list.keep(self._segment, self.ui.filter.text())
        self._refresh()

    def _refresh(self) -> None:
        ui = self.ui
        found = counts(self._rows)
        words = {"all": _("All"), "open": _("Open"), "final": _("Final"), "archive": _("Archive")}
        ui.segments.set_choices(tuple((key, f"{words[key]} {found[key]}") for key in words))
        ui.segments.set_current(self._segment)
        shown, all_rows = len(ui.list.source.shown), len(self._rows)
        ui.shown.setText(
            ngettext("{shown} of {count} shown", "{shown} of {count} shown", all_rows).format(
                shown=shown, count=all_rows
            )
        )
        ui.list_stack.setCurrentWidget(ui.list_place if shown or not self._known else ui.empty_place)
        for part in (ui.segments, ui.filter, ui.foot):
            part.setVisible(bool(self._rows))
        if self._rows:
            ui.empty.say(
                "list-filter",
                _("No assessment fits"),
                _("Nothing in this part of the list has these words."),
                _("Show all"),
            )
        else:
            ui.empty.say(
                "clipboard-list",
                _("No assessments yet"),
                _("Begin with a client and a project, or look at the sample first."),
                _("New assessment"),
            )

    def _act_on_empty(self) -> None:
        if not self._rows:
            self.new_wanted.emit()
            return
        self.ui.filter.clear()
        self.ui.segments.pick("all")

    def _refresh_standing(self) -> None:
        rows = self._rows
        if len(rows) <= _AT_ONCE:
            self._show_standing(standing(rows, now().date()))
        else:
            self._standings.ask(lambda _task: standing(rows, now().date()))

    def _show_standing(self, seen: Standing) -> None:
        ui = self.ui
        ui.stand_bars.show_counts(seen.verdicts)
        ui.stand_remark.setText(
            ngettext(
                "Latest verdict, {count} client", "Latest verdict, {count} clients", seen.clients
            ).format(count=seen.clients)
        )
        named = tuple((self._names[one], points) for one, points in seen.dimensions if one in self._names)
        ui.weak_rows.show_rows(named)
        self._comes = bool(seen.coming)
        self.coming.show_rows(seen.coming, now().date())
        self._fit()
