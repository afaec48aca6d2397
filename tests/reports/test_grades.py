"""The grades of evidence in a report: by the names and the limits of the pack."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import made, read

SECTIONS = ("summary", "dimensions", "claims", "roadmap")


@pytest.mark.parametrize(
    ("verified_from", "least", "named", "unverified"),
    [
        ("E3", "On file (E3) or better", "On file (E3)", 2),
        ("E4", "Demonstrated (E4)", "Demonstrated (E4)", 3),
    ],
)
def test_a_report_names_the_grade_from_which_evidence_counts_as_shown(
    framework: Framework,
    northwind: Callable[[str], Assessment],
    brand: Brand,
    verified_from: str,
    least: str,
    named: str,
    unverified: int,
) -> None:
    pack = replace(
        framework,
        grades=tuple(replace(g, name="On file") if g.id == "E3" else g for g in framework.grades),
        constants=replace(framework.constants, verified_from=verified_from),
    )
    found = read(made(report_input(pack, northwind("A")), brand, sections=SECTIONS)).text
    assert f"of what is answered has evidence of grade {least}, by weight." in found
    assert f"of the weight has evidence of grade {least}" in found
    assert f"Below the grade {named} an answer counts at most level {unverified}." in found
    assert f"Lifted answers count with evidence of grade {named} at least." in found


def test_where_every_grade_is_verified_nothing_is_below_it(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    pack = replace(framework, constants=replace(framework.constants, verified_from="E0"))
    found = read(made(report_input(pack, northwind("A")), brand, sections=("claims",))).text
    assert "Evidence limits the level that can be credited." in found
    assert "Below the grade" not in found
