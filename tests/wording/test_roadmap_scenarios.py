"""Two scenarios in words."""

from dataclasses import replace

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_scenarios import Outlook, difference
from readiness_desktop.wording import roadmap_scenarios

FAR = Outlook(90, 52.46, 48.2, 57.9, "CONDITIONS", 1, ("D5.2",), "FM5", 62.4, 120.0, 96_000.0)


def test_what_holds_on_a_day(framework: Framework) -> None:
    assert roadmap_scenarios.after(90) == "After 90 days"
    assert roadmap_scenarios.after(None) == "At the end"
    assert roadmap_scenarios.index(FAR) == "52.4 (48 to 57)"
    assert roadmap_scenarios.index(replace(FAR, index=None)) == "Not yet"
    assert roadmap_scenarios.index(replace(FAR, lo=None)) == "52.4"
    assert roadmap_scenarios.gates(FAR) == "One gate not met"
    assert roadmap_scenarios.gates(replace(FAR, gates=0)) == "Every blocking gate met"
    assert roadmap_scenarios.open_gates(framework, FAR).startswith("Not met: D5.2 ")
    assert roadmap_scenarios.open_gates(framework, replace(FAR, open_gates=())) == ""
    assert roadmap_scenarios.exposure(framework, FAR).endswith(": 62")
    assert roadmap_scenarios.exposure(framework, replace(FAR, mode="")) == "Not yet"
    assert roadmap_scenarios.spent(FAR, "EUR") == "120 person-days, €96,000"
    assert roadmap_scenarios.spent(replace(FAR, cost=None), "EUR") == "120 person-days"


def test_differences_in_words(framework: Framework) -> None:
    sure = replace(FAR, lo=52.4, hi=52.5)
    more = replace(sure, index=55.6, lo=55.5, hi=55.7, gates=0)

    def said(a: Outlook, b: Outlook) -> str:
        return roadmap_scenarios.difference(framework, difference(a, b))

    assert said(sure, more) == "+3.2, one gate more met"
    assert said(more, sure) == "−3.2, one gate fewer met"
    assert said(FAR, replace(FAR, index=54.0)) == "no change"
    assert said(FAR, replace(FAR, verdict="LAUNCH")) == "“Launch” in place of “Launch with conditions”"


def test_differences_in_cells(framework: Framework) -> None:
    sure = replace(FAR, lo=52.4, hi=52.5)
    more = difference(sure, replace(sure, index=55.6, lo=55.5, hi=55.7, gates=0, verdict="LAUNCH"))
    assert roadmap_scenarios.index_change(framework, more) == ("+3.2, verdict changes", "Launch")
    assert roadmap_scenarios.gates_change(more) == "one gate more met"
    same = difference(FAR, FAR)
    assert roadmap_scenarios.index_change(framework, same) == ("no change", "")
    assert roadmap_scenarios.gates_change(same) == ""


def test_what_is_compared() -> None:
    both = roadmap_scenarios.compared("AB", better=False, kept=True)
    assert both.startswith("Both are the plan as it is.")
    like = "Both are planned quickly, to compare like with like."
    assert roadmap_scenarios.compared("", better=False, kept=True) == like
    assert roadmap_scenarios.compared("B", better=True, kept=True) == (
        f"{like} The plan that is kept is a little better than B shows."
    )
    assert roadmap_scenarios.compared("A", better=True, kept=False).endswith(
        "The plan of now is a little better than A shows."
    )
