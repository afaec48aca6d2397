"""A round without names: none of them stands in an export, on paper or on a slide."""

import json
from collections.abc import Callable

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import whole
from readiness_desktop.services.reporting import report_input, report_sections
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.wording.slides import slides
from tests.gui.findings.made import conditional
from tests.reports.reading import made, read
from tests.wording.canaries import CANARY, without_names


@pytest.fixture(params=["sample", "conditional"])
def hidden(
    request: pytest.FixtureRequest, framework: Framework, state: Callable[[str], Assessment]
) -> Assessment:
    start = sample_assessment(framework) if request.param == "sample" else conditional(state)
    return without_names(framework, start)


def test_an_export_has_numbers_in_place_of_names(framework: Framework, hidden: Assessment) -> None:
    said = whole(Findings(framework, hidden, evaluate(framework, hidden)))
    assert CANARY not in json.dumps(said)
    assert said["statement"]["fields"]["owner"] == "Person 1"
    assert "owned by Person 1" in said["statement"]["text"]
    assert [one["owner"] for one in said["debt"]["items"] if one["id"] == "u"] == ["Executive 1"]
    gate = said["stage_gates"]["gates"][framework.stage_gates[0].id]
    assert all(one["person"].startswith("Person ") for one in gate["voices"])


def test_a_report_names_nobody(framework: Framework, hidden: Assessment, brand: Brand) -> None:
    sections = tuple(report_sections())
    found = read(made(report_input(framework, hidden), brand, sections=[one.id for one in sections]))
    assert "Stage gates" in [title for _level, title, _page in found.outline]
    assert CANARY not in found.text
    assert "owned by Person 1" in found.text


def test_slides_name_nobody(framework: Framework, hidden: Assessment) -> None:
    assert CANARY not in repr(slides(report_input(framework, hidden)))
