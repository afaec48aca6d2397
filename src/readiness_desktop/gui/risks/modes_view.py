"""The failure modes and what drives the chosen one; beside or under each other as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.explain_dialog import open_explanation
from readiness_desktop.gui.risks.answer_table import AnswerTable
from readiness_desktop.gui.risks.driver_rows import driver_rows
from readiness_desktop.gui.risks.mode_rows import Order, mode_rows
from readiness_desktop.gui.risks.mode_table import ModeTable
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.chart_menu import ChartMenu
from readiness_desktop.gui.widgets.chip import Chip
from readiness_desktop.gui.widgets.empty_state import IconTile
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import exposures, numbers, risks
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart

BESIDE_FROM = 880
"""From this width on the two cards may stand beside each other."""

LEAST_DRIVERS = 64
UNBOUND = 16777215
TALL_FROM = 560
"""From this height on they stand under each other."""


class PreviousKey(Painted):
    """The hollow triangle with the month of the round that it stands for."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_round(self, name: str) -> None:
        """Name the round before; empty for none."""
        self._name = name
        self.setAccessibleName(_("Triangle: {round}").format(round=name) if name else "")
        self.setVisible(bool(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = marks.metrics(self.theme, "small")
        return QSize(metrics.horizontalAdvance(self._name) + 18, metrics.height() + 2)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(5.5, self.height() / 2 - 3)
        marks.draw_triangle(painter, self.theme, middle.x(), middle.y())
        box = QRect(16, 0, self.width() - 16, self.height())
        marks.draw_text(painter, self.theme, box, self._name, "small", "text_secondary")


class DriversCard(Card):
    """Gives way down to its least, where Qt takes the height that words with line breaks would like for it."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        least = self.layout().totalMinimumHeightForWidth(self.width())  # type: ignore[union-attr]
        return QSize(super().minimumSizeHint().width(), least)


class ModesView(QWidget):
    """`question_wanted` names a question, `roadmap_wanted` an initiative of the roadmap to show."""

    question_wanted = Signal(str)
    roadmap_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: Findings | None = None
        self._before: tuple[Results | None, str] = (None, "")
        self._unfolded = ""
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self._make_modes()
        self._make_drivers()
        self.table.mode_chosen.connect(lambda _mode: self._show_drivers())
        self.table.explained.connect(self._explain)
        self.drivers.question_wanted.connect(self.question_wanted)
        self.drivers.unfolded.connect(self._unfold)
        self.roadmap.clicked.connect(self._ask_roadmap)

    def _make_modes(self) -> None:
        theme = self._theme
        self.modes_card = Card(self, theme=theme)
        column = QVBoxLayout(self.modes_card)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        self.modes_title = PlainLabel(self.modes_card, style="section", theme=theme)
        self.key = PreviousKey(self.modes_card, theme)
        head.addWidget(self.modes_title)
        head.addStretch(1)
        head.addWidget(self.key)
        self.table = ModeTable(theme, self.modes_card)
        self.picture = ChartMenu(self.modes_card, theme, self._exposures, _("Failure modes"))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._box.addWidget(self.modes_card)

    def _make_drivers(self) -> None:
        theme = self._theme
        self.drivers_card = card = DriversCard(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 10, 1, 1)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(12)
        self.drivers_title = ElidedLabel(card, style="section", theme=theme)
        self.chip = Chip(card, theme=theme)
        head.addWidget(self.drivers_title, 1)
        head.addWidget(self.chip)
        self.how = Button(card, text=_("How it came about"), kind="link", size="small", theme=theme)
        self.how.clicked.connect(self._explain)
        head.addWidget(self.how)
        column.addLayout(head)
        self.remark = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        self.remark.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.remark)
        self.drivers = AnswerTable(
            theme, card, name=_("Answers behind it"), last=_("Points of exposure"), points=True
        )
        column.addWidget(self.drivers, 1)
        self.line = Divider(card, theme=theme)
        column.addWidget(self.line)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 12, 6)
        foot.setSpacing(10)
        self.tile = IconTile(card, icon="milestone", ground="surface", side=20, theme=theme)
        self.lowered = PlainLabel(card, style="body", color="text_secondary", wrap=True, theme=theme)
        self.roadmap = Button(card, text=_("Show in roadmap"), kind="link", theme=theme)
        foot.addWidget(self.tile)
        foot.addWidget(self.lowered, 1)
        foot.addWidget(self.roadmap)
        column.addLayout(foot)
        self._box.addWidget(card)

    # ------------------------------------------------------------ showing

    def show_findings(self, findings: Findings, order: Order, previous: Results | None, when: str) -> None:
        """Show these; `previous` is what the round before said, `when` names its month."""
        self._findings, self._before = findings, (previous, when)
        self.picture.set_on(any(mode.exposure.exposure is not None for mode in findings.modes.values()))
        count = len(findings.modes)
        title = ngettext("{n} failure mode", "{n} failure modes", count).format(n=numbers.word(count))
        self.modes_title.setText(sentence(title))
        self.key.show_round(when)
        bands = tuple((band.name, band.lo) for band in findings.framework.constants.exposure_bands)
        self.table.show_rows(mode_rows(findings, order, previous, when), bands)
        self._show_drivers()
        self._fit()

    def forget(self) -> None:
        """Another assessment is shown: its first failure mode will be chosen, and nothing is unfolded."""
        self._unfolded = ""
        self.table.show_rows((), ())

    def choose(self, mode: str) -> bool:
        """Stand on a failure mode; False where there is none such."""
        return self.table.choose(mode)

    def _show_drivers(self) -> None:
        findings, mode = self._findings, self.table.chosen
        if findings is None or mode not in findings.modes:
            return
        framework, found = findings.framework, findings.modes[mode]
        exposure = found.exposure
        title = _("What drives “{mode}”").format(mode=found.name)
        self.drivers_title.setText(title)
        figure = exposures.band(exposure.band)
        if exposure.exposure is not None:
            figure = _("{band}, {points}").format(band=figure, points=numbers.points(exposure.exposure))
        self.how.setVisible(exposure.exposure is not None)
        self.how.setAccessibleName(_("How the exposure to {mode} came about").format(mode=found.name))
        self.chip.show_meaning(self._theme.exposure(exposure.exposure), figure)
        remarks = risks.remarks(framework, found, findings.results)
        self.remark.setText(remarks)
        self.remark.setVisible(bool(remarks))
        self.drivers.show_rows(driver_rows(findings, mode, unfolded=self._unfolded == mode))
        self.drivers.setAccessibleName(title)
        lowered = risks.lowered(framework, found, findings.plan)
        self.lowered.setText(lowered)
        self.roadmap.setVisible(bool(found.initiatives))

    def _explain(self) -> None:
        if self._findings is not None:
            topic = Topic("exposure", self.table.chosen)
            open_explanation(self, self._theme, self._findings, topic, self.question_wanted.emit)

    def _exposures(self) -> Chart[Any]:
        """The picture of the report, in the order that the list has here."""
        from readiness_desktop.charts.exposure_bars import ExposureBars
        from readiness_desktop.charts.style import ChartStyle

        findings = self._findings
        assert findings is not None
        size = (174.0, ExposureBars.height_of(findings.framework))
        order = [row.id for row in self.table.rows]
        chart = ExposureBars(ChartStyle.paper(), size, order=order)
        chart.update(findings.framework, findings.results, *self._before)
        return chart

    def _unfold(self) -> None:
        self._unfolded = self.table.chosen
        self._show_drivers()

    def _ask_roadmap(self) -> None:
        findings, mode = self._findings, self.table.chosen
        if findings is not None and mode in findings.modes and findings.modes[mode].initiatives:
            self.roadmap_wanted.emit(findings.modes[mode].initiatives[0])

    # ------------------------------------------------------------ room

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or under each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scale = self._theme.text_percent / 100
        beside = self.height() / scale < TALL_FROM and self.width() / scale >= BESIDE_FROM
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._box.setStretch(0, 5 if beside else 1)
        self._box.setStretch(1, 6 if beside else 1)
        self.table.setMinimumHeight(self.table.least_height())
        self.drivers.setMinimumHeight(self._theme.scaled(LEAST_DRIVERS))
        self.drivers_card.updateGeometry()
        over = self.modes_card.sizeHint().height() - self.table.sizeHint().height()
        self.modes_card.setMaximumHeight(UNBOUND if beside else over + self.table.whole_height())
