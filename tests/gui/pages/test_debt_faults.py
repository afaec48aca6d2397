"""The Debt page where figures cannot be: said beside the field, and nothing is worked out of them."""

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.framework import Framework
from tests.gui.pages.test_debt import State, column, field, figures, shown, with_debt, write


def test_an_ai_budget_of_zero_is_named_beside_its_field(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    entry = DebtEntry("a", "T", "One", external=100.0, blocked=40.0)
    with shown(qtbot, framework, with_debt(state, entry)) as (page, hub):
        page.show_view("paydown")
        budget = page.rules.fields["ai_budget"]
        for typed, doubts in (("0", True), ("400", False), ("", False)):
            budget.line.setText(typed)
            budget.line.editingFinished.emit()
            assert ("of zero there is none" in budget.entry.accessibleDescription()) is doubts
            assert (hub.findings.debt.load is not None) is (typed == "400")
        assert page.totals.cells["load"].line.text() == "needs an AI budget above zero"


def test_a_range_in_an_impossible_order_is_named_and_no_figure_comes_of_it(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    entry = DebtEntry("u", "T", "Feeds", blocked=50.0)
    with shown(qtbot, framework, with_debt(state, entry)) as (page, _hub):
        for name, value in (("day_rate", "800"), ("days_low", "50"), ("days", "20"), ("days_high", "10")):
            write(page, name, value)
        for name, side in (("days_low", "Above"), ("days_high", "Below")):
            said = field(page, name).entry.accessibleDescription()
            assert said == f"{side} the likely figure, so there is no principal."
        assert column(page, 2) == ["Not yet"]
        assert figures(page)["priority"] == "Not yet"
        write(page, "days_low", "10")
        write(page, "days_high", "50")
        assert column(page, 2) == ["€16,000, €8K to €40K"]
