"""Impact against effort in words."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_impact import impact_picture
from readiness_desktop.wording import roadmap_impact
from tests.domain.test_roadmap_impact import FOUR, plan_of


def test_the_picture_and_a_point_in_one_sentence(framework: Framework) -> None:
    plan = plan_of(*FOUR)
    picture = impact_picture(plan, together=False)
    assert roadmap_impact.whole(picture) == (
        "Effort against fall in risk, quick wins: 1, big bets: 1, fill-ins: 1, hard and small: 1. "
        "Most for least: I01."
    )
    title = framework.initiative("I01").title
    said = roadmap_impact.point(framework, plan, picture.points[0])
    assert said == f"I01 {title}: 4 person-days, risk falls by 20.0 points, quick wins"
    assert "closes" in roadmap_impact.point(framework, plan, picture.points[1])
    assert roadmap_impact.whole(impact_picture(plan_of(), together=False)) == "No initiative is planned."


def test_every_order_says_what_it_goes_by() -> None:
    said = {roadmap_impact.order_rule(order) for order in ("plan", "ratio", "reach", "gates")}
    assert len(said) == 4
    assert any("÷" in one and "Questions lifted ×" in one for one in said)


def test_three_reasons_in_one_line(framework: Framework) -> None:
    said = roadmap_impact.why(framework, plan_of(*FOUR), FOUR[0])
    assert said.startswith(
        "Lifts two questions; lowers “Infrastructure not ready” most; lowers risk by 5.00 "
    )
