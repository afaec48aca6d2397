"""The report's sections on published figures: every printed one with source, date, sample and flag."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import made, read

State = Callable[[str], Assessment]
OWN = {"own_projects_launched": 10, "own_projects_live_on_roi": 3}


def _text(framework: Framework, brand: Brand, assessment: Assessment, section: str) -> str:
    return read(made(report_input(framework, assessment), brand, sections=(section,))).text


def _told(northwind: State, **fields: object) -> Assessment:
    whole = northwind("C")
    profile = replace(whole.profile, **fields)  # type: ignore[arg-type]
    return whole.with_current(replace(whole.current, profile=profile))


def test_firm_figures_and_those_with_their_flag(framework: Framework, northwind: State, brand: Brand) -> None:
    found = _text(framework, brand, _told(northwind, facts=OWN), "benchmarks")
    assert "3 of 10 of your own projects: 10.8% to 60.3%." in found
    assert "The interval of your own rate contains 23%." in found
    assert (
        "HyperFRAME Research (Lens 1H 2026), 544 enterprise decision-makers; quoted with a release" in found
    )
    assert "Only with their flag" in found
    assert found.index("F01, reliability B") < found.index("F27, reliability C")
    assert "Source page (4 Mar 2026) says structured EVALUATION process." in found
    assert "F12" not in found, "a disputed figure stands in no finding"


def test_bounds_are_printed_with_what_they_assume(
    framework: Framework, northwind: State, brand: Brand
) -> None:
    found = _text(framework, brand, _told(northwind), "benchmarks")
    assert "62.2%; outside 0%" in found
    assert "at most 60.9% inside, so at least 39.1% outside" in found
    assert found.count("this holds only if enterprises run equal numbers of projects") == 4
    assert "B6" not in found
    assert "B4" not in found, "it rests on a figure without a source"
    assert "B4: What" in _text(framework, brand, _told(northwind), "figures")


def test_numbers_for_failure_stand_side_by_side_in_the_appendix_alone(
    framework: Framework, northwind: State, brand: Brand
) -> None:
    """Disputed figures are among them, and those stand in no finding."""
    found = _text(framework, brand, _told(northwind), "figures")
    assert "Six numbers for failure, six definitions" in found
    assert "none can be averaged with another" in found
    assert "Six numbers for failure" not in _text(framework, brand, _told(northwind), "benchmarks")


def test_the_appendix_has_the_disputed_and_the_switched_off_with_the_reason(
    framework: Framework, northwind: State, brand: Brand
) -> None:
    told = _told(northwind, switched_off={"F19": "Another sector"}, facts=OWN)
    found = _text(framework, brand, told, "figures")
    assert "Switched off: Another sector" in found
    assert "F12, reliability D" in found
    assert "B6: Fall of the rate" in found
    assert "40% have none, or only 40% have one" in found
    findings = _text(framework, brand, told, "benchmarks")
    assert "F19, reliability B" not in findings
    assert "B3: Most of the successes" not in findings, "a bound that rests on it neither"


def test_a_figure_past_its_date_stands_in_the_appendix(
    framework: Framework, northwind: State, brand: Brand
) -> None:
    aged = tuple(replace(f, dated="2020") if f.id == "F19" else f for f in framework.figures)
    pack = replace(framework, figures=aged)
    assert "Older than two years." in _text(pack, brand, _told(northwind), "figures")
    assert "F19, reliability B" not in _text(pack, brand, _told(northwind), "benchmarks")


def test_numbers_for_failure_past_their_date_are_named(
    framework: Framework, northwind: State, brand: Brand
) -> None:
    told = _told(northwind)
    later = told.with_current(replace(told.current, as_of=date(2029, 1, 1)))
    found = _text(framework, brand, later, "figures")
    assert "Six numbers for failure, six definitions" in found
    assert "Without a bar, older than two years: F02" in found


def test_the_class_of_another_scale_only_where_asked_for(
    framework: Framework, northwind: State, brand: Brand
) -> None:
    assert "Class of another scale" not in _text(framework, brand, _told(northwind), "benchmarks")
    found = _text(framework, brand, _told(northwind, facts={"class_label": True}), "benchmarks")
    assert "Class of another scale for this index:" in found
    assert "The cut-offs are from memory" in found
