"""The way to a better verdict on paper and in JSON: found step by step, never called proven smallest."""

from collections.abc import Callable

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.assurance_json import assurance
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import made, read


def test_neither_paper_nor_json_claims_the_fewest_moves(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    """Only the page Results looks at every smaller set, for as long as somebody waits."""
    told = report_input(framework, northwind("A"))
    assert told.way.reached
    said = read(made(told, brand, sections=("way",))).text
    assert "Found step by step, not proven to be the fewest." in said
    assert "smallest" not in said
    plain = assurance(told.findings)["way"]
    assert plain["moves"]
    assert not any("smallest" in key or "fewest" in key for key in plain)
