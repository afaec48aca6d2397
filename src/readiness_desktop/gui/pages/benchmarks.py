"""The Benchmarks page: published figures with their test, figures of the client's own, bounds and contradictions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.benchmarks import Placed
from readiness_desktop.gui.benchmarks.column import scrolling
from readiness_desktop.gui.benchmarks.detail_panel import FigurePanel
from readiness_desktop.gui.benchmarks.figure_list import FigureList
from readiness_desktop.gui.benchmarks.figure_rows import rows_at
from readiness_desktop.gui.benchmarks.head import Head
from readiness_desktop.gui.benchmarks.own_source import OwnSource
from readiness_desktop.gui.benchmarks.own_view import OwnView
from readiness_desktop.gui.benchmarks.published_views import BoundsView, ContradictionsView
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.services import benchmarks as changes
from readiness_desktop.wording import own_figures
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment

PANEL = 380
NARROW_PANEL = 300
WIDE = 1000
PLACES: tuple[Placed, ...] = ("headline", "flagged", "appendix")


class BenchmarksPage(FollowingPage):
    """Shows the open assessment beside the published figures. `navigate` asks for another page.

    `rows_of_library` gives the rows of the library, from which the firm's own assessments are compared.
    """

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._refused: dict[str, object] = {}
        self.rows_of_library: Callable[[], tuple[object, ...]] = tuple
        self._lay_out()
        dress(self, theme)
        self.source = OwnSource(self)
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self.head = Head(theme, self)
        column.addWidget(self.head)
        self.stack = QStackedWidget(self)
        column.addWidget(self.stack, 1)
        self.figures = self._make_figures()
        self.own = OwnView(theme)
        self.own_scroll = scrolling(self.own, _("Figures of the client’s own"), self.stack)
        self.bounds, self.contradictions = BoundsView(theme), ContradictionsView(theme)
        self.views: dict[str, QWidget] = {
            "figures": self.figures,
            "own": self.own_scroll,
            "bounds": self._in_card(self.bounds, _("What follows")),
            "contradictions": self._in_card(self.contradictions, _("Contradictions")),
        }
        for view in self.views.values():
            self.stack.addWidget(view)

    def _make_figures(self) -> QWidget:
        theme = self._theme
        host = QWidget(self.stack)
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        card = Card(host, theme=theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(card)
        self.list = FigureList(theme, self.lists)
        self.empty = EmptyState(self.lists, icon="chart-column", theme=theme)
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        inside.addWidget(self.lists)
        row.addWidget(card, 1)
        self.side = Card(host, theme=theme)
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(1, 1, 1, 1)
        self.panel = FigurePanel(theme)
        self.panel_scroll = scrolling(self.panel, _("Chosen figure"), self.side)
        beside.addWidget(self.panel_scroll)
        row.addWidget(self.side)
        return host

    def _in_card(self, inside: QWidget, name: str) -> QWidget:
        card = Card(self.stack, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(scrolling(inside, name, card))
        return card

    def _connect(self) -> None:
        self.head.view_chosen.connect(self._show_view)
        self.head.place_chosen.connect(self._refresh)
        self.list.wanted.connect(self._show_figure)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(lambda *_moved: self._show_figure(self.list.current()))
        self.empty.acted.connect(lambda: self.head.pick_place("headline"))
        self.panel.question_wanted.connect(lambda question: self.navigate.emit("questions", question))
        self.panel.own_wanted.connect(lambda: self.show_target("own"))
        self.panel.off_wanted.connect(self._switch_off)
        self.panel.on_wanted.connect(self._switch_on)
        self.own.entered.connect(self._enter)
        self.own.class_wanted.connect(self._show_class)
        self.source.changed.connect(self._show_portfolio)

    # ------------------------------------------------------------ showing

    def _begin(self) -> None:
        self._refused.clear()

    def show_target(self, target: object) -> None:
        """Show a view (`figures`, `own`, `bounds`, `contradictions`), or stand on a figure such as `F19`."""
        name = str(target)
        if name in self.views:
            self.head.pick_view(name)
            return
        if self._hub is None:
            return
        place = next(
            (one.placed for one in self._hub.findings.benchmarks.comparisons if one.figure.id == name), None
        )
        if place is not None:
            self.head.pick_view("figures")
            self.head.pick_place(place)
            self.list.choose(name)

    def offered(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        """What Go to anything can offer on this page: its views."""
        pick = self.head.pick_view
        return tuple(
            ("chart-column", words, "", lambda key=key: pick(key)) for key, words in self.head.views()
        )

    def refresh_library(self) -> None:
        """The rows of the library are others."""
        if self.isVisible() and self.head.view == "own":
            self._show_own()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        found = hub.findings.benchmarks
        self.head.show_benchmarks(found)
        self._show_view(self.head.view)

    def _show_view(self, view: str) -> None:
        hub = self._hub
        if hub is None:
            return
        self.stack.setCurrentWidget(self.views[view])
        self.head.show_places(shown=view == "figures")
        if view == "figures":
            self._show_list()
        elif view == "own":
            self._show_own()
        elif view == "bounds":
            self.bounds.show_findings(hub.findings)
        else:
            self.contradictions.show_findings(hub.findings)

    def _show_list(self) -> None:
        hub = self._hub
        assert hub is not None
        findings = hub.findings
        rows = rows_at(hub.framework, findings.benchmarks, self.head.place, hub.assessment.client.name)
        self.list.show_rows(rows)
        self.lists.setCurrentWidget(self.list if rows else self.empty)
        if not rows:
            said = _("Figures that are firm stand there, unless they are switched off or past their date.")
            self.empty.say("chart-column", _("No figure stands here"), said, _("Show headlines"))
            self.panel.show_nothing()
            return
        if not self.list.current():
            self.list.choose(rows[0].id)
        self._show_figure(self.list.current())

    def _show_figure(self, figure: str) -> None:
        hub = self._hub
        if hub is not None and figure:
            self.panel.show_figure(hub.findings, hub.findings.benchmarks.of(figure), locked=hub.locked)

    def _show_own(self) -> None:
        hub = self._hub
        assert hub is not None
        self.own.show_round(hub.findings, locked=hub.locked, refused=tuple(self._refused))
        self.source.follow(hub, self.rows_of_library())
        self._show_portfolio()

    def _show_portfolio(self) -> None:
        if self._hub is not None:
            self.own.portfolio.show_own(self._hub.findings, self.source.own)

    # ------------------------------------------------------------ changing

    def _change(self, made: Assessment, text: str, target: str) -> None:
        if self._hub is not None:
            self._hub.change(made, text, spot=("benchmarks", target))

    def _enter(self, name: str, value: object) -> None:
        hub = self._hub
        if hub is None or hub.locked:
            return
        made, wrong = changes.set_own(hub.assessment, name, cast("bool | float | None", value))
        if wrong:
            self._refused[name] = value
            self.own.complain(name, wrong)
            return
        self._refused.pop(name, None)
        made = self._take_refused(made)
        self._change(made, _("Enter “{figure}”").format(figure=sentence(own_figures.fact_name(name))), "own")

    def _take_refused(self, made: Assessment) -> Assessment:
        """Take what was refused because of another figure, as far as that one is mended now."""
        for name, value in tuple(self._refused.items()):
            again, wrong = changes.set_own(made, name, cast("bool | float | None", value))
            if not wrong:
                made = again
                self._refused.pop(name)
                self.own.complain(name, "")
        return made

    def _switch_off(self, figure: str, reason: str) -> None:
        hub = self._hub
        if hub is not None and not hub.locked:
            made = changes.switch_off(hub.assessment, figure, reason)
            self._change(made, _("Switch off {figure}").format(figure=figure), figure)
            self.show_target(figure)

    def _switch_on(self, figure: str) -> None:
        hub = self._hub
        if hub is not None and not hub.locked:
            made = changes.switch_on(hub.assessment, figure)
            self._change(made, _("Use {figure} again").format(figure=figure), figure)
            self.show_target(figure)

    def _show_class(self, shown: bool) -> None:
        hub = self._hub
        if hub is not None and not hub.locked:
            text = _("Show the class of another scale") if shown else _("Hide the class of another scale")
            self._change(changes.show_class(hub.assessment, shown=shown), text, "own")

    def keep_fields(self) -> bool:
        """Take what stands in the fields; False, with the focus there, where one is wrong."""
        if self._hub is None or self._hub.locked or self.head.view != "own":
            return True
        return self.own.take()

    # ------------------------------------------------------------ room

    def focusInEvent(self, event: Any) -> None:
        """The list has the keys."""
        super().focusInEvent(event)
        if self.head.view == "figures":
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()
        self.contradictions.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() / (self._theme.text_percent / 100) >= WIDE
        least = self._theme.scaled(PANEL if wide else NARROW_PANEL)
        self.side.setFixedWidth(min(least, max(260, round(self.width() * 0.42))))
        self.own.fit(wide=wide)
        self.head.fit(wide=wide)
