"""The lines that describe a task of the roadmap."""

from datetime import date

import pytest

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import roadmap_tasks
from tests.exchange.made_roadmaps import small_plan


def lines(
    framework: Framework, action: Action | None = None, level: int | None = 1, at: int = 0
) -> tuple[str, ...]:
    plan = small_plan()
    one = plan.initiatives[at]
    levels = {lift.question: level for lift in one.lifts}
    return roadmap_tasks.initiative_lines(framework, plan, one, levels, "", action)


def test_what_is_lifted_and_from_where(framework: Framework) -> None:
    title = framework.question("D1.2").title
    assert f"Lifts: D1.2 {title} from level 1 to 2" in lines(framework)
    assert f"Lifts: D1.2 {title} to level 2" in lines(framework, level=None)


def test_what_comes_first(framework: Framework) -> None:
    title = framework.initiative("I18").title
    assert f"Waits for: {title} (I18)" in lines(framework, at=2)
    assert not any(line.startswith("Waits for") for line in lines(framework))


@pytest.mark.parametrize(
    ("status", "started", "finished", "due", "said"),
    [
        ("done", None, date(2026, 6, 3), date(2026, 6, 1), "Done on 3 Jun 2026."),
        ("done", None, None, None, "Done."),
        ("dropped", None, None, None, "Dropped."),
        ("begun", date(2026, 5, 6), None, date(2026, 6, 1), "Begun on 6 May 2026. Agreed for 1 Jun 2026."),
        ("begun", None, None, None, "Begun."),
        ("open", None, None, date(2026, 6, 1), "Agreed for 1 Jun 2026."),
    ],
)
def test_how_it_stands(framework: Framework, status, started, finished, due, said: str) -> None:
    action = Action("a", "I18", status=status, started=started, finished=finished, due=due)
    assert lines(framework, action)[-1] == said


def test_nothing_is_said_of_work_that_is_merely_open(framework: Framework) -> None:
    assert lines(framework, Action("a", "I18")) == lines(framework)


def test_gates_and_tasks(framework: Framework) -> None:
    assert roadmap_tasks.gate_title(framework, "D5.2") == "Gate met: Run money is approved (D5.2)"
    assert roadmap_tasks.gate_lines(framework, "D5.2", "block", ("One", "Two")) == (
        "Blocking gate: a launch needs level 2 In place.",
        "Reached by: One and Two",
    )
    assert roadmap_tasks.gate_lines(framework, "D7.2", "condition", ("One",))[0].startswith(
        "Condition gate: "
    )
    assert roadmap_tasks.refresh_title("Profiling") == "Renew the evidence of: Profiling"
    assert roadmap_tasks.evidence_lines(1, gate=True)[1:] == (
        "A launch gate rests on it.",
        "Effort: 1 person-day",
    )
    assert len(roadmap_tasks.evidence_lines(1, gate=False)) == 2
    renewed = roadmap_tasks.refresh_lines(framework.initiative("I18"))
    assert renewed[1] == f"Shown by: {framework.initiative('I18').exit_evidence}"
