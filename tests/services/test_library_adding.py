"""Adding an assessment to a library changes nothing of another one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.services.library import Library
from tests.storage.filled import PACK, assessment, filled_library, summary_of, with_level


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = filled_library(tmp_path / "library.sqlite", [assessment(1), assessment(2)])
    yield opened
    opened.close()


def test_a_client_that_is_known_keeps_its_name_when_another_assessment_of_it_is_added(
    library: Library,
) -> None:
    known = assessment(1).client
    brought = assessment(3, replace(known, name="A name from elsewhere", sector="Another"))
    library.add(brought, PACK, summary_of(brought))
    assert library.clients() == (known, assessment(2).client)
    assert library.load("a3") == replace(brought, client=known)
    assert library.load("a1") == assessment(1)
    assert {row.summary.client for row in library.rows() if row.summary} == {
        known.name,
        assessment(2).client.name,
    }


@pytest.mark.parametrize("case", ["a round of another", "another state"])
def test_what_would_change_another_assessment_is_refused(library: Library, case: str) -> None:
    if case == "another state":
        brought, reason = with_level(assessment(1), "D1.1", 4), because(Why.HELD_IN_ANOTHER_STATE)
    else:
        brought, reason = replace(assessment(1), uuid="a9"), because(Why.ROUND_OF_ANOTHER, round=1)
    before = library.rows()
    with pytest.raises(ReadinessError) as caught:
        library.add(brought, PACK, summary_of(brought))
    assert caught.value.fault is Fault.LIBRARY_HOLDS_IT
    assert caught.value.reason == reason
    assert library.rows() == before
    assert library.load("a1") == assessment(1)
