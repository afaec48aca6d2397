"""The row above the roadmap: which view of it is shown, an initiative to add, and what leaves the program."""

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording.translate import _

LEAST = 560


def views() -> tuple[tuple[str, str], ...]:
    """The views of a roadmap: (key, words)."""
    return (
        ("plan", _("Plan")),
        ("impact", _("Impact and effort")),
        ("what_if", _("What if")),
        ("progress", _("Progress")),
        ("cost", _("Cost")),
    )


class ViewBar(QWidget):
    """`chosen` carries the key of a view, `add_wanted` asks for an initiative of one's own."""

    chosen = Signal(str)
    add_wanted = Signal()

    def __init__(self, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        """`menu` are the ways of exporting."""
        super().__init__(parent)
        self._theme, self._menu = theme, menu
        self._fitted = -1
        theme.clothe(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.segments = SegmentedControl(
            self, choices=views(), current="plan", name=_("View of the roadmap"), small=True, theme=theme
        )
        self.add = Button(self, icon="plus", theme=theme)
        self.export = Button(self, icon="download", icon_after="chevron-down", theme=theme)
        row.addWidget(self.segments)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.export)
        self.segments.chosen.connect(self.chosen)
        self.add.clicked.connect(self.add_wanted)
        self.export.clicked.connect(self.open_menu)
        self._fit()

    def open_menu(self) -> None:
        """Offer what the roadmap can be exported as."""
        self._menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height() + 2)))

    def allow(self, *, changes: bool, exports: bool) -> None:
        """Whether something can be added, and whether there is a plan to export."""
        self.add.setVisible(changes)
        self.export.setEnabled(exports)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the views, with buttons that show no words."""
        return QSize(self._theme.scaled(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Fit to another size of text."""
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again once the parts have taken another size of text, which may be after the row was told of it."""
        if event.type() == QEvent.Type.LayoutRequest and self._needed() != self._fitted:
            self._fit()
        return super().event(event)

    def _needed(self) -> int:
        add = 0 if self.add.isHidden() else self.add.sizeHint().width()
        return self.segments.sizeHint().width() + self.export.sizeHint().width() + 32 + add

    def _fit(self) -> None:
        for words in (True, False):
            self._say(self.add, _("Add initiative…"), shown=words)
            self._say(self.export, _("Export"), shown=words)
            if self._needed() <= self.width():
                break
        self._fitted = self._needed()

    @staticmethod
    def _say(button: Button, words: str, *, shown: bool) -> None:
        button.setText(words if shown else "")
        button.setAccessibleName(words)
