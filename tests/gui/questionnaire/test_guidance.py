"""What guidance says about a question."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire.guidance import sections


def test_it_names_evidence_people_the_rule_and_where_else_it_counts(framework: Framework) -> None:
    said = dict(sections(framework, framework.question("D4.7"), generative=False))
    assert said["Evidence to ask for"].splitlines()[0] == "• Dependency list"
    assert said["Whom to ask"] == "Procurement, Security lead"
    assert said["Not applicable"].startswith("Allowed when no external model")
    elsewhere = said["Helps elsewhere, never proof of compliance"]
    assert "NIST AI RMF: GOVERN 6.1, GOVERN 6.2, MANAGE 3.1, MANAGE 3.2" in elsewhere
    assert "For generative and agentic systems" not in said


def test_generative_systems_are_asked_more_and_most_questions_always_apply(framework: Framework) -> None:
    row = framework.overlay[0]
    said = dict(sections(framework, framework.question(row.questions[0]), generative=True))
    assert row.probe in said["For generative and agentic systems"]
    assert said["Not applicable"] == "This question always applies."
