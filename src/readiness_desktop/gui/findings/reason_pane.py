"""The room that the reasons of a verdict get: as high as they are up to a limit, then they scroll by themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from readiness_desktop.gui.findings import marks

if TYPE_CHECKING:
    from readiness_desktop.gui.forms.ui_results import Ui_ResultsPage

LEAST_LINES = 4
NO_LIMIT = 16777215


class ReasonPane(QScrollArea):
    """Holds the list; the wheel and, where not all is seen, the arrow keys scroll it."""

    def __init__(self, ui: "Ui_ResultsPage") -> None:
        super().__init__(ui.verdict_column)
        self._ui = ui
        self._reasons = reasons = ui.reasons
        self._most = NO_LIMIT
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(reasons)
        # The tint of the banner shows through.
        self.viewport().setAutoFillBackground(False)
        reasons.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ui.content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What lies under the banner has grown or shrunk: the reasons have less room, or more."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._ui.content:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Take what the page leaves when everything under the banner has the height it needs at least."""
        if not self._reasons.themed:
            return
        ui, width = self._ui, self._ui.banner.width()
        others = [w for w in (ui.switch_row, ui.middle, ui.strip) if not w.isHidden()]
        margins = ui.content_layout.contentsMargins()
        room = ui.scroll.height() - margins.top() - margins.bottom()
        for widget in others:
            least = max(widget.minimumHeight(), widget.minimumSizeHint().height())
            room -= max(least, widget.heightForWidth(width) if widget.hasHeightForWidth() else 0)
            room -= ui.content_layout.spacing()
        column, wide = ui.verdict_layout, ui.verdict_column.width()
        inside = ui.banner_layout.contentsMargins()
        room -= column.totalHeightForWidth(wide) - self.heightForWidth(wide) + inside.top() + inside.bottom()
        self.set_most(room)

    def set_most(self, room: int) -> None:
        """Take at most this height, but never less than a few lines."""
        lines = LEAST_LINES * (marks.metrics(self._reasons.theme, "body").height() + 4)
        beside = self.verticalScrollBar().sizeHint().width()
        most = max(room, lines)
        if self._reasons.heightForWidth(self.width()) > most:
            most = self._reasons.cut_between(self.width() - beside, most)
        if most != self._most:
            self._most = most
            self.updateGeometry()
        whole = self._reasons.heightForWidth(self.width()) <= most
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if whole else Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._reasons.accessibleName())
        self.setAccessibleDescription(self._reasons.accessibleDescription())

    def hasHeightForWidth(self) -> bool:
        """Lines wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines, up to the limit."""
        return min(self._most, self._reasons.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """The lines at the width at hand, up to the limit."""
        return QSize(480, min(self._most, self._reasons.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the hint."""
        return QSize(120, min(self._most, self._reasons.minimumSizeHint().height()))
