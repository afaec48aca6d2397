"""Own figures are checked when they are entered; a published figure is switched off with a reason."""

from collections.abc import Callable

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.benchmarks import CLASS_LABEL
from readiness_desktop.services.benchmarks import set_own, show_class, switch_off, switch_on


def test_an_own_figure_is_set_and_taken_away(state: Callable[[str], Assessment]) -> None:
    told, wrong = set_own(state("A"), "own_poc_scrap_rate", 0.6)
    assert (told.profile.facts, wrong) == ({"own_poc_scrap_rate": 0.6}, "")
    assert set_own(told, "own_poc_scrap_rate", None)[0].profile.facts == {}


def test_no_more_can_be_live_than_were_launched(state: Callable[[str], Assessment]) -> None:
    told, _wrong = set_own(state("A"), "own_projects_launched", 3)
    same, wrong = set_own(told, "own_projects_live_on_roi", 5)
    assert same is told
    assert wrong.startswith("More are live and on return than were launched.")
    fine, wrong = set_own(told, "own_projects_live_on_roi", 3)
    assert wrong == ""
    assert set_own(fine, "own_projects_launched", 2)[1] != "", "said at either of the two"


@pytest.mark.parametrize(
    ("name", "value"),
    [("own_poc_scrap_rate", 1.2), ("skills_gap_count", 1.5), ("skills_gap_count", True), ("named_ai_risk_body", 1.0)],
)  # fmt: skip
def test_what_cannot_be_is_refused(state: Callable[[str], Assessment], name: str, value: float) -> None:
    with pytest.raises(ValueError, match=name):
        set_own(state("A"), name, value)


def test_switching_off_needs_a_reason(state: Callable[[str], Assessment]) -> None:
    with pytest.raises(ValueError, match="reason"):
        switch_off(state("A"), "F19", "  ")
    off = switch_off(state("A"), "F19", " Not our sector ")
    assert off.profile.switched_off == {"F19": "Not our sector"}
    assert switch_on(off, "F19").profile.switched_off == {}


def test_the_class_of_another_scale_is_asked_for(state: Callable[[str], Assessment]) -> None:
    shown = show_class(state("A"), shown=True)
    assert shown.profile.facts == {CLASS_LABEL: True}
    assert show_class(shown, shown=False).profile.facts == {}
