"""Which pieces of evidence are the same, and what a file is called where somebody reads it."""

from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.evidence import Resting, by_question, rests_on, shown_file_name
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.sample import sample_assessment


def with_items(framework: Framework, *items: EvidenceItem) -> Assessment:
    one = sample_assessment(framework)
    return one.with_current(replace(one.current, evidence=items))


def test_the_index_says_what_comparing_each_with_each_does(framework: Framework) -> None:
    current = with_items(
        framework,
        EvidenceItem("e1", "D1.1", "Log", sha256="a" * 64),
        EvidenceItem("e2", "D1.2", "Other title", sha256="a" * 64),
        EvidenceItem("e3", "D1.3", "Log", link="wiki"),
        EvidenceItem("e4", "D1.4", "Log", link="wiki"),
        EvidenceItem("e5", "D2.1", "Log"),
        EvidenceItem("e6", "D2.2", "Log"),
    ).current
    resting = Resting(current)
    assert [resting.of(item) for item in current.evidence] == [
        rests_on(current, item) for item in current.evidence
    ]
    assert [resting.of(item) for item in current.evidence][:3] == [
        ("D1.1", "D1.2"),
        ("D1.2", "D1.1"),
        ("D1.3", "D1.4"),
    ]


def test_a_file_is_shown_under_a_name_that_hides_nothing() -> None:
    assert shown_file_name(EvidenceItem("e1", "D1.1", "Log", file_name="gnp.\u202eexe")) == "gnp._exe"
    assert shown_file_name(EvidenceItem("e1", "D1.1", "Log")) == ""


def test_the_evidence_by_question_keeps_the_order_of_the_round(framework: Framework) -> None:
    a, b, c = EvidenceItem("a", "D1.1", "A"), EvidenceItem("b", "D2.1", "B"), EvidenceItem("c", "D1.1", "C")
    assert by_question(with_items(framework, a, b, c).current) == {"D1.1": (a, c), "D2.1": (b,)}
