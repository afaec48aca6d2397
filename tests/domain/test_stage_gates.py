"""The rules of one stage gate: criteria, evidence, waivers, shares, vetoes, conditions, and what can be decided."""

from dataclasses import replace
from datetime import timedelta

import pytest

from readiness_desktop.domain.agreements import Criterion, SignOff
from readiness_desktop.domain.assessment import Action, Answer, Respondent
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_quality import waiver_not_valid
from tests.domain.gate_projects import (
    TODAY,
    at,
    ids,
    item,
    kinds,
    made,
    said_by,
    sponsored,
    ticked,
    up_to,
    with_round,
)

# ---------------------------------------------------------------- criteria


def test_a_must_pass_question_needs_its_credited_level(framework: Framework) -> None:
    weak = made(framework, answers={"D8.1": Answer("D8.1", "answered", 0, grade="E3")})
    assert item(at(framework, weak, "G0"), "D8.1").status == "not_met"
    enough = made(framework, answers={"D8.1": Answer("D8.1", "answered", 1, grade="E3")})
    assert item(at(framework, enough, "G0"), "D8.1").status == "met"
    unasked = made(framework, answers={"D8.1": Answer("D8.1")})
    assert item(at(framework, unasked, "G0"), "D8.1").status == "open"
    unknown = made(framework, answers={"D8.1": Answer("D8.1", "dk")})
    assert item(at(framework, unknown, "G0"), "D8.1").status == "not_met"


def test_only_the_launch_gate_asks_for_documents(framework: Framework) -> None:
    claimed = made(framework, grade="E1")
    assert item(at(framework, claimed, "G3"), "D2.4").status == "met"
    assert item(at(framework, claimed, "G4"), "D2.4").status == "claim"
    assert not item(at(framework, claimed, "G4"), "D2.4").met
    assert item(at(framework, made(framework), "G4"), "D2.4").status == "met"


def test_not_applicable_counts_as_met(framework: Framework) -> None:
    none = made(framework, answers={"D4.3": Answer("D4.3", "na", na_reason="no personal data")})
    found = item(at(framework, none, "G4"), "D4.3")
    assert (found.status, found.met) == ("na", True)


def test_questions_of_a_module_that_is_not_used_are_named_and_skipped(framework: Framework) -> None:
    without = at(framework, made(framework), "G3")
    assert item(without, "DP.05").status == "not_assessed"
    assert "DP.05" not in {one.key for one in without.must}
    assert without.should_count == 3
    one_answer = made(framework, answers={"DP.05": Answer("DP.05", "answered", 0, grade="E3")})
    assert item(at(framework, one_answer, "G3"), "DP.05").status == "not_assessed"
    used = at(framework, made(framework, modules=True), "G3")
    assert item(used, "DP.05").status == "met"
    assert used.should_count == 4


def test_what_is_ticked_by_hand(framework: Framework) -> None:
    start = made(framework)
    assert kinds(at(framework, start, "G0")) == ["criteria", "decider"]
    assert ids(at(framework, start, "G0")) == ["hold", "kill"]
    done = ticked(framework, start, "G0")
    assert at(framework, done, "G0").passes
    assert ids(at(framework, done, "G0")) == ["go", "hold", "kill"]


def test_an_own_criterion_counts_as_it_says(framework: Framework) -> None:
    own = (
        Criterion("o1", "G0", text="The board agreed", must=True),
        Criterion("o2", "G0", text="A note was sent", must=False),
    )
    standing = at(framework, ticked(framework, with_round(made(framework), criteria=own), "G0"), "G0")
    assert standing.blockers[0].ids == ("o1",)
    assert (standing.should_met, standing.should_count) == (1, 2)


def test_what_is_worked_out_cannot_be_ticked(framework: Framework) -> None:
    failing = made(framework, 0, stage="S4")
    assert evaluate(framework, failing).verdict == "FIX"
    verdict = item(at(framework, ticked(framework, failing, "G4"), "G4"), "also.0")
    assert (verdict.status, verdict.computed) == ("not_met", True)
    assert item(at(framework, made(framework, 3), "G4"), "also.0").status == "met"


def test_conditions_need_owner_and_date_at_the_launch_gate(framework: Framework) -> None:
    conditional = made(framework, answers={"D6.3": Answer("D6.3", "answered", 1, grade="E3")})
    results = evaluate(framework, conditional)
    assert results.verdict == "CONDITIONS"
    assert item(at(framework, conditional, "G4"), "also.3").status == "not_met"
    actions = tuple(
        Action(row.key, row.key, owner="Ada", due=TODAY)
        for row in condition_rows(framework, conditional, results)
    )
    assert item(at(framework, with_round(conditional, actions=actions), "G4"), "also.3").status == "met"


def test_launch_conditions_are_closed_at_the_next_gate(framework: Framework) -> None:
    ready = made(framework, 3)
    assert item(at(framework, ready, "G5"), "also.3").status == "met"
    left = with_round(ready, actions=(Action("x", "gate:G4:x", "Rehearse", "Ada", TODAY),))
    assert item(at(framework, left, "G5"), "also.3").status == "not_met"
    closed = with_round(ready, actions=(Action("x", "gate:G4:x", "Rehearse", "Ada", TODAY, status="done"),))
    assert item(at(framework, closed, "G5"), "also.3").status == "met"


# ---------------------------------------------------------------- waivers


def waiving(**fields: str) -> Criterion:
    return Criterion("w", "G0", "also.0", status="waived", **fields)  # type: ignore[arg-type]


def test_a_waiver_needs_a_reason_and_the_sponsor(framework: Framework) -> None:
    for record, fault in (
        (waiving(waived_by="Claire"), "no_reason"),
        (waiving(reason="Urgent"), "nobody"),
        (waiving(waived_by="Claire", reason="Urgent"), ""),
    ):
        standing = at(framework, with_round(sponsored(framework), criteria=(record,)), "G0")
        assert item(standing, "also.0").waiver_fault == fault
        assert standing.passes is (not fault)
        assert standing.waived


def test_no_waiver_holds_before_a_sponsor_is_named(framework: Framework) -> None:
    vain = with_round(made(framework), criteria=(waiving(waived_by="Somebody Else", reason="no time"),))
    found = item(at(framework, vain, "G0"), "also.0")
    assert (found.status, found.waiver_fault) == ("open", "no_sponsor")
    assert not at(framework, vain, "G0").passes
    said = waiver_not_valid(framework, vain, evaluate(framework, vain))
    assert [one.facts["fault"] for one in said] == ["no_sponsor"]
    signed = SignOff("s", "G1", "Sponsor", "Somebody Else")
    assert at(framework, with_round(vain, sign_offs=(signed,)), "G0").passes


def test_only_the_sponsor_may_waive(framework: Framework) -> None:
    people = (Respondent("p", "Claire Aubert", "Sponsor"),)
    for who, fault in (("claire aubert ", ""), ("Tom", "not_sponsor")):
        record = waiving(waived_by=who, reason="Urgent")
        start = with_round(made(framework), criteria=(record,), respondents=people)
        assert item(at(framework, start, "G0"), "also.0").waiver_fault == fault
    signed = SignOff("s", "G1", "Sponsor", "Claire Aubert")
    start = with_round(
        made(framework), criteria=(waiving(waived_by="Tom", reason="Urgent"),), sign_offs=(signed,)
    )
    assert item(at(framework, start, "G0"), "also.0").waiver_fault == "not_sponsor"


def test_a_waiver_changes_no_verdict_and_no_result(framework: Framework) -> None:
    weak = sponsored(framework, answers={"D2.4": Answer("D2.4", "answered", 0, grade="E3")}, stage="S3")
    record = Criterion("w", "G3", "D2.4", status="waived", waived_by="Claire", reason="Urgent")
    waived = with_round(weak, criteria=(record,))
    assert evaluate(framework, waived) == evaluate(framework, weak)
    assert item(at(framework, waived, "G3"), "D2.4").status == "waived"
    assert "D2.4" not in at(framework, waived, "G3").blockers[0].ids


def test_what_is_met_is_not_waived(framework: Framework) -> None:
    for reason in ("Urgent", ""):
        record = Criterion("w", "G0", "D8.1", status="waived", waived_by="Claire", reason=reason)
        found = item(at(framework, with_round(made(framework), criteria=(record,)), "G0"), "D8.1")
        assert (found.status, found.waiver_fault) == ("met", "")


# ---------------------------------------------------------------- should-pass


def test_below_the_share_nothing_better_than_a_conditional_decision(framework: Framework) -> None:
    low = {q: Answer(q, "answered", level, grade="E3") for q, level in (("D3.4", 1), ("D4.2", 1))}
    half = ticked(framework, up_to(made(framework, answers=low), "G2"), "G2")
    standing = at(framework, half, "G2")
    assert (standing.should_met, standing.should_count, standing.share) == (2, 4, 0.5)
    assert standing.passes
    assert ids(standing) == ["conditional", "recycle", "kill"]
    one_more = ticked(framework, up_to(made(framework, answers={"D3.4": low["D3.4"]}), "G2"), "G2")
    assert ids(at(framework, one_more, "G2")) == ["go", "conditional", "recycle", "kill"]


def test_exactly_the_share_is_enough(framework: Framework) -> None:
    own = tuple(Criterion(f"o{n}", "G0", text="x", must=False, status="not_met") for n in range(2))
    more = tuple(Criterion(f"m{n}", "G0", text="x", must=False, status="met") for n in range(2))
    start = with_round(made(framework), criteria=(*own, *more))
    standing = at(framework, start, "G0")
    assert (standing.should_met, standing.should_count) == (3, 5)
    assert standing.enough


def test_all_condition_gates_in_scope_are_single_items(framework: Framework) -> None:
    core = at(framework, made(framework), "G4")
    assert core.should_count == 10 + 1  # those of the core, and D7.6; DP.07 and DP.09 are of a module
    deep = at(framework, made(framework, modules=True), "G4")
    assert deep.should_count == 15 + 3


# ---------------------------------------------------------------- voices


def objection(role: str, criterion: str, lifted_by: str = "A signed review") -> SignOff:
    return SignOff("s", "G4", role, "Priya", "objects", "Not done", lifted_by, TODAY, "", criterion)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (objection("Privacy officer", "D4.3"), ""),
        (objection("Privacy officer", "D5.1"), "not_own"),
        (objection("Privacy officer", "D4.3", " "), "no_evidence"),
        (objection("Finance partner", "D5.2"), "no_veto"),
        (objection("Risk or legal", "D4.1"), "no_veto"),
        (objection("Workers council", "D4.3"), "no_veto"),
    ],
)
def test_a_veto_blocks_on_its_own_criteria_with_the_evidence_that_lifts_it(
    framework: Framework, said: SignOff, fault: str
) -> None:
    ready = ticked(framework, up_to(made(framework, 3), "G4"), "G4")
    standing = at(framework, with_round(ready, sign_offs=(*ready.current.sign_offs, said)), "G4")
    voice = next(one for one in standing.voices if one.voice.role == said.role)
    assert (voice.fault, voice.blocks) == (fault, not fault)
    assert ("veto" in kinds(standing)) is (not fault)
    assert ("launch" in ids(standing)) is bool(fault)
    assert voice.added is (said.role == "Workers council")


def test_a_veto_is_lifted_by_signing(framework: Framework) -> None:
    ready = ticked(framework, up_to(made(framework, 3), "G4"), "G4")
    lifted = SignOff("t", "G4", "Privacy officer", "Priya", "signed")
    said = (*ready.current.sign_offs, objection("Privacy officer", "D4.3"), lifted)
    standing = at(framework, with_round(ready, sign_offs=said), "G4")
    assert kinds(standing) == []
    assert standing.signed == (2, 8)


def test_who_has_a_veto_depends_on_the_use(framework: Framework) -> None:
    none = made(framework, answers={"D4.3": Answer("D4.3", "na", na_reason="no personal data")})
    veto = {v.voice.role: v.vetoes for v in at(framework, none, "G4").voices}
    assert veto["Privacy officer"] is False
    assert veto["Operations manager"] is True
    high = {v.voice.role: v.vetoes for v in at(framework, made(framework, target="high"), "G4").voices}
    assert high["Risk or legal"] is True


def test_who_only_presents_has_no_vote(framework: Framework) -> None:
    voices = {v.voice.role: v for v in at(framework, made(framework), "G3").voices}
    assert (voices["Head of data science"].votes, voices["Head of data science"].needed) == (False, False)
    assert at(framework, made(framework), "G3").signed == (0, 4)
    assert voices["Sponsor"].voice.part == "decides"


def test_a_signature_under_another_version_is_marked(framework: Framework) -> None:
    start = made(framework)
    version = at(framework, start, "G0").version
    signed = with_round(
        start, sign_offs=(SignOff("s", "G0", "Process owner", vote="signed", version=version),)
    )
    assert not at(framework, signed, "G0").voices[0].stale
    own = with_round(signed, criteria=(Criterion("o", "G0", text="One more"),))
    assert at(framework, own, "G0").version != version
    assert at(framework, own, "G0").voices[0].stale


def test_no_gate_opens_without_the_vote_of_who_decides(framework: Framework) -> None:
    ready = ticked(framework, up_to(made(framework, 3), "G4"), "G4")
    silent = at(framework, with_round(ready, sign_offs=()), "G4")
    assert [(one.kind, one.ids) for one in silent.blockers] == [("decider", ("Sponsor",))]
    assert ids(silent) == ["fix", "kill"]
    for vote, opens in (("asked", False), ("objects", False), ("condition", True), ("signed", True)):
        said = SignOff("s", "G4", "Sponsor", vote=vote)  # type: ignore[arg-type]
        found = at(framework, with_round(ready, sign_offs=(said,)), "G4")
        assert ("launch" in ids(found)) is opens


def test_who_has_a_veto_and_was_not_heard_is_known(framework: Framework) -> None:
    start = made(framework, 3)
    found = at(framework, start, "G4").unheard
    assert {"Security lead", "Privacy officer", "Operations manager"} <= set(found)
    asked = SignOff("a", "G4", "Privacy officer", vote="asked")
    assert "Privacy officer" in at(framework, with_round(start, sign_offs=(asked,)), "G4").unheard
    heard = with_round(start, sign_offs=(objection("Privacy officer", "D4.3"),))
    assert "Privacy officer" not in at(framework, heard, "G4").unheard


def test_conditions_of_no_verdict_are_not_met(framework: Framework) -> None:
    bare = with_round(made(framework), answers={})
    for gate, key in (("G4", "also.3"), ("G5", "also.3")):
        assert item(at(framework, bare, gate), key).status == "open"
        assert not any(one.met for one in said_by(framework, bare).gate(gate).counted)
        assert item(at(framework, made(framework, 3), gate), key).status == "met"


# ---------------------------------------------------------------- conditions and outcomes


def test_an_overdue_condition_holds_whatever_was_decided(framework: Framework) -> None:
    ready = ticked(framework, up_to(made(framework, 3), "G3"), "G3")
    assert "go" in ids(at(framework, ready, "G3"))
    late = Action("x", "gate:G2:x", "Sign the charter", "Ada", TODAY - timedelta(1))
    held = with_round(ready, actions=(late,))
    assert at(framework, held, "G2").state == "held"
    assert kinds(at(framework, held, "G3")) == ["overdue"]
    assert ids(at(framework, held, "G3")) == ["recycle", "hold", "kill"]
    for settled in (replace(late, status="done"), replace(late, due=TODAY)):
        free = with_round(ready, actions=(settled,))
        assert at(framework, free, "G2").state == "passed"
        assert "go" in ids(at(framework, free, "G3"))


def test_an_overdue_condition_of_the_verdict_holds_too(framework: Framework) -> None:
    conditional = made(framework, 3, answers={"D6.3": Answer("D6.3", "answered", 1, grade="E3")})
    ready = ticked(framework, up_to(conditional, "G4"), "G4")
    row, *others = condition_rows(framework, ready, evaluate(framework, ready))
    late = Action(row.key, row.key, owner="Ada", due=TODAY - timedelta(1))
    rest = tuple(Action(one.key, one.key, owner="Ada", due=TODAY) for one in others)
    held = at(framework, with_round(ready, actions=(late, *rest)), "G4")
    assert held.state == "held"
    assert [(one.kind, one.ids) for one in held.blockers] == [("overdue", (row.key,))]
    assert ids(held) == ["fix", "kill"]
    for settled in (replace(late, status="done"), replace(late, due=TODAY)):
        free = at(framework, with_round(ready, actions=(settled, *rest)), "G4")
        assert (free.state, kinds(free)) == ("in_progress", [])


def test_conditions_of_a_gate_are_none_of_the_verdict(framework: Framework) -> None:
    start = made(framework, answers={"D6.3": Answer("D6.3", "answered", 1, grade="E3")})
    rows = condition_rows(framework, start, evaluate(framework, start))
    more = with_round(start, actions=(Action("x", "gate:G2:x", "Sign", "Ada", TODAY),))
    assert condition_rows(framework, more, evaluate(framework, more)) == rows
    assert evaluate(framework, more) == evaluate(framework, start)


def test_the_launch_gate_waits_for_c1_and_c2(framework: Framework) -> None:
    claimed = sponsored(framework, 3, answers={"D2.5": Answer("D2.5", "answered", 2, grade="E1")})
    record = Criterion("w", "G4", "D2.5", status="waived", waived_by="Claire", reason="Urgent")
    ready = ticked(framework, up_to(with_round(claimed, criteria=(record,)), "G4"), "G4")
    results = evaluate(framework, ready)
    actions = tuple(
        Action(row.key, row.key, owner="Ada", due=TODAY) for row in condition_rows(framework, ready, results)
    )
    standing = at(framework, with_round(ready, actions=actions), "G4")
    assert standing.passes
    assert [(one.kind, one.ids) for one in standing.blockers] == [("verdict_conditions", ("C2:D2.5",))]
    assert ids(standing) == ["fix", "kill"]


def test_a_plain_launch_needs_a_plain_verdict(framework: Framework) -> None:
    conditional = made(framework, 3, answers={"D6.3": Answer("D6.3", "answered", 1, grade="E3")})
    ready = ticked(framework, up_to(conditional, "G4"), "G4")
    results = evaluate(framework, ready)
    assert results.verdict == "CONDITIONS"
    actions = tuple(
        Action(row.key, row.key, owner="Ada", due=TODAY) for row in condition_rows(framework, ready, results)
    )
    assert ids(at(framework, with_round(ready, actions=actions), "G4")) == ["conditions", "fix", "kill"]
    assert ids(at(framework, ticked(framework, up_to(made(framework, 3), "G4"), "G4"), "G4")) == [
        "launch",
        "conditions",
        "fix",
        "kill",
    ]
