"""The four figures of a business case, each with its range before the point."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.case import CaseName, CaseResult
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording.translate import _

_FIGURES = ("npv", "paid_back", "return_rate", "deepest")
_NARROW = 500


class FigureTile(QFrame):
    """A name, the range, the point, and what goes with it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(1)
        self.name = PlainLabel(self, style="small", color="text_secondary", theme=theme)
        self.span = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        self.point = PlainLabel(self, style="section", numbers=True, wrap=True, theme=theme)
        self.note = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=theme)
        for label in (self.name, self.span, self.point, self.note):
            column.addWidget(label)
        column.addStretch(1)

    def show_figure(self, name: str, span: str, point: str, note: str, big: bool) -> None:
        """Show another figure."""
        self.name.setText(name)
        self.span.setText(span)
        self.span.setVisible(bool(span))
        self.point.setText(point)
        self.point.set_style("heading" if big else "section")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        known = _("range {span}").format(span=span) if span else ""
        said = ". ".join(part for part in (known, point, note) if part)
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)


class CaseFigures(Themed, QWidget):
    """Net present value, paid back, return rate and deepest point, side by side or two and two."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.tiles = {figure: FigureTile(theme, self) for figure in _FIGURES}
        self._across = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.use(theme)
        self._arrange(4)

    def show_case(self, case: CaseResult, name: CaseName, cash: bool) -> None:
        """Show the figures of one case, with cash alone or with all benefit."""
        view, currency, term = case.cases[name].view(cash), case.currency, case.terms.years
        rate = words.share(case.terms.rate)
        payback = words.paid_back(view, term)
        shown = {
            "npv": (
                _("Net present value"),
                words.npv(view, currency),
                _("at {rate} a year").format(rate=rate),
            ),
            "paid_back": (_("Paid back"), payback, self._discounted(case, name, cash)),
            "return_rate": (
                _("Return rate"),
                words.return_rate(view),
                words.no_rate(view) or _("internal, a year"),
            ),
            "deepest": (_("Deepest point"), words.deepest(view, currency), words.deepest_when(view)),
        }
        for figure, (title, point, note) in shown.items():
            span = words.range_of(case, figure, cash)
            beyond = figure == "return_rate" and view is not None and view.rate_bound is not None
            self.tiles[figure].show_figure(title, span, point, note, len(point) < 12 and not beyond)

    @staticmethod
    def _discounted(case: CaseResult, name: CaseName, cash: bool) -> str:
        view = case.cases[name].view(cash)
        if view is None or view.payback is None:
            return ""
        if again := words.below_again(view):
            return again
        return _("discounted: {when}").format(when=words.paid_back(view, case.terms.years, True).lower())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(4 if self.width() >= self.theme.scaled(_NARROW) else 2)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for n, tile in enumerate(self.tiles.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, n // across, n % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
