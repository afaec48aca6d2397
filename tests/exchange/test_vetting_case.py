"""A business case from a file whose figures are none any more is refused by name."""

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.vetting import vet
from readiness_desktop.services.sample import sample_assessment


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rate", 101),
        ("haircut", -0.1),
        ("adoption", [0.5, 200]),
        ("late_months", 1201),
        ("detection_days", 1e9),
        ("investment", -1),
    ],
)
def test_an_impossible_figure_is_named(framework: Framework, field: str, value: object) -> None:
    plain = to_plain(sample_assessment(framework))
    plain["rounds"][-1]["profile"].setdefault("case", {})[field] = value
    with pytest.raises(ReadinessError) as caught:
        vet([from_plain(Assessment, plain)], {framework.checksum: framework})
    assert caught.value.fault is Fault.DOCUMENT_FIELD
    assert str(caught.value.facts["key"]).endswith(f".case.{field}")
