"""The row above the roadmap: which view of it is shown, an initiative to add, and what leaves the program."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.gui.roadmap.fitting_row import FittingRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording.translate import _

LEAST = 560
LEVELS = 2


def views() -> tuple[tuple[str, str], ...]:
    """The views of a roadmap: (key, words)."""
    return (
        ("plan", _("Plan")),
        ("impact", _("Impact and effort")),
        ("what_if", _("What if")),
        ("progress", _("Progress")),
        ("cost", _("Cost")),
    )


class ViewBar(FittingRow):
    """`chosen` carries the key of a view, `add_wanted` asks for an initiative of one's own."""

    chosen = Signal(str)
    add_wanted = Signal()

    def __init__(self, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        """`menu` are the ways of exporting."""
        super().__init__(theme, parent, least=LEAST, levels=LEVELS)
        self._menu = menu
        theme.clothe(menu)
        self.segments = SegmentedControl(
            self, choices=views(), current="plan", name=_("View of the roadmap"), small=True, theme=theme
        )
        self.add = Button(self, icon="plus", theme=theme)
        self.export = Button(self, icon="download", icon_after="chevron-down", theme=theme)
        self.row.addWidget(self.segments)
        self.row.addStretch(1)
        self.row.addWidget(self.add)
        self.row.addWidget(self.export)
        self.segments.chosen.connect(self.chosen)
        self.add.clicked.connect(self.add_wanted)
        self.export.clicked.connect(self.open_menu)
        self.fit()

    def open_menu(self) -> None:
        """Offer what the roadmap can be exported as."""
        self._menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height() + 2)))

    def allow(self, *, changes: bool, exports: bool) -> None:
        """Whether something can be added, and whether there is a plan to export."""
        self.add.setVisible(changes)
        self.export.setEnabled(exports)
        self.fit()

    def say(self, level: int) -> None:
        """0 has words on its buttons, 1 their pictures alone."""
        self._name(self.add, _("Add initiative…"), shown=level == 0)
        self._name(self.export, _("Export"), shown=level == 0)

    @staticmethod
    def _name(button: Button, words: str, *, shown: bool) -> None:
        button.setText(words if shown else "")
        button.setAccessibleName(words)
