from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Answer
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.results import Condition, Reason
from readiness_desktop.wording import verdicts
from tests.planning.engagements import assessed, everywhere


@pytest.fixture
def said(framework, state):
    """Results of the three states by name."""
    return {name: evaluate(framework, state(name)) for name in "ABC"}


def test_names_in_sentence_case(framework):
    assert verdicts.name(framework, "FIX") == "Fix the foundation first"
    assert verdicts.name(framework, "CONDITIONS") == "Launch with conditions"
    assert verdicts.name(framework, "LAUNCH") == "Launch"
    assert verdicts.name(framework, "INCONCLUSIVE") == "Not enough answers yet"


def test_headings_state_the_finding(framework, said):
    assert verdicts.headline(framework, said["A"]) == "Five gates stand between this project and a launch"
    assert (
        verdicts.headline(framework, said["B"])
        == "The launch can go ahead; one condition follows within 30 days"
    )
    assert verdicts.headline(framework, said["C"]) == "Every rule for a launch is met"


def test_one_gate_stands_alone(framework):
    answers = everywhere(framework, 3, D5_2=Answer("D5.2", "answered", 0, grade="E3"))
    results = evaluate(framework, assessed(framework, answers))
    assert results.verdict == "FIX"
    assert verdicts.headline(framework, results) == "One gate stands between this project and a launch"


def test_the_heading_counts_every_condition(framework):
    answers = everywhere(framework, 3, D5_2=Answer("D5.2", "answered", 1, grade="E3"))
    results = evaluate(framework, assessed(framework, answers))
    assert results.verdict == "CONDITIONS"
    due = [condition.due for condition in results.conditions]
    assert due == ["before_launch", "30_days_after"]
    assert verdicts.headline(framework, results) == (
        "Two conditions must be closed, one before the launch and one within 30 days after it"
    )
    alone = replace(results, conditions=results.conditions[:1])
    assert verdicts.headline(framework, alone) == "One condition must be closed before the launch"


@pytest.mark.parametrize(
    ("reasons", "heading"),
    [
        ((Reason("F3", ("D5",)),), "Production ownership and budget is too weak to carry a launch"),
        ((Reason("F5", ("FM5",)),), "The way to failure is wide open: FM5 Drift nobody monitors"),
        ((Reason("F4", (), 38.9),), "The index is at 62; a launch cannot be planned below 40"),
    ],
)
def test_fix_without_an_open_gate(framework, said, reasons, heading):
    results = replace(said["C"], verdict="FIX", reasons=reasons)
    assert verdicts.headline(framework, results) == heading


@pytest.mark.parametrize(
    ("reasons", "heading"),
    [
        ((Reason("I1", ("D1.1", "D1.2")),), "Two gates have no answer yet, so there is no verdict"),
        ((Reason("I3", ("D4",)),), "No verdict yet: nothing is answered in Governance in parallel"),
        ((Reason("I2", (), 0.5),), "No verdict yet: 49 of 49 core questions answered"),
    ],
)
def test_no_verdict_yet(framework, said, reasons, heading):
    results = replace(said["C"], verdict="INCONCLUSIVE", reasons=reasons)
    assert verdicts.headline(framework, results) == heading


def test_an_empty_assessment(framework):
    results = evaluate(framework, assessed(framework, {}))
    assert verdicts.headline(framework, results) == "Nothing is answered yet"
    assert verdicts.index(results) == "Not yet"


def test_the_index_in_a_line(said):
    assert verdicts.index(said["A"]) == "40 of 100, likely 34 to 47"


def test_reasons_of_state_a(framework, said):
    results = said["A"]
    assert [verdicts.reason(framework, results, reason) for reason in results.reasons] == [
        "A requirement that must hold before launch is absent: D5.2 Run money is approved, at level 0, needs 2.",
        "Three or more requirements that must hold before launch are not met: "
        "D1.2 Quality measured on the real sources, at level 1, needs 2; "
        "D2.4 The pilot can predict production, at level 1, needs 2; "
        "D3.3 Target and threshold agreed with finance, at level 1, needs 2; "
        "D5.2 Run money is approved, at level 0, needs 2; D6.1 Live output quality is measured, at level 1, needs 2.",
        "A dimension is at level Absent: Production ownership and budget is at 0.8, needs 1.0.",
        "Exposure to a failure mode is critical: FM5 Drift nobody monitors at 75.0, must be below 75; "
        "FM6 No budget for production at 75.0, must be below 75.",
    ]


def test_reasons_of_state_b_are_cut_not_rounded(framework, said):
    results = said["B"]
    texts = {r.code: verdicts.reason(framework, results, r) for r in results.reasons}
    assert texts["C4"] == (
        "A dimension is below level In place: Data and platform foundation is at 1.9, needs 2.0; "
        "Production ownership and budget is at 1.8, needs 2.0; Skills gap in timeline and budget is at 1.8, needs 2.0."
    )
    assert texts["C5"] == "The overall index is below 55: at 50.8, needs 55."
    assert texts["C6"] == "The lower end of the likely range is below 50: at 46.0, needs 50."
    assert "FM1 Infrastructure not ready at 51.9, must be below 50" in texts["C7"]


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (
            Reason("I1", ("D1.1", "D1.2")),
            "Some gate questions have no answer yet: D1.1 Platform built for this workload; "
            "D1.2 Quality measured on the real sources.",
        ),
        (
            Reason("I1", ("D1.1", "D1.2", "D1.3", "D1.5", "D2.2", "D2.3", "D2.4")),
            "Some gate questions have no answer yet: D1.1 Platform built for this workload; "
            "D1.2 Quality measured on the real sources; D1.3 Source access without heroics; "
            "D1.5 Origin, lineage and right to use; D2.2 Gate criteria fixed in advance; and 2 more.",
        ),
        (
            Reason("I2", (), 0.8999),
            "Too few questions are answered for a verdict: "
            "49 of 49 core questions answered, 89% by weight; 90% needed.",
        ),
        (
            Reason("I3", ("D4", "D7")),
            "A whole dimension has no answer: Governance in parallel and Skills gap in timeline and budget.",
        ),
        (Reason("F4", (), 39.99), "The overall index is below 40: at 39.9, needs 40."),
        (
            Reason("C1", ("D2.4",)),
            "A requirement that must hold before launch is only begun: "
            "D2.4 The pilot can predict production, at level 1, needs 2.",
        ),
        (
            Reason("C2", ("D2.5",)),
            "A requirement is met by statement only; its evidence is to be shown: "
            "D2.5 Safe release and way back, at level 2 on claim only.",
        ),
        (
            Reason("C3", ("D7.2",)),
            "A condition for launch is not met: D7.2 The gap is priced into plan and budget, at level 1, needs 2.",
        ),
        (Reason("C8"), "The success statement is not complete."),
        (
            Reason("C9", (), 6.0),
            "Less than twelve months of run cost are approved: 6 months so far, 12 needed.",
        ),
        (Reason("C10"), "A quick assessment cannot clear a launch by itself."),
    ],
)
def test_every_other_reason(framework, said, reason, text):
    assert verdicts.reason(framework, said["A"], reason) == text


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (
            Condition("C1:D2.4", ("C1",), ("D2.4",), "before_launch"),
            "Bring D2.4 The pilot can predict production to level 2. "
            "Closed by evidence of grade Documented (E3) or better",
        ),
        (
            Condition("C2:D2.5", ("C2",), ("D2.5",), "before_launch"),
            "D2.5 Safe release and way back is met on claim only. "
            "Closed by evidence of grade Documented (E3) or better",
        ),
        (
            Condition("C3:D7.2", ("C3",), ("D7.2",), "30_days_after"),
            "Bring D7.2 The gap is priced into plan and budget to level 2. "
            "Closed by evidence of grade Documented (E3) or better",
        ),
        (
            Condition("C8", ("C8",), (), "before_launch"),
            "Complete the success statement. Closed when it passes every check that has to hold",
        ),
        (
            Condition("C9", ("C9",), (), "before_launch"),
            "Have 12 months of run cost approved. Closed by the approved budget line",
        ),
        (
            Condition("C10", ("C10",), (), "before_launch"),
            "Carry the assessment to Standard depth. Closed when its gates are answered with evidence",
        ),
        (
            Condition("score", ("C4", "C5", "C6", "C7"), ("D1", "FM1"), "30_days_after"),
            "Bring Data and platform foundation to 2.0; the index to 55; the lower end of its range to 50; "
            "exposure to FM1 Infrastructure not ready below 50. Closes itself when a new round shows it",
        ),
    ],
)
def test_conditions_say_what_closes_them(framework, said, condition, text):
    assert verdicts.condition(framework, said["A"], condition) == text


def test_conditions_follow_a_changed_pack(framework, said):
    grades = tuple(replace(g, name="Seen") if g.id == "E4" else g for g in framework.grades)
    depths = tuple(replace(d, name="Thorough") if d.id == "Standard" else d for d in framework.depths)
    pack = replace(
        framework,
        grades=grades,
        depths=depths,
        constants=replace(framework.constants, verified_from="E4"),
        verdict=replace(framework.verdict, days_after_launch=45),
    )
    found = {
        code: verdicts.condition(pack, said["A"], Condition(code, (code,), ids, "before_launch"))
        for code, ids in {"C1": ("D2.4",), "C2": ("D2.5",), "C3": ("D7.2",), "C10": ()}.items()
    }
    assert found["C10"].startswith("Carry the assessment to Thorough depth.")
    for code in ("C1", "C2", "C3"):
        assert found[code].endswith("Closed by evidence of grade Seen (E4)")
    assert verdicts.headline(pack, said["B"]) == (
        "The launch can go ahead; one condition follows within 45 days"
    )
    before = Condition("C1:D2.4", ("C1",), ("D2.4",), "before_launch")
    both = replace(said["B"], conditions=(before, *said["B"].conditions))
    assert verdicts.headline(pack, both).endswith("and one within 45 days after it")


def test_every_code_of_the_pack_has_words(framework, said):
    results = said["A"]
    for code in framework.verdict.codes:
        text = verdicts.reason(framework, results, Reason(code.code, (), 1.0))
        assert text.startswith(code.text)
        assert "{" not in text


def test_when_and_what_if_missed(framework):
    assert verdicts.due(None) == "Before launch"
    assert verdicts.due(30) == "At latest 30 days after launch"
    assert verdicts.due(1) == "At latest 1 day after launch"
    assert verdicts.consequence(framework) == "If missed, the verdict returns to Fix the foundation first"
