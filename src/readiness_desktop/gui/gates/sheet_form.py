"""The sheet of a gate: its version, when the stage began, when a decision was asked for and is due, and its record."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.gate_facts import GateStanding, OddGateDate
from readiness_desktop.gui.gates.panel_list import PanelList, PanelRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.typed_field import day_field, text_field
from readiness_desktop.wording import gate_ways
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.gate_days import wrong_day
from readiness_desktop.wording.translate import _


class SheetForm(QScrollArea):
    """`entered` carries field and value, `decision_wanted` the uuid of a decision that was opened."""

    entered = Signal(str, object)
    decision_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gate = ""
        self._as_of: date | None = None
        self._began: date | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget(self)
        self.inside.setProperty("ground", "none")
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(15, 12, 15, 12)
        column.setSpacing(10)
        inside = self.inside
        self.fields = {
            "version": text_field(_("Version of the sheet"), theme, parent=inside),
            "entered": day_field(_("Stage began"), theme, wrong=self._wrong_start, parent=inside),
            "asked": day_field(_("Decision asked for"), theme, wrong=self._wrong_asking, parent=inside),
            "due": day_field(_("Gate due"), theme, parent=inside),
            "independent": text_field(_("Independent validation"), theme, parent=inside),
            "rights_impact": text_field(_("Assessment of rights"), theme, parent=inside),
        }
        for name, field in self.fields.items():
            column.addWidget(field)
            field.entered.connect(
                lambda value, name=name: self.entered.emit(name, value or self._nothing(name))
            )
        self.decided = PlainLabel(inside, style="small", color="level1", wrap=True, theme=theme)
        column.addWidget(self.decided)
        column.addWidget(PlainLabel(inside, text=_("Decisions"), style="card", theme=theme))
        self.none = PlainLabel(
            inside,
            text=_("Nothing was decided at this gate yet."),
            color="text_secondary",
            wrap=True,
            theme=theme,
        )
        column.addWidget(self.none)
        self.decisions = PanelList(theme, _("Decisions at the gate"), inside)
        self.decisions.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.decisions.wanted.connect(self.decision_wanted)
        column.addWidget(self.decisions)
        column.addStretch(1)
        self.setWidget(self.inside)

    def _wrong_start(self, day: date) -> str:
        return "" if self._as_of is None else wrong_day(day, self._as_of, None)

    def _wrong_asking(self, day: date) -> str:
        return "" if self._as_of is None else wrong_day(day, self._as_of, self._began)

    @staticmethod
    def _nothing(name: str) -> object:
        return None if name in ("entered", "asked", "due") else ""

    def show_sheet(
        self,
        standing: GateStanding,
        odd: tuple[OddGateDate, ...],
        decisions: tuple[PanelRow, ...],
        *,
        locked: bool,
        as_of: date,
    ) -> None:
        """Show the sheet of a gate; what cannot be is said beside its date."""
        self._as_of, self._began = as_of, standing.flow.entered
        if standing.id != self._gate:
            self._gate = standing.id
            for field in self.fields.values():
                field.forget()
        for name, field in self.fields.items():
            field.show_value(getattr(standing.sheet, name) or None)
            field.set_locked(locked)
            said = [words.odd(one) for one in odd if one.gate == standing.id and one.field == name]
            field.remark_on(" ".join(said))
        if not locked:
            self.fields["version"].line.setPlaceholderText(
                gate_ways.sheet_version(standing.version, named=False)
            )
            self.fields["version"].line.setToolTip(as_tooltip(gate_ways.fingerprint()))
        self.fields["independent"].setVisible(standing.asks_independent or bool(standing.sheet.independent))
        self.fields["rights_impact"].setVisible(standing.asks_rights or bool(standing.sheet.rights_impact))
        late = [words.odd(one) for one in odd if one.gate == standing.id and one.field == "decided"]
        self.decided.setText(" ".join(late))
        self.decided.setVisible(bool(late))
        self.none.setVisible(not decisions)
        self.decisions.setVisible(bool(decisions))
        self.decisions.show_rows(decisions)
        self._fit_list()

    def resizeEvent(self, event: object) -> None:
        """The list of decisions is as high as its rows."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_list()

    def _fit_list(self) -> None:
        self.decisions.fit()
        count = self.decisions.rows.rowCount()
        self.decisions.setFixedHeight(sum(self.decisions.rowHeight(number) for number in range(count)) + 4)

    def keep(self) -> bool:
        """Read what stands in every field; False where one is wrong."""
        wrong = [field for field in self.fields.values() if not field.take()]
        return not wrong
