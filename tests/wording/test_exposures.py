from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.results import Exposure
from readiness_desktop.wording import exposures


def test_exposure_is_said_as_conditions_never_as_probability(framework, state):
    results = evaluate(framework, state("A"))
    said = exposures.sentence(results.exposures["FM1"])
    assert said == "Conditions for this failure mode are present to a high degree (57 of 100)."
    assert exposures.band(results.exposures["FM5"].band) == "Critical"


def test_drivers_by_name(framework, state):
    results = evaluate(framework, state("A"))
    assert exposures.drivers(framework, results.exposures["FM6"]) == (
        "Driven by D5.2 Run money is approved, D5.4 Going live is its own project and D3.5 Full cost on the page"
    )


def test_nothing_that_feeds_it_is_answered(framework):
    empty = Exposure("FM1", None, None, 0, None, (), {})
    assert exposures.band(None) == "Not assessed"
    assert exposures.sentence(empty).startswith("Not assessed: no question")
    assert exposures.drivers(framework, empty) == ""


def test_names_and_shares(framework):
    assert exposures.named(framework, "FM3") == "FM3 Pilot trap"
    assert exposures.share(0.129) == "13% of this exposure"
