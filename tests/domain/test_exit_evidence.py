"""The parts of an exit evidence, and when it closes an initiative."""

import pytest

from readiness_desktop.domain.exit_evidence import exit_parts, verified
from readiness_desktop.domain.framework import Framework


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Masking; deletion ;access tests", ("Masking", "deletion", "access tests")),
        ("One signed page", ("One signed page",)),
        ("; A;;", ("A",)),
        ("  ", ()),
    ],
)
def test_semicolons_part_it(text: str, parts: tuple[str, ...]) -> None:
    assert exit_parts(text) == parts


def test_what_nobody_has_seen_is_missing(framework: Framework) -> None:
    drill = framework.initiative("I19")
    assert len(exit_parts(drill.exit_evidence)) == 3


def test_every_initiative_of_the_pack_has_parts(framework: Framework) -> None:
    assert all(exit_parts(one.exit_evidence) for one in framework.initiatives)


def test_documented_evidence_closes(framework: Framework) -> None:
    assert [one for one in ("", "E0", "E1", "E2", "E3", "E4") if verified(framework, one)] == ["E3", "E4"]
