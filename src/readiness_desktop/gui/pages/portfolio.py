"""The Portfolio page: all assessments or groups of them as a heat map, and what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.portfolio import (
    Grouping,
    Together,
    Wanted,
    aliases,
    blockers,
    group_of,
    hits,
    needs_of,
    together,
    without_verdict,
)
from readiness_desktop.gui.portfolio.heat_model import HeatRow
from readiness_desktop.gui.portfolio.heat_table import HeatTable
from readiness_desktop.gui.portfolio.noting import Noting
from readiness_desktop.gui.portfolio.side import PortfolioSide, scrolled
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.filter_field import FilterField
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.services.portfolio import Portfolio
from readiness_desktop.wording import dates
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.summary import Summary

_SIDE, _SIDE_FROM = 320, 1040
_LEAST_FILTER, _WIDEST_CHOICE = 150, 170
_TYPING_MS = 150
_VERDICTS = ("FIX", "CONDITIONS", "LAUNCH", "INCONCLUSIVE")


class PortfolioPage(QWidget):
    """Shows a portfolio. `row_wanted` opens an assessment, `noted` carries (uuid, tags, outcome).

    `seen` asks for a portfolio to show.
    """

    navigate = Signal(str, object)
    row_wanted = Signal(str)
    noted = Signal(str, object, object)
    new_wanted = Signal()
    seen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._portfolio = Portfolio()
        self._framework: Framework | None = None
        self._known = False
        self._shown: tuple[Summary, ...] = ()
        self._by = "assessment"
        self._client = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._show)
        self._lay_out()
        dress(self, theme)
        self._fit()

    # ------------------------------------------------------------ parts

    def _lay_out(self) -> None:
        theme = self._theme
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addLayout(self._make_head())
        page.addLayout(self._make_filters())
        self.card = Card(self, theme=theme)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.table = HeatTable(theme, self.card)
        self.empty = EmptyState(self.card, theme=theme)
        self.stack = QStackedWidget(self.card)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        inside.addWidget(self.stack, 1)
        inside.addLayout(self._make_foot())
        self.side = PortfolioSide(theme)
        self.side_place = scrolled(self.side, _("In common"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.card, 1)
        row.addWidget(self.side_place)
        page.addLayout(row, 1)
        self.table.opened.connect(self._open)
        self.table.picked.connect(self._show_side)
        self.table.noted.connect(self._note)
        self.empty.acted.connect(self._act_on_empty)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.title = PlainLabel(self, text=_("Portfolio"), style="heading", theme=self._theme)
        self.told = PlainLabel(self, style="small", color="text_muted", theme=self._theme)
        row.addWidget(self.title)
        row.addWidget(self.told)
        row.addStretch(1)
        self.grouping = SegmentedControl(
            self,
            choices=(
                ("assessment", _("Assessments")),
                ("client", _("By client")),
                ("sector", _("By sector")),
                ("quarter", _("By quarter")),
            ),
            current="assessment",
            name=_("Group"),
            theme=self._theme,
        )
        self.grouping.chosen.connect(self._group)
        row.addWidget(self.grouping)
        return row

    def _make_filters(self) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(8)
        self.filter = FilterField(self, theme=theme)
        self.filter.setPlaceholderText(_("Filter by client, project or tag"))
        self.filter.setAccessibleName(_("Filter by client, project or tag"))
        self.filter.textChanged.connect(lambda _typed: self._typing.start())
        row.addWidget(self.filter, 1)
        self.sector = self._choice(_("Sector"))
        self.tag = self._choice(_("Tag"))
        self.verdict = self._choice(_("Verdict"))
        for choice in (self.sector, self.tag, self.verdict):
            row.addWidget(choice)
        self.all = Button(self, text=_("Show all"), kind="link", size="small", theme=theme)
        self.all.clicked.connect(self.show_all)
        row.addWidget(self.all)
        row.addStretch(1)
        self.hide_names = CheckBox(self, text=_("Hide names"), theme=theme)
        self.hide_names.setToolTip(_("Clients and projects by a code, for showing it to others"))
        self.hide_names.toggled.connect(lambda _on: self._show())
        row.addWidget(self.hide_names)
        return row

    def _choice(self, name: str) -> ComboBox:
        choice = ComboBox(self, theme=self._theme)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        choice.activated.connect(lambda _at: self._show())
        return choice

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        self.count = PlainLabel(self.card, style="small", color="text_muted", theme=self._theme)
        row.addWidget(self.count)
        self.noting = Noting(self.card, self._theme)
        self.noting.noted.connect(self.noted)
        self.undo = self.noting.undo
        row.addWidget(self.undo)
        row.addStretch(1)
        self.outcome = Button(
            self.card, text=_("Note outcome and tags"), kind="standard", size="small", theme=self._theme
        )
        self.outcome.clicked.connect(lambda: self._note(self.table.currentIndex()))
        row.addWidget(self.outcome)
        return row

    # ------------------------------------------------------------ showing

    def set_framework(self, framework: Framework) -> None:
        """Learn dimensions, questions and what they need."""
        self._framework = framework
        if self._known:
            self._show()

    def show_portfolio(self, portfolio: Portfolio, framework: Framework) -> None:
        """Show a portfolio that was read."""
        self._portfolio, self._framework, self._known = portfolio, framework, True
        found = portfolio.summaries
        self._offer(self.sector, _("All sectors"), sorted({one.sector for one in found} - {""}))
        self._offer(self.tag, _("All tags"), sorted({tag for one in found for tag in one.tags}))
        names = {code: self._theme.verdict(code).text for code in _VERDICTS}
        self._offer(self.verdict, _("All verdicts"), list(_VERDICTS), names)
        self._show()

    def _offer(
        self, choice: ComboBox, every: str, values: list[str], names: dict[str, str] | None = None
    ) -> None:
        held = choice.currentData()
        choice.clear()
        choice.addItem(every, "")
        for value in values:
            choice.addItem((names or {}).get(value, value), value)
            choice.setItemData(choice.count() - 1, as_tooltip(value), Qt.ItemDataRole.ToolTipRole)
        choice.setCurrentIndex(max(0, choice.findData(held)))

    def show_all(self) -> None:
        """Take every filter away."""
        self.filter.clear()
        self._client = ""
        for choice in (self.sector, self.tag, self.verdict):
            choice.setCurrentIndex(0)
        self._show()

    @property
    def wanted(self) -> Wanted:
        """What is to be listed."""
        return Wanted(
            tuple(self.filter.text().casefold().split()),
            self._client,
            str(self.sector.currentData() or ""),
            str(self.tag.currentData() or ""),
            str(self.verdict.currentData() or ""),
        )

    def _group(self, by: str) -> None:
        self._by = by
        self._show()

    def _show(self) -> None:
        framework = self._framework
        if framework is None:
            return
        wanted = self.wanted
        whole = self._portfolio.summaries
        said = self._names() if self.hide_names.isChecked() else {}
        some = wanted != Wanted()
        self._shown = (
            tuple(one for one in whole if wanted.takes(one, said.get(one.assessment))) if some else whole
        )
        rows = self._rows()
        self.noting.rename({one: project for one, (project, _client) in self._names().items()})
        self.all.setVisible(some)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        self._say_empty()
        count = len(self._shown)
        self.count.setText(
            ngettext("{shown} of {count} assessment", "{shown} of {count} assessments", len(whole)).format(
                shown=written(count), count=written(len(whole))
            )
        )
        clients = len({one.client_uuid for one in self._shown})
        self.told.setText(ngettext("{n} client", "{n} clients", clients).format(n=written(clients)))
        self.table.show_rows(rows, framework.dimensions, self._by)
        self.side.show_hits(hits(self._shown, _VERDICTS, framework.constants.calibration_min))
        self.side.show_uncounted(without_verdict(self._shown))

    def _say_empty(self) -> None:
        if self._portfolio.summaries:
            words = (_("No assessment fits"), _("Nothing has these words and choices."), _("Show all"))
            self.empty.say("list-filter", *words)
        else:
            self.empty.say(
                "layers",
                _("No assessments yet"),
                _("The portfolio sets assessments side by side once there are some."),
                _("New assessment"),
            )

    def _act_on_empty(self) -> None:
        if self._portfolio.summaries:
            self.show_all()
        else:
            self.new_wanted.emit()

    def _rows(self) -> list[HeatRow]:
        said = self._names()
        if self._by == "assessment":
            return [
                HeatRow(
                    one.client_uuid,
                    said[one.assessment][0],
                    said[one.assessment][1],
                    one.index,
                    dict(one.dimensions),
                    one.assessment,
                    one.in_force if one.started else "INCONCLUSIVE",
                    one.verdict if one.started and one.issued else "",
                )
                for one in self._shown
            ]
        clients = {one.client_uuid: said[one.assessment][1] for one in self._shown}
        groups = together(self._shown, cast("Grouping", self._by))
        return [self._group_row(group, clients) for group in groups]

    def _names(self) -> dict[str, tuple[str, str]]:
        """Assessment -> project and client as they are shown."""
        if not self.hide_names.isChecked():
            return {one.assessment: (one.project, one.client) for one in self._shown}
        whole = self._portfolio.summaries
        clients = aliases({one.client_uuid for one in whole})
        projects = aliases({one.assessment for one in whole})
        said = _("Project {number}"), _("Client {number}")
        found = ((one.assessment, projects[one.assessment], clients[one.client_uuid]) for one in whole)
        return {one: (said[0].format(number=own), said[1].format(number=whose)) for one, own, whose in found}

    def _group_row(self, group: Together, clients: dict[str, str]) -> HeatRow:
        if self._by == "client":
            name = clients[group.key]
        elif self._by == "sector":
            name = group.key or _("No sector")
        else:
            name = dates.quarter(group.key)
        below = ngettext("{count} assessment", "{count} assessments", group.count).format(count=group.count)
        if self._by != "client":
            whose = ngettext("{n} client", "{n} clients", group.clients).format(n=group.clients)
            below = f"{below}, {whose}"
        return HeatRow(
            group.key, name, below, group.index, dict(group.dimensions), verdicts=dict(group.verdicts)
        )

    def _show_side(self) -> None:
        """What is in common: of the chosen group, of the chosen assessment's client, else of all listed."""
        framework = self._framework
        if framework is None:
            return
        row = self.table.row()
        found, whose = self._shown, ""
        if row is not None:
            by: Grouping = "client" if row.assessment else cast("Grouping", self._by)
            found = self._portfolio_of(by, row.key)
            whose = row.second if row.assessment else row.first
        lacks = self._portfolio.levels.shortfalls((one.assessment for one in found), needs_of(framework))
        self.side.show_counts(framework, blockers(found), lacks, len(found), whose)
        self.outcome.setEnabled(row is not None and bool(row.assessment))

    def _portfolio_of(self, by: Grouping, key: str) -> tuple[Summary, ...]:
        return tuple(one for one in self._shown if group_of(one, by) == key)

    # ------------------------------------------------------------ doing

    def _open(self, index: QModelIndex) -> None:
        row = self.table.row(index)
        if row is None:
            return
        if row.assessment:
            self.row_wanted.emit(row.assessment)
            return
        if self._by == "client":
            self._client = row.key
        elif self._by == "sector":
            self.sector.setCurrentIndex(max(0, self.sector.findData(row.key)))
        else:
            return
        self.grouping.pick("assessment")

    def _note(self, index: QModelIndex) -> None:
        row = self.table.row(index)
        one = next((s for s in self._shown if row is not None and s.assessment == row.assessment), None)
        if one is not None:
            named = next((r.first for r in self.table.source.rows if r.assessment == one.assessment), "")
            self.noting.ask(one, named)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what there is now."""
        super().showEvent(event)
        self.seen.emit()

    # ------------------------------------------------------------ size

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the right column where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.side_place.setFixedWidth(self._theme.scaled(_SIDE))
        self.side_place.setVisible(self.width() >= self._theme.scaled(_SIDE_FROM))
        self.filter.setMinimumWidth(self._theme.scaled(_LEAST_FILTER))
        self.filter.setMaximumWidth(self._theme.scaled(_SIDE))
        for choice in (self.sector, self.tag):
            choice.setMaximumWidth(self._theme.scaled(_WIDEST_CHOICE))
        self.verdict.setMinimumWidth(self.verdict.sizeHint().width())
