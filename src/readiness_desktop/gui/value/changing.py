"""What the Value page changes, each a step of undo under the name of its field."""

from __future__ import annotations

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import value as services
from readiness_desktop.wording import statement
from readiness_desktop.wording.translate import _

STATEMENT, BUDGET = "statement", "budget"


def enter(hub: OpenAssessment, name: str, value: object) -> None:
    """Set a field of the success statement."""
    if hub.locked:
        return
    if value is None and name == "value_period":
        value = "year"
    if name in statement.PEOPLE and isinstance(value, str):
        value = hub.typed_name(value)
    words = _("success statement: {field}").format(field=statement.field_name(name))
    hub.change(services.set_field(hub.assessment, name, value), words, spot=("value", STATEMENT))


def enter_line(hub: OpenAssessment, line: str, entry: BudgetEntry | None) -> None:
    """Set a line of the production budget."""
    if hub.locked:
        return
    name = next((one.name for one in hub.framework.budget_lines if one.id == line), line)
    words = _("production budget: {line}").format(line=name)
    hub.change(services.set_line(hub.assessment, line, entry), words, spot=("value", BUDGET))


def enter_months(hub: OpenAssessment, months: float | None) -> None:
    """Set how many months of run cost are approved."""
    if not hub.locked:
        words = _("months of run cost approved")
        hub.change(services.set_months(hub.assessment, months), words, spot=("value", BUDGET))


def enter_currency(hub: OpenAssessment, code: str) -> None:
    """Set the currency of every amount."""
    if not hub.locked:
        words = _("currency")
        hub.change(services.set_field(hub.assessment, "currency", code), words, spot=("value", BUDGET))
