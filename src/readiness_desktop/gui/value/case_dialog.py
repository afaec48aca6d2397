"""The inputs of a business case, grouped; each is taken when its field is left, as an undoable change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from readiness_desktop.domain.case import CaseResult
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, number_field
from readiness_desktop.services.business_case import set_case, yearly
from readiness_desktop.services.typed_numbers import NOT_NEGATIVE, SHARE, Bounds, shown_number
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording.case_fields import CaseField, change_name, empty_year, groups
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

_BOUNDS = {
    "money": NOT_NEGATIVE,
    "number": NOT_NEGATIVE,
    "count": NOT_NEGATIVE,
    "share": SHARE,
    "rate": Bounds(0.0, 1.0, share=True),
    "days": Bounds(0.0, 3_650.0),
    "months": Bounds(0.0, 120.0),
}
_ACROSS, _COLUMN = 3, 184


class CaseDialog(Dialog):
    """Follows the open assessment while it is shown; `stand_on` gives a field the cursor."""

    def __init__(self, parent: QWidget, theme: Theme, hub: OpenAssessment) -> None:
        sentence = _(
            "Each figure counts as soon as its field is left. An empty field counts as what stands grey in it; without "
            "that, nobody knows yet, which is never zero."
        )
        super().__init__(parent, theme, _("Figures of the business case"), sentence)
        self.setObjectName("caseDialog")
        self._hub = hub
        self.fields: dict[str, TypedField] = {}
        self._inputs: dict[str, CaseField] = {}
        self._gaps: set[TypedField] = set()
        scroll = QScrollArea(self)
        scroll.setAccessibleName(_("Figures of the business case"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 2, 12, 2)
        column.setSpacing(20)
        for group in groups(hub.framework.constants.business_case.years, hub.assessment.profile.currency):
            column.addWidget(self._make_group(group.name, group.sentence, group.fields, inside))
        column.addStretch(1)
        scroll.setWidget(inside)
        self._scroll = scroll
        self.body.addWidget(scroll)
        self.done_button = self.add_button(_("Close"), self._leave, kind="primary")
        self.setMinimumWidth(theme.scaled(680))
        height = parent.window().height()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        scroll.setMinimumWidth(inside.minimumSizeHint().width() + bar)
        scroll.setMinimumHeight(max(240, min(theme.scaled(560), height - theme.scaled(240))))
        hub.assessment_changed.connect(self._show)
        self._show()

    def _make_group(
        self, name: str, sentence: str, inputs: tuple[CaseField, ...], parent: QWidget
    ) -> QWidget:
        box = QWidget(parent)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(PlainLabel(box, text=name, style="card", theme=self.theme), 0, 0, 1, _ACROSS)
        if sentence:
            told = PlainLabel(
                box, text=sentence, style="small", color="text_muted", wrap=True, theme=self.theme
            )
            grid.addWidget(told, 1, 0, 1, _ACROSS)
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, self.theme.scaled(_COLUMN))
        row, at = 2, 0
        for n, one in enumerate(inputs):
            before = inputs[n - 1] if n else None
            starts = before is not None and (one.year == 1 or (before.year is not None and one.year is None))
            if at == _ACROSS or (starts and at):
                row, at = row + 1, 0
            field = number_field(one.name, self.theme, _BOUNDS[one.kind], remark=one.unit, parent=box)
            field.entered.connect(lambda value, which=one: self._enter(which, value))
            self.fields[one.id], self._inputs[one.id] = field, one
            grid.addWidget(field, row, at)
            at += 1
        return box

    # ------------------------------------------------------------ showing

    def stand_on(self, key: str) -> None:
        """Give a field the cursor, and see to it that it is seen."""
        found = self.fields.get(key) or self.fields.get(f"{key}.1")
        if found is None:
            return
        found.line.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(found, 0, 24))

    def _show(self, _assessment: object = None) -> None:
        case = self._hub.findings.case
        inputs = self._hub.assessment.profile.case
        for one in self._inputs.values():
            value: Any = getattr(inputs, one.key)
            if one.year is not None:
                value = value[one.year - 1] if one.year <= len(value) else None
            field = self.fields[one.id]
            field.show_value(value)
            field.line.setPlaceholderText(self._hint(one, case))
            field.remark.setText(empty_year(one, case) or one.unit)
            field.remark_on(self._remark(one, case))

    def _hint(self, one: CaseField, case: CaseResult) -> str:
        """What holds where nothing is entered."""
        found = case.terms
        if one.year is not None:
            yearly_ones = found.adoption if one.key == "adoption" else found.run_costs or ()
            bounds = _BOUNDS[one.kind]
            return shown_number(yearly_ones[one.year - 1], bounds) if yearly_ones else ""
        usual = {
            "haircut": (found.haircut, SHARE),
            "rate": (found.rate, SHARE),
            "gross": (found.gross, NOT_NEGATIVE),
            "investment_low": (found.investment_least, NOT_NEGATIVE),
            "investment_high": (found.investment_most, NOT_NEGATIVE),
        }.get(one.key)
        if usual is None or usual[0] is None:
            return ""
        value, bounds = usual
        return shown_number(value if bounds.share else round(value or 0.0), bounds)

    def _remark(self, one: CaseField, case: CaseResult) -> str:
        missing = (*case.missing, *case.drift_missing)
        code = {"gross": "benefit"}.get(one.key, one.key)
        for named in (code, *({"gross": ("units", "direction", "period")}.get(one.key, ()))):
            if case.begun and named in missing and one.year in (None, 1):
                return words.missing(named)
        doubts = {
            "build_cost": "upkeep",
            "gross": "net_of_run_cost",
            "haircut": "haircut_over",
        }
        if one.key in ("investment", "investment_low", "investment_high"):
            named = [code for code in ("investment_range", "investment_crossed") if code in case.doubts]
            return words.doubt(case, named[0]) if named else ""
        if doubts.get(one.key) in case.doubts:
            return words.doubt(case, doubts[one.key])
        over = one.key == "adoption" and one.year is not None and "adoption_over" in case.doubts
        if over and one.year is not None and case.terms.adoption[one.year - 1] > 1:
            return words.doubt(case, "adoption_over")
        return ""

    # ------------------------------------------------------------ taking

    def _enter(self, one: CaseField, value: float | None) -> None:
        if one.year is None:
            self._keep(one.key, value)
            return
        fields = [self.fields[other.id] for other in self._inputs.values() if other.key == one.key]
        given, gap = yearly(tuple(field.value for field in fields))
        self._ask_for_gap(fields, gap)
        if gap is None:
            self._keep(one.key, given)

    def _ask_for_gap(self, fields: list[TypedField], gap: int | None) -> None:
        """Name the year that is missing before a later one beside its field."""
        for year, field in enumerate(fields, 1):
            if year == gap:
                said = _("Year {n} is missing; later years do not count without it.").format(n=year)
                field.complain(said)
                self._gaps.add(field)
            elif field in self._gaps:
                field.complain("")
                self._gaps.discard(field)

    def _keep(self, key: str, value: object) -> None:
        hub = self._hub
        if not hub.locked:
            changed = set_case(hub.assessment, **{key: value})
            hub.change(changed, change_name(key), spot=("value", "case"))

    def _leave(self) -> None:
        """Take what still has the cursor; a field that is wrong gets it back."""
        for field in self.fields.values():
            if field in self._gaps or not field.take():
                field.line.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(field, 0, 24)
                return
        self.accept()
