"""The cost of a roadmap in words."""

from dataclasses import replace

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import NOTHING, Range
from readiness_desktop.domain.roadmap_cost import CostSum, Ends
from readiness_desktop.wording import roadmap_cost


def summed(
    cost: Range | None,
    ninety: Ends | None = None,
    unrated: dict[str, Range] | None = None,
    without_external: int = 0,
) -> CostSum:
    return CostSum(3, NOTHING, Ends(0, 0), cost, ninety, 0.0, without_external, unrated or {})


def test_the_range_stands_before_the_expected_figure() -> None:
    given = Range(210_000, 282_000, 390_000)
    assert roadmap_cost.cost(summed(given), "EUR") == "€210,000 to €390,000 (expected €288,000)"
    assert roadmap_cost.price(Range(800, 800, 800), "USD") == "US$800"
    assert roadmap_cost.cost(summed(None), "EUR") == "No day rate yet"


def test_money_that_is_a_part_says_so() -> None:
    part = summed(Range(10, 10, 10), unrated={"DATA": Range(4, 10, 16)})
    assert roadmap_cost.cost(part, "EUR") == "at least €10"


def test_days_are_a_range_too() -> None:
    assert roadmap_cost.days(Range(312, 414, 642)) == "312 to 642 person-days (expected 435)"
    assert roadmap_cost.days(Range(1, 1, 1)) == "1 person-day"


def test_nine_of_ten_says_what_it_assumes() -> None:
    given = summed(Range(210_000, 282_000, 390_000), Ends(250_000, 326_000))
    assert roadmap_cost.in_nine_of_ten(given, "EUR") == (
        "In nine of ten cases €250,000 to €326,000, if initiatives take more or less independently of each other."
    )
    assert roadmap_cost.in_nine_of_ten(summed(Range(5, 5, 5), Ends(5, 5)), "EUR") == ""
    assert roadmap_cost.in_nine_of_ten(summed(None), "EUR") == ""


def test_what_is_not_in_it_is_named(framework: Framework) -> None:
    unrated = {"DATA": Range(4, 10, 16), "CHG": Range(1, 1, 1)}
    assert roadmap_cost.lacks(framework, summed(Range(1, 1, 1), unrated=unrated, without_external=1)) == (
        "Not in it, as there is no day rate: 10 person-days of Data engineering and 1 person-day of "
        "Programme, change, people.",
        "1 initiative has no figure for external cost, which counts as nothing.",
    )
    assert roadmap_cost.lacks(framework, summed(Range(1, 1, 1), without_external=12)) == (
        "12 initiatives have no figure for external cost, which counts as nothing.",
    )
    assert roadmap_cost.lacks(framework, summed(Range(1, 1, 1))) == ()


def test_the_headline_and_the_size_of_the_organisation(framework: Framework) -> None:
    given = replace(summed(Range(10, 10, 10)), days=Range(3, 4, 5))
    assert roadmap_cost.headline(given, "EUR") == "€10 for 3 to 5 person-days (expected 4)"
    assert roadmap_cost.headline(replace(given, count=0), "EUR") == "No initiative is planned"
    part = replace(given, unrated={"DATA": Range(1, 1, 1)})
    assert roadmap_cost.headline(part, "EUR").startswith("At least €10 for ")
    assert roadmap_cost.headline(replace(given, cost=None), "EUR").startswith("No day rate yet for 3 to 5")
    said = roadmap_cost.size_factor(framework, "large")
    assert said == "Efforts are those of the question set × 1.6, for a large organisation."
    assert "× 1," in roadmap_cost.size_factor(framework, "medium")
