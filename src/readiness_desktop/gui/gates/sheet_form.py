"""The sheet of a gate: its version, when the stage began, when a decision was asked for and is due, and its record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.gate_facts import GateStanding, OddGateDate
from readiness_desktop.gui.gates.panel_list import PanelList, PanelRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import day_field, text_field
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.translate import _


class SheetForm(QScrollArea):
    """`entered` carries field and value, `decision_wanted` the uuid of a decision that was opened."""

    entered = Signal(str, object)
    decision_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
            "entered": day_field(_("Stage began"), theme, parent=inside),
            "asked": day_field(_("Decision asked for"), theme, parent=inside),
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
    ) -> None:
        """Show the sheet of a gate; what cannot be is said beside its date."""
        for name, field in self.fields.items():
            field.show_value(getattr(standing.sheet, name) or None)
            field.set_locked(locked)
            said = [words.odd(one) for one in odd if one.gate == standing.id and one.field == name]
            field.remark_on(" ".join(said))
        if not locked:
            self.fields["version"].line.setPlaceholderText(standing.version)
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
