"""The banner of the results: the verdict in force and the computed one, its reasons, and the index with its figures."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.issued import offered
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.findings import moments
from readiness_desktop.gui.findings.reason_pane import ReasonPane
from readiness_desktop.gui.forms.ui_results import Ui_ResultsPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.figure_link import FigureLink
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.wording import issued, numbers, verdicts
from readiness_desktop.wording.translate import _

_LONGEST_REMARK = 600


class VerdictBanner(QObject):
    """Fills the banner of the form. `explained` carries a topic; the others ask to issue and to withdraw a verdict."""

    explained = Signal(object)
    issue_wanted = Signal()
    withdrawn = Signal()

    def __init__(self, ui: Ui_ResultsPage, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui, self._theme = ui, theme
        self._short = self._has = False
        self._weakest = ""
        self.reasons = ReasonPane(ui)
        column = ui.verdict_layout
        column.insertWidget(column.indexOf(ui.missing_row), self.reasons)
        ui.banner_layout.setAlignment(ui.index_card, Qt.AlignmentFlag.AlignTop)
        self._make_issuing(theme)
        tell = self.explained.emit
        self._links = {
            "index": FigureLink(ui.index_value, lambda: tell(Topic("index"))),
            "range": FigureLink(ui.index_range, lambda: tell(Topic("range"))),
            "arithmetic": FigureLink(ui.mean_value, lambda: tell(Topic("arithmetic"))),
            "weakest": FigureLink(ui.weakest_value, lambda: tell(Topic("dimension", self._weakest))),
        }

    def _make_issuing(self, theme: Theme) -> None:
        ui = self._ui
        self.issue = Button(
            ui.verdict_column, text=_("Issue another verdict"), kind="link", size="small", theme=theme
        )
        self.withdraw = Button(ui.verdict_column, text=_("Withdraw"), kind="link", size="small", theme=theme)
        self.withdraw.setAccessibleName(_("Withdraw the issued verdict"))
        self.remark = PlainLabel(
            ui.verdict_column, style="body", color="text_secondary", wrap=True, theme=theme
        )
        self.remark.setObjectName("issuedRemark")
        head = QHBoxLayout()
        head.setSpacing(12)
        ui.verdict_layout.removeWidget(ui.verdict_name)
        head.addWidget(ui.verdict_name, 1)
        head.addWidget(self.issue, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignTop)
        ui.verdict_layout.insertLayout(0, head)
        ui.verdict_layout.insertWidget(1, self.remark)
        self.issue.clicked.connect(self.issue_wanted)
        self.withdraw.clicked.connect(self.withdrawn)

    # ------------------------------------------------------------ showing

    def show_verdict(self, framework: Framework, results: Results, *, editable: bool) -> None:
        """Show the verdict in force, with the computed one where another was issued."""
        ui = self._ui
        meaning = self._theme.verdict(results.in_force)
        ui.banner.show_level(meaning.level)
        ui.tile.show_verdict(results.in_force)
        known = results.verdict != "INCONCLUSIVE"
        ui.verdict_name.setText(issued.in_force(framework, results) if known else meaning.text)
        remark = issued.remark(framework, results)
        # A file may bring a longer reason than the banner has room for.
        self.remark.setText(remark if len(remark) <= _LONGEST_REMARK else remark[:_LONGEST_REMARK] + "…")
        self.remark.setToolTip(as_tooltip(remark) if len(remark) > _LONGEST_REMARK else "")
        self.remark.setVisible(bool(remark))
        may = editable and bool(offered(results.verdict, results.gates.values()))
        self.issue.setVisible(may and not results.issued)
        self.withdraw.setVisible(editable and bool(results.issued or results.issued_lapsed))
        ui.finding.setText(verdicts.headline(framework, results) + ".")
        ui.reasons.show_reasons(framework, results)
        self.reasons.setVisible(bool(ui.reasons.lines))
        ui.missing_row.setVisible(results.verdict == "INCONCLUSIVE")

    def show_index(self, framework: Framework, results: Results, previous: Results | None, name: str) -> None:
        """Show the index with range, the round before, the mean and the weakest dimension."""
        ui, limits = self._ui, framework.verdict.limits
        ui.index_value.setText(numbers.points(results.index))
        has = self._has = results.index is not None
        self._show_value()
        ui.index_range.setText(
            _("likely {range}").format(range=numbers.points_span(results.lo, results.hi)) if has else ""
        )
        before = previous.index if previous is not None else None
        shown = has and before is not None
        ui.index_change.setText(numbers.points_change(before, results.index) if shown else "")
        ui.index_since.setText(_("since {round}").format(round=name) if shown else "")
        ui.index_mark.show_index(
            results.index,
            results.lo,
            results.hi,
            fix=limits["F4"],
            launch=limits["C5"],
            before=None if before is None else (before, name),
        )
        ui.mean_value.setText(numbers.points(results.arithmetic, 1))
        weakest = results.dimensions.get(results.weakest or "")
        self._weakest = weakest.id if weakest is not None else ""
        ui.weakest_name.setText(
            _("Weakest: {dimension}").format(dimension=moments.short(framework, weakest.id))
            if weakest is not None
            else _("Weakest")
        )
        ui.weakest_value.setText(numbers.score(weakest.score if weakest is not None else None))
        names = {
            "index": _("Readiness index"),
            "range": _("Likely range"),
            "arithmetic": _("Arithmetic mean"),
            "weakest": _("Weakest dimension"),
        }
        for key, link in self._links.items():
            link.set_on(has, names[key])

    # ------------------------------------------------------------ room

    def fit(self, *, short: bool) -> None:
        """A low window has a low banner: less air, smaller heads, every figure and every reason still there."""
        if short != self._short:
            self._short = short
            ui = self._ui
            ui.banner_layout.setContentsMargins(20, 10 if short else 16, 8, 6 if short else 8)
            side, edge = (16, 6) if short else (20, 12)
            ui.index_layout.setContentsMargins(side, edge, side, edge)
            ui.index_layout.setSpacing(2 if short else 6)
            ui.index_line.setHidden(short)
            ui.verdict_name.set_style("heading" if short else "title")
            ui.reasons.set_dense(short)
            self._show_value()
        self.reasons.fit()

    def _show_value(self) -> None:
        self._ui.index_value.set_style("heading" if self._short or not self._has else "hero")
