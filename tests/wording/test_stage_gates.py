"""The sentences of the stage gates."""

from dataclasses import replace
from datetime import timedelta

import pytest

from readiness_desktop.domain.agreements import Criterion, Decision, GateSheet, SignOff
from readiness_desktop.domain.assessment import Action, Answer, Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import Limbo
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.stage_gates import stage_gates
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.wording import gate_voices, gate_ways
from readiness_desktop.wording import stage_gates as words
from tests.domain.gate_projects import (
    TODAY,
    at,
    decided,
    item,
    kinds,
    made,
    said_by,
    sponsored,
    ticked,
    up_to,
    with_round,
)


def test_the_headline_says_how_a_gate_stands(framework: Framework) -> None:
    start = made(framework, 3, stage="")
    said = {
        gate: words.headline(at(framework, start, gate), said_by(framework, start)) for gate in ("G0", "G1")
    }
    assert said == {"G0": "G0 cannot open yet.", "G1": "G1 cannot open yet."}
    ready = ticked(framework, start, "G0")
    assert words.headline(at(framework, ready, "G0"), said_by(framework, ready)) == "G0 can be decided."
    for outcome, words_of in (
        ("go", "G0 is passed."),
        ("hold", "G0 is on hold."),
        ("kill", "The project was stopped at G0."),
    ):
        after = decided(ready, ("G0", outcome))
        assert words.headline(at(framework, after, "G0"), said_by(framework, after)) == words_of
    late = Action("x", "gate:G0:x", "Sign", "Ada", TODAY - timedelta(1))
    held = with_round(ready, actions=(late,))
    assert (
        words.headline(at(framework, held, "G0"), said_by(framework, held))
        == "G0 is on hold: a condition is overdue."
    )


def test_an_earlier_stop_or_hold_is_named(framework: Framework) -> None:
    killed = decided(up_to(made(framework, 3, stage="S5"), "G4"), ("G4", "kill"))
    results, gates = evaluate(framework, killed), said_by(framework, killed)
    last = gates.gate("G5")
    assert words.headline(last, gates) == "The project was stopped at G4."
    assert "before" in kinds(gates.gate("G6"))
    for one in (last, gates.gate("G6")):
        assert words.reasons(framework, results, one) == (
            "Nothing is decided after that, unless G4 is decided again."
        )
    assert words.no_outcome(last) == "No decision can be recorded here: the project was stopped at G4."
    assert gate_ways.show_gate(last) == "Show G4"
    assert words.before_a_launch(framework, results, gates).startswith("The project was stopped at G4.")
    held = decided(made(framework, 3, stage="S3"), ("G0", "hold"))
    results, gates = evaluate(framework, held), said_by(framework, held)
    assert words.headline(gates.gate("G3"), gates) == "G3 cannot open yet."
    said = words.reasons(framework, results, gates.gate("G3"))
    assert said.startswith("G0 is on hold and has to be decided again first. ")
    assert "comes first" not in words.reasons(framework, results, gates.gate("G0"))
    assert words.beside_the_verdict(framework, gates) == ("G0 is on hold.",)
    assert words.before_a_launch(framework, results, gates) == (
        "G3 cannot open yet. G0 is on hold and has to be decided again first."
    )


def test_several_gates_that_stopped_or_hold_are_named_together(framework: Framework) -> None:
    start = made(framework, 3, stage="S3")
    results = evaluate(framework, start)
    held = at(framework, decided(start, ("G0", "hold"), ("G1", "hold")), "G4")
    assert words.reasons(framework, results, held).startswith(
        "G0 and G1 are on hold and have to be decided again first. "
    )
    assert words.no_outcome(held) == "No decision can be recorded here yet: G0 and G1 come first."
    assert gate_ways.show_gate(held) == "Show G0 first"
    killed = at(framework, decided(start, ("G0", "kill"), ("G1", "kill")), "G4")
    assert killed.unheard
    assert words.reasons(framework, results, killed) == (
        "Nothing is decided after that, unless G0 and G1 are decided again."
    )
    assert gate_ways.show_gate(killed) == "Show G0 first"


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("kill", "The project was stopped at G1, and went on with G2."),
        ("hold", "The project was on hold at G1, and went on with G2."),
    ],
)
def test_a_stop_or_hold_that_was_lifted_is_told_at_its_gate(
    framework: Framework, outcome: str, said: str
) -> None:
    after = decided(
        up_to(made(framework, 3, stage=""), "G1"), ("G1", outcome), ("G2", "go"), ("G4", "launch")
    )
    gates = said_by(framework, after)
    assert words.headline(gates.gate("G1"), gates) == said
    assert words.state(gates.gate("G1")) == "Went on with G2"
    assert "on hold" not in " ".join(words.beside_the_verdict(framework, gates))
    assert words.headline(gates.gate("G5"), gates) == "G5 cannot open yet."
    assert gate_ways.show_gate(gates.gate("G5")) == ""


def test_after_a_stop_the_roadmap_has_no_day_for_a_gate(framework: Framework) -> None:
    low = {"D2.4": Answer("D2.4", "answered", 0, grade="E3")}
    start = made(framework, stage="S3", answers=low)
    results = evaluate(framework, start)
    plan = make_plan(framework, start, results)
    for outcome, told in (("hold", True), ("kill", False)):
        one = decided(start, ("G0", outcome))
        gate = stage_gates(framework, one, results, plan).gate("G4")
        assert gate.ahead is not None
        assert bool(gate_ways.ahead(gate)) is told


def test_the_reasons_are_counted(framework: Framework) -> None:
    start = made(framework, 3, stage="")
    results = evaluate(framework, start)
    assert (
        words.reasons(framework, results, at(framework, start, "G0"))
        == "1 must-pass criterion is not met. Process owner decides and has not signed."
    )
    later = words.reasons(framework, results, at(framework, start, "G2"))
    assert later == (
        "3 must-pass criteria are not met. Sponsor decides and has not signed. G0 comes first. "
        "Not heard, with a veto: Finance partner."
    )
    ready = ticked(framework, start, "G0")
    assert words.reasons(framework, results, at(framework, ready, "G0")) == (
        "All must-pass criteria are met and nobody blocks."
    )
    low = made(framework, 3, stage="", target="high")
    assert "needs an assessment of rights" in words.reasons(framework, results, at(framework, low, "G2"))
    assert "needs an independent validation" in words.reasons(framework, results, at(framework, low, "G4"))


def test_a_share_that_is_too_low_is_said(framework: Framework) -> None:
    own = tuple(Criterion(f"o{n}", "G0", text="x", must=False) for n in range(3))
    start = ticked(framework, with_round(made(framework), criteria=own), "G0")
    said = words.reasons(framework, evaluate(framework, start), at(framework, start, "G0"))
    assert said == (
        "1 of 4 should-pass criteria are met; to pass, 3 have to be. Possible now: Hold and Kill."
    )
    assert words.headline(at(framework, start, "G0"), said_by(framework, start)) == (
        "G0 can be decided, but not passed."
    )
    weak = made(framework, answers={"D8.2": Answer("D8.2", "answered", 0, grade="E3")})
    low = at(framework, ticked(framework, weak, "G0"), "G0")
    assert "0 of 1 should-pass criteria are met; to pass, 1 has to be." in words.reasons(
        framework, evaluate(framework, weak), low
    )
    answers = {q: Answer(q, "answered", 1, grade="E3") for q in ("D3.4", "D4.2")}
    two = ticked(framework, up_to(made(framework, stage="S2", answers=answers), "G2"), "G2")
    assert words.headline(at(framework, two, "G2"), said_by(framework, two)) == (
        "G2 can be decided, at best with conditions."
    )
    own = tuple(replace(one, gate="G4") for one in own for _ in range(9))
    own = tuple(replace(one, uuid=str(number)) for number, one in enumerate(own))
    launch = with_round(start, criteria=own)
    said = words.reasons(framework, evaluate(framework, launch), at(framework, launch, "G4"))
    assert "the decision can be at best conditional." in said


def test_a_waiver_is_said_with_name_and_reason(framework: Framework) -> None:
    record = Criterion("w", "G0", "also.0", status="waived", waived_by="Claire", reason="Known")
    start = with_round(sponsored(framework), criteria=(record,))
    assert words.waived(framework, item(at(framework, start, "G0"), "also.0")) == "Waived by Claire: Known"
    beside = words.beside_the_verdict(framework, said_by(framework, start))
    assert beside == (
        "G0: One-page problem note with a process owner. Waived by Claire: Known.",
        "A waiver changes no score and no verdict.",
    )
    bare = with_round(made(framework), criteria=(replace(record, reason=""),))
    assert "does not hold" in words.waived(framework, item(at(framework, bare, "G0"), "also.0"))
    assert words.beside_the_verdict(framework, said_by(framework, made(framework))) == ()
    needless = with_round(made(framework), criteria=(replace(record, key="D8.1", reason=""),))
    said = words.waived(framework, item(at(framework, needless, "G0"), "D8.1"))
    assert said == "A waiver is on the record and not needed: the criterion is met."


def test_the_flow_in_one_line(framework: Framework) -> None:
    sheet = GateSheet(entered=TODAY - timedelta(36), asked=TODAY - timedelta(4))
    start = made(framework, gate_sheets={"G0": sheet})
    again = decided(start, ("G0", "hold"))
    assert words.flow(at(framework, again, "G0")) == "36 days in the stage, 4 days waiting for a decision."
    assert words.flow(at(framework, start, "G1")).startswith("No day is known yet")


@pytest.mark.parametrize(
    ("cost", "said"), [(None, "has no figure for it yet."), (12_000.0, "all these days have cost €12,000.")]
)
def test_limbo_with_its_cost(cost: float | None, said: str) -> None:
    flag = words.limbo(Limbo(200, TODAY - timedelta(200), timing=False), cost, "EUR")
    assert flag.startswith("In limbo: the pilot began 200 days ago")
    assert flag.endswith(said)
    late = words.limbo(Limbo(29, TODAY - timedelta(29), timing=True, gap=304), cost, "EUR")
    assert late.startswith("In limbo: 29 days since the end of the pilot without an approved run budget;")
    assert "; the launch is 304 days after it. " in late


def test_dates_that_cannot_be_say_what_to_do(framework: Framework) -> None:
    sheet = GateSheet(entered=TODAY, asked=TODAY - timedelta(4))
    (odd,) = said_by(framework, made(framework, gate_sheets={"G0": sheet})).odd
    assert words.odd(odd) == (
        "10 Apr 2026 lies before the stage began (14 Apr 2026). Nothing is lost; correct one of the two."
    )


def test_what_a_role_says(framework: Framework) -> None:
    said = SignOff(
        "s", "G4", "Privacy officer", "Priya", "objects", "Not done", "A review", TODAY, "9", "D4.3"
    )
    standing = at(framework, with_round(made(framework), sign_offs=(said,)), "G4")
    voice = next(one for one in standing.voices if one.voice.role == "Privacy officer")
    assert gate_voices.part(voice) == "Veto: where data is personal"
    assert gate_voices.notes(framework, standing, voice) == (
        "Not done",
        "Against: D4.3 Personal and confidential data under control",
        "Lifted by: A review",
        "Said of an earlier version of the sheet (9).",
    )
    parts = {one.voice.role: gate_voices.part(one) for one in at(framework, made(framework), "G3").voices}
    assert parts["Head of data science"] == "Presents, no vote"
    assert parts["Sponsor"] == "Decides"
    assert gate_voices.vote_of(standing.voices[0]) == "Last to sign"


def test_what_can_be_decided(framework: Framework) -> None:
    start = up_to(made(framework), "G1")
    assert words.not_offered(at(framework, start, "G1")) == "Not possible now: Go."
    assert [words.effect(one) for one in at(framework, start, "G1").choices][-1] == "The project ends here."
    hold = with_round(
        start, decisions=(*start.current.decisions, Decision("d", "G1", "hold", TODAY, again=TODAY))
    )
    assert words.when(at(framework, hold, "G1")) == "Again on 14 Apr 2026"
    assert words.outcome(at(framework, hold, "G1"), "hold") == "Hold"


def test_a_gate_that_stands_against_a_launch_is_said_in_a_line(framework: Framework) -> None:
    start = up_to(ticked(framework, made(framework, 4, "E4", modules=True, stage="S4"), "G4"), "G4")
    launch = replace(evaluate(framework, start), verdict="LAUNCH", issued="")
    gate = at(framework, start, "G4")
    role = next(one.voice.role for one in gate.voices if one.vetoes)

    def said(assessment: Assessment, results: Results = launch) -> str:
        return words.before_a_launch(framework, results, said_by(framework, assessment))

    assert said(start).startswith(("G4 is not decided yet.", "G4 cannot open yet. "))
    key = next(one.own[0] for one in gate.voices if one.voice.role == role)
    vote = SignOff("s", "G4", role, "Pia", "objects", criterion=key, lifted_by="A signed note", on=TODAY)
    vetoed = with_round(start, sign_offs=(vote,))
    assert said(vetoed) == f"G4 cannot open yet. {role} objects."
    assert said(vetoed, replace(launch, verdict="FIX")) == ""
    late = Action("x", "gate:G4:x", "Sign", "Ada", TODAY - timedelta(1))
    assert said(with_round(start, actions=(late,))) == (
        "G4 is on hold: a condition is overdue. 1 condition is overdue, so the project is on hold."
    )
    assert said(up_to(start, "G5")) == ""
    assert said(made(framework, 4, "E4")) == ""
