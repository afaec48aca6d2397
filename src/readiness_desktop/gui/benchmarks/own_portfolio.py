"""What the firm's other assessments come to: median and quartiles beside this round, hidden while there are too few."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.own_benchmark import OwnBenchmark, Quartiles
from readiness_desktop.gui.benchmarks.column import wrapping
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording import numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


class OwnPortfolio(Card):
    """A table of scores on one's own scale; it stands apart from published figures, which are shares of companies."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._own_theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        title = _("Other assessments of this library")
        column.addWidget(PlainLabel(self, text=title, style="section", theme=theme))
        self.told = wrapping(self, theme, "", "small", "text_secondary")
        column.addWidget(self.told)
        self._table: QWidget | None = None
        self._column = column
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show_own(self, findings: Findings, own: OwnBenchmark | None) -> None:
        """Show how this round stands beside them; None while they are being read."""
        rows: tuple[tuple[str, ...], ...] = ()
        if own is None:
            self.told.setText(_("The other assessments are being read."))
        elif not own.enough or own.index is None:
            self.told.setText(words.too_few(own.count, own.others, own.least))
        else:
            said = ngettext(
                "Latest locked round of {n} assessment with the same question set. Scores, not shares of companies.",
                "Latest locked rounds of {n} assessments with the same question set. Scores, not shares of companies.",
                own.count,
            )
            self.told.setText(said.format(n=written(own.count)))
            rows = _rows(findings, own, own.index)
        if rows != self.rows:
            self.rows = rows
            self._build()

    def _build(self) -> None:
        if self._table is not None:
            self._column.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        if not self.rows:
            return
        self._table = QWidget(self)
        self._table.setProperty("ground", "none")
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, row in enumerate(self.rows):
            for place, text in enumerate(row):
                head = line == 0
                style, color = ("small", "text_muted") if head else ("body", "text")
                label = PlainLabel(
                    self._table, text=text, style=style, color=color, numbers=not head, theme=self._own_theme
                )
                grid.addWidget(label, line, place)
        self._column.addWidget(self._table)


def _rows(findings: Findings, own: OwnBenchmark, index: Quartiles) -> tuple[tuple[str, ...], ...]:
    results = findings.results
    made = [("", _("This round"), _("Median"), _("Middle half"))]
    made.append(
        (
            _("Index"),
            numbers.points(results.index),
            numbers.points(index.median),
            numbers.points_span(index.low, index.high),
        )
    )
    for dimension in findings.framework.dimensions:
        found = own.dimensions.get(dimension.id)
        if found is None:
            continue
        score = results.dimensions[dimension.id].score
        span = numbers.score_span(found.low, found.high)
        made.append((dimension.short, numbers.score(score), numbers.score(found.median), span))
    return tuple(made)
