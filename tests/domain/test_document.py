"""Plain values and back: strict reading, one canonical form."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from readiness_desktop.domain.assessment import Assessment, Client, Profile
from readiness_desktop.domain.document import canonical_json, checksum, from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because
from tests.domain.made_assessments import assessments, of_whole_assessments


@of_whole_assessments
@given(assessments())
def test_any_assessment_comes_back_equal(assessment: Assessment) -> None:
    written = canonical_json(to_plain(assessment))
    assert from_plain(Assessment, json.loads(written)) == assessment
    assert canonical_json(json.loads(written)) == written


def test_the_canonical_form_is_sorted_spaceless_and_nfc() -> None:
    assert canonical_json({"b": 1, "a": [1.5, "e\u0301"]}) == '{"a":[1.5,"\u00e9"],"b":1}'.encode()


def test_a_checksum_does_not_depend_on_key_order() -> None:
    assert checksum({"a": 1, "b": 2}) == checksum({"b": 2, "a": 1})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ReadinessError) as caught:
        canonical_json([value])
    assert caught.value.fault is Fault.DOCUMENT_FIELD


GOOD: dict[str, Any] = {"uuid": "1", "name": "Northwind", "sector": ""}


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"name": 7}, "name"),
        ({"name": None}, "name"),
        ({"more": 1}, "more"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, Any], key: str) -> None:
    with pytest.raises(ReadinessError) as caught:
        from_plain(Client, {**GOOD, **change})
    assert caught.value.facts["key"] == key


def test_a_missing_field_is_named() -> None:
    with pytest.raises(ReadinessError) as caught:
        from_plain(Client, {"uuid": "1"})
    assert (caught.value.facts, caught.value.reason) == ({"key": "name"}, because(Why.IS_MISSING))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("budget_months", True),
        ("budget_months", "12"),
        ("generative", 1),
        ("dates", {"pilot_start": "2026-13-01"}),
        ("dates", {"pilot_start": "20260101"}),
        ("overlay_present", "GA1"),
        ("target_changes", {"D1.1": 2.0}),
    ],
)
def test_types_are_strict(field: str, value: object) -> None:
    with pytest.raises(ReadinessError) as caught:
        from_plain(Profile, {"project": "x", field: value})
    assert str(caught.value.facts["key"]).startswith(field)


def test_dates_are_written_as_days() -> None:
    profile = Profile("x", dates={"pilot_start": date(2026, 4, 14)})
    assert to_plain(profile)["dates"] == {"pilot_start": "2026-04-14"}
