"""Reports of the states that the vectors hold, made once."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment, Person
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.paths import resources
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import Read, made, read

INES = Person("Ines Marchetti", "Halden Advisory", "IM")


@pytest.fixture(scope="session")
def brand() -> Brand:
    """A brand with a mark."""
    return brand_in(resources() / "brands" / "halden")


@pytest.fixture(scope="session")
def northwind(state: Callable[[str], Assessment]) -> Callable[[str], Assessment]:
    """A state with the names of a client and a project."""

    def named(name: str) -> Assessment:
        assessment = state(name)
        current = assessment.current
        profile = replace(current.profile, project="Shipment ETA prediction")
        client = replace(assessment.client, name="Northwind Logistics")
        return replace(assessment, client=client).with_current(replace(current, profile=profile))

    return named


@pytest.fixture(scope="session")
def inputs(framework: Framework, northwind: Callable[[str], Assessment]) -> dict[str, ReportInput]:
    """What the reports of A, B and C are made from."""
    return {name: report_input(framework, northwind(name), person=INES) for name in "ABC"}


@pytest.fixture(scope="session")
def report_a(inputs: dict[str, ReportInput], brand: Brand) -> Read:
    """The report of state A on A4, read back."""
    return read(made(inputs["A"], brand))
