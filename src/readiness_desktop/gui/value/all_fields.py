"""All fields of the success statement in one window, in groups; each is taken as soon as it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.statement_checks import BASELINE_END, CURRENCY
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.value import changing
from readiness_desktop.gui.value.statement_form import StatementForm
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import statement, statement_checks
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _


def groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The fields in their groups, with what each group is called."""
    return (
        (
            _("Result"),
            (
                *("system", "metric", "metric_kind", "direction", "scope", "unit", "target", "target_unit"),
                *("minimum", "due", "review", "stop_action"),
            ),
        ),
        (
            _("Baseline"),
            (
                *("baseline", "record_system", "baseline_start", BASELINE_END, "baseline_reason"),
                *("variation", "periods"),
            ),
        ),
        (
            _("Value"),
            (
                *("unit_value", "volume", "value", "value_period", CURRENCY, "cash_share", "unit_cost"),
                *("addressable", "ramp_months", "net_of_run_cost"),
            ),
        ),
        (_("Proof"), ("counterfactual", "counterfactual_text", "other_changes", "cadence", "measurer")),
        (_("People"), ("owner", "owner_builds", "approver", "approved")),
        (_("Guard"), ("guardrail", "guardrail_limit")),
    )


class AllFields(Dialog):
    """Follows the open assessment; every field is a step of undo of its own."""

    def __init__(self, hub: OpenAssessment, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            parent,
            theme,
            _("All fields of the success statement"),
            _("Each is kept as soon as you leave it."),
        )
        self._hub = hub
        self._stood_on: QWidget | None = None
        self.forms: list[StatementForm] = []
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(_("All fields of the success statement"))
        inside = QWidget(scroll)
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 16, 4)
        column.setSpacing(10)
        wide = parent.width() >= theme.scaled(760)
        for title, names in groups():
            column.addWidget(PlainLabel(inside, text=title, style="card", theme=theme))
            form = StatementForm(names, hub.framework, theme, inside, columns=2 if wide else 1)
            form.entered.connect(self._enter)
            self.forms.append(form)
            column.addWidget(form)
            column.addSpacing(6)
        column.addStretch(1)
        scroll.setWidget(inside)
        self.area = scroll
        scroll.verticalScrollBar().rangeChanged.connect(lambda *_range: self._keep_in_sight())
        width = min(theme.scaled(680), parent.width() - 96)
        scroll.setFixedSize(width, min(theme.scaled(560), parent.height() - 220))
        self.body.addWidget(scroll)
        self.add_button(_("Close"), self.close_if_right)
        hub.results_changed.connect(self._show)
        self._show()

    def _show(self, _assessment: object = None) -> None:
        named = shown_names(self._hub.assessment.current, self._hub.newest_round)
        profile = statement.shown(self._hub.assessment.profile, named)
        notes = statement_checks.beside(self._hub.findings.statement, profile)
        for form in self.forms:
            form.show_profile(profile, notes, locked=self._hub.locked)

    def _enter(self, name: str, value: object) -> None:
        changing.enter(self._hub, name, value)

    def focus_on(self, name: str) -> None:
        """Stand on a field."""
        form = next((form for form in self.forms if name in form.names), None)
        if form is not None:
            form.focus_on(name)
            self._stood_on = form.fields[name]
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Show the field that was asked for with what a check says below it, also once all is laid out anew."""
        field = self._stood_on
        if field is not None and (field.hasFocus() or field.isAncestorOf(self.focusWidget() or self)):
            self.area.ensureWidgetVisible(field, 0, 24)

    def close_if_right(self) -> None:
        """Go once every field is right; the cursor goes to the first that is not."""
        if all(form.take() for form in self.forms):
            self.accept()
