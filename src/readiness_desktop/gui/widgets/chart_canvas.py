"""The one widget that shows a matplotlib figure: loaded when first seen, kept, and drawn anew on size and theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.background import Job
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart
    from readiness_desktop.gui.widgets.chart_actions import ChartActions

LOADING_MS = 300
_AFTER_THE_PAGE_MS = 120


class ChartCanvas(Painted):
    """Shows the chart that `make` builds off the GUI thread; `show_facts` says how to fill it.

    Before the chart is there nothing is shown for 300 ms, then grey blocks of its shape. `name` says what is drawn; its
    sentence is the value that a screen reader reads, so nobody needs to see it.
    """

    def __init__(
        self,
        make: Callable[[bool, float], Chart[Any]],
        parent: QWidget | None = None,
        *,
        name: str = "",
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._name = make, name
        self.say(name, _("Being drawn") if name else "")
        self._fill: Callable[[Any], None] | None = None
        self._job: Job | None = None
        self._waiting = False
        self.chart: Chart[Any] | None = None
        self.canvas: QWidget | None = None
        self._actions: ChartActions | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if theme is not None:
            self.use(theme)

    def sizeHint(self) -> QSize:
        """What a profile can still be read in; it takes more where there is room."""
        return QSize(300, 240)

    def show_facts(self, fill: Callable[[Any], None]) -> None:
        """Fill the chart by calling this with it, now if it is there, else once it is."""
        self._fill = fill
        if self.chart is not None and self.isVisible():
            self._refresh()

    def restyle(self) -> None:
        """Draw with the colours and the text size of the theme."""
        super().restyle()
        if self.chart is not None:
            from readiness_desktop.charts.style import ChartStyle

            self.chart.restyle(
                ChartStyle.screen(dark=self.theme.dark, text_scale=self.theme.text_percent / 100)
            )
            if self.canvas is not None:
                self.canvas.draw_idle()  # type: ignore[attr-defined]

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load when first seen."""
        super().showEvent(event)
        if self.chart is None and self._job is None:
            dark, scale = self.theme.dark, self.theme.text_percent / 100
            QTimer.singleShot(LOADING_MS, self, self._show_waiting)
            self._job = Job(lambda _task: _load(self._make, dark, scale))
            self._job.done.connect(self._take)
            # Imports on another thread would hold up the page around it while that is drawn.
            QTimer.singleShot(_AFTER_THE_PAGE_MS, self._job.start)
        elif self.chart is not None:
            self._refresh()

    def paint(self) -> None:
        """Grey blocks while the chart is not there."""
        if self.chart is None and self._waiting:
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("subtle"))
            side = min(self.width(), self.height()) * 2 // 3
            block = QRect(0, 0, side, side)
            block.moveCenter(self.rect().center())
            painter.drawRoundedRect(block, 3, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of its own once the chart is there."""
        if self.chart is None:
            super().paintEvent(event)

    # ------------------------------------------------------------ what can be done with it

    @property
    def actions_of(self) -> ChartActions:
        """Copying, saving, and the figures behind it."""
        if self._actions is None:
            from readiness_desktop.gui.widgets.chart_actions import ChartActions

            self._actions = ChartActions(self, self.theme, self.on_paper, self._name)
        return self._actions

    def on_paper(self) -> Chart[Any]:
        """The chart made anew as it goes on paper: light, at the size that it has here."""
        made = self._make(False, 1.0)
        if self.chart is not None and self.chart.facts is not None:
            made.resize(self.chart.size_mm)
            made.show(self.chart.facts)
        return made

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, at a right click and at the menu key."""
        if self.chart is None or self.chart.facts is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.actions_of.menu(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter offers them too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chart is not None:
            self.actions_of.menu(self.mapToGlobal(self.rect().center()))
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tooltip tells of the thing under the pointer, else of the whole picture."""
        if isinstance(event, QHelpEvent) and self.chart is not None and self.width():
            wide, _high = self.chart.size_mm
            scale = wide / self.width()
            said = self.chart.hint(event.pos().x() * scale, event.pos().y() * scale)
            self.setToolTip(as_tooltip(said or self.chart.alternative()))
        return super().event(event)

    def _show_waiting(self) -> None:
        self._waiting = self.chart is None
        self.update()

    def _take(self, made: tuple[Any, type[QWidget]]) -> None:
        self.chart, canvas_class = made
        canvas = canvas_class(self.chart.figure)  # type: ignore[call-arg]
        self.canvas = canvas
        canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.setMinimumSize(1, 1)
        canvas.mpl_connect("resize_event", lambda _event: self._lay_out())  # type: ignore[attr-defined]
        self._layout.addWidget(canvas)
        self.restyle()
        self._refresh()

    def _lay_out(self) -> None:
        if self.chart is not None:
            self.chart.draw()

    def _refresh(self) -> None:
        if self.chart is None or self._fill is None:
            return
        self._fill(self.chart)
        said = self.chart.alternative()
        self.say(self._name or said, said)
        self.setToolTip(as_tooltip(said))
        if self.canvas is not None:
            self.canvas.draw_idle()  # type: ignore[attr-defined]


def load_charts() -> Any:
    """Import all that charts are drawn with; the class that shows a figure in a widget."""
    from readiness_desktop.charts import drawing

    drawing.prepare()
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

    return FigureCanvasQTAgg


def _load(make: Callable[[bool, float], Chart[Any]], dark: bool, scale: float) -> tuple[Any, Any]:
    canvas = load_charts()
    return make(dark, scale), canvas
