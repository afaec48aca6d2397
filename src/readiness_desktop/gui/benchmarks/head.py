"""The head of the Benchmarks page: what is found, which view is shown, and which figures are listed."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.benchmarks import Benchmarks, Placed
from readiness_desktop.gui.benchmarks.figures_panel import context_words
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

_PLACES: tuple[tuple[Placed, str], ...] = (
    ("headline", "circle-check"),
    ("flagged", "flag"),
    ("appendix", "file-text"),
)


class Head(QWidget):
    """`view` is the view that is shown, `place` where the listed figures may stand."""

    view_chosen = Signal(str)
    place_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: Placed = "headline"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(2)
        self.finding = PlainLabel(self, style="heading", wrap=True, theme=theme)
        self.context = PlainLabel(
            self, text=context_words(), style="small", color="text_secondary", wrap=True, theme=theme
        )
        said.addWidget(self.finding)
        said.addWidget(self.context)
        self._top.addLayout(said, 1)
        self.segments = SegmentedControl(
            self, choices=self.views(), current="figures", name=_("View"), theme=theme
        )
        self.segments.chosen.connect(self.view_chosen)
        self._top.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(self._top)
        self._places = QWidget(self)
        flow = FlowLayout(self._places, gap=6, line_gap=4)
        self.chips: dict[str, SmallChip] = {}
        for place, icon in _PLACES:
            chip = SmallChip(self._places, icon=icon, theme=theme)
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on, place=place: self.pick_place(place))
            flow.addWidget(chip)
            self.chips[place] = chip
        column.addWidget(self._places)

    @property
    def view(self) -> str:
        """The view that is shown."""
        return self.segments.current or "figures"

    def views(self) -> tuple[tuple[str, str], ...]:
        """What can be shown: keys and words."""
        return (
            ("figures", _("Figures")),
            ("own", _("Own figures")),
            ("bounds", _("What follows")),
            ("contradictions", _("Contradictions")),
        )

    def pick_view(self, view: str) -> None:
        """Show a view as if somebody had picked it."""
        self.segments.pick(view)

    def pick_place(self, place: str) -> None:
        """List the figures that may stand there."""
        self.place = cast(Placed, place)
        self._check()
        self.place_chosen.emit(place)

    def show_benchmarks(self, found: Benchmarks) -> None:
        """Say how many tests this round answers, and count the figures at each place."""
        tests = [one for one in found.comparisons if one.test is not None]
        told = sum(one.assessed for one in tests)
        said = ngettext(
            "{n} of {count} tests against published figures has an answer",
            "{n} of {count} tests against published figures have an answer",
            told,
        )
        self.finding.setText(said.format(n=written(told), count=written(len(tests))))
        for place, _icon in _PLACES:
            chip = self.chips[place]
            chip.show_words(f"{words.placed(place)} {written(len(found.at(place)))}")
            chip.setAccessibleName(chip.words())
        self._check()

    def show_places(self, *, shown: bool) -> None:
        """Offer the places where figures are listed."""
        self._places.setVisible(shown)

    def fit(self, *, wide: bool) -> None:
        """The views beside the finding where there is room, else below."""
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(across)

    def _check(self) -> None:
        for place, chip in self.chips.items():
            chip.setChecked(place == self.place)
