from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import RULE_IDS, Finding, Place
from readiness_desktop.domain.results import Condition
from readiness_desktop.wording import quality

AT = Place("questions", "D1.1", "level")
LATE, PILOT, LAUNCH = date(2026, 3, 9), date(2026, 3, 2), date(2026, 9, 1)


def said(framework: Framework, rule: str, **facts: Any) -> str:
    return quality.sentence(framework, Finding(rule, "must", AT, facts))


def timing(framework: Framework, check: str, dates: dict[str, date], **facts: Any) -> str:
    known = next(one for one in framework.timing_checks if one.id == check)
    facts = {"question": None, "most": None, "claimed": None, **facts}
    days = {name: dates.get(name) for name in known.left}
    return said(
        framework, "broken_timing", check=check, names=known.left, days=days, dates=dates, right=known.right, **facts
    )  # fmt: skip


@pytest.mark.parametrize("rule", RULE_IDS)
def test_every_rule_has_a_title_and_a_verb(rule: str) -> None:
    assert quality.title(rule)
    assert quality.mend(Finding(rule, "must", AT))
    assert not quality.title(rule).endswith(".")


def test_sentences_say_the_figure_and_then_what_it_means(framework: Framework) -> None:
    gate = next(q.id for q in framework.questions if q.gate is not None and q.gate.kind == "block")
    assert "blocking gate" in said(framework, "unanswered", question=gate)
    high = said(framework, "high_without_evidence", question="D1.1", level=3, grade="E1", credited=2)
    assert high == "Level 3 on Claimed (E1) and no evidence: 2 is credited."
    expired = said(
        framework, "expired_evidence", question="D1.1", title="Log", dated=PILOT, grade="E3", counts="E2"
    )
    assert (
        expired
        == "“Log” of 2 Mar 2026 has expired: the answer counts as Corroborated (E2), not Documented (E3)."
    )
    pair = said(framework, "contradicting", levels={"D2.4": 3, "DP.05": 1}, question="DP.05")
    assert pair == "D2.4 says 3 and DP.05 says 1 about the same fact."
    split = {"question": "D1.1", "low": 1, "high": 3}
    assert said(framework, "split_votes", **split, level=None) == "Votes from 1 to 3, and no level is agreed."
    assert said(framework, "split_votes", **split, level=2).endswith("level 2 is agreed without a reason.")


def test_findings_at_a_stage_gate_say_what_they_are_about(framework: Framework) -> None:
    late = said(framework, "overdue_gate_condition", gate="G2", text="Sign", day=PILOT, owner="Ada")
    assert late == "Due 2 Mar 2026 and not closed, so the project is on hold. Owner: Ada."
    for fault, words in (
        ("no_reason", "no reason"),
        ("nobody", "nobody is named"),
        ("no_sponsor", "until a sponsor is named"),
        ("not_sponsor", "Tom is not"),
    ):
        assert words in said(
            framework, "waiver_not_valid", gate="G0", key="also.0", text="", fault=fault, by="Tom"
        )
    place = Place("gates", "G0", "waiver", "also.0")
    for key, subject in (("also.0", "G0 One-page problem note"), ("D8.1", "G0 D8.1"), ("", "G0 Own words")):
        facts = {"gate": "G0", "key": key, "text": "Own words"}
        found = Finding("waiver_not_valid", "must", place, facts)
        assert quality.subject(framework, None, found).startswith(subject)  # type: ignore[arg-type]
        assert quality.brief_subject(found) == "G0"
    hold = Finding(
        "hold_past_its_day", "must", Place("gates", "G1", "decision", "d"), {"gate": "G1", "day": PILOT}
    )
    assert quality.sentence(framework, hold).startswith("On hold, to be decided again by 2 Mar 2026. ")
    assert quality.subject(framework, None, hold) == "G1 Worth a pilot design?"  # type: ignore[arg-type]
    assert quality.brief_subject(hold) == "G1"


def test_dates_out_of_order_name_both(framework: Framework) -> None:
    facts = {"name": "pilot_end", "day": PILOT, "after": "pilot_start", "then": LATE}
    said_of = said(framework, "dates_out_of_order", **facts)
    assert said_of == "Pilot end: 2 Mar 2026, before Pilot start (9 Mar 2026)."


def test_timing_names_its_dates_and_what_follows(framework: Framework) -> None:
    dates = {"statement_signed": LATE, "pilot_start": PILOT}
    begins = "Success statement signed: 9 Mar 2026, after Pilot start (2 Mar 2026)."
    limit = {"question": "D3.1", "most": 2}
    noted = "It speaks for “ROI never defined”."
    assert timing(framework, "T1", dates, **limit) == f"{begins} D3.1 is credited at most 2. {noted}"
    claimed = timing(framework, "T1", dates, **limit, claimed=4)
    assert claimed == f"{begins} D3.1 says 4, and at most 2 is credited. {noted}"
    assert timing(framework, "T8", {"owner_accepted": LAUNCH, "planned_launch": LAUNCH}) == (
        "Owner accepted: 1 Sep 2026. The rule asks for 60 days before Planned launch (1 Sep 2026). "
        "Agree on it as a condition of the launch."
    )
    middle = timing(
        framework,
        "T5",
        {"first_control_evidence": LAUNCH, "build_start": PILOT, "planned_launch": LAUNCH},
        question="D4.2",
        most=1,
    )
    assert "after the middle of Build start (2 Mar 2026) and Planned launch (1 Sep 2026)" in middle
    limbo = timing(framework, "T9", {"pilot_end": date(2026, 1, 1), "planned_launch": LAUNCH})
    assert "243 days before Planned launch (1 Sep 2026)" in limbo


def test_conditions_and_lists(framework: Framework) -> None:
    condition = Condition("C1:D2.4", ("C1",), ("D2.4",), "before_launch")
    facts = {"condition": condition, "owner": True, "due": True}
    unowned = Finding("unowned_condition", "must", Place("results", "C1:D2.4", "owner"), facts)
    assert quality.sentence(framework, unowned) == "No owner and no due date, so the report stays a draft."
    assert quality.mend(unowned) == "Name an owner"
    asked = [q.id for q in framework.questions][:14]
    many = [Finding("unanswered", "must", AT, {"question": name}) for name in asked]
    lines = quality.listed([*many, unowned])
    assert lines[0].startswith("No answer yet: D1.1, D1.2")
    assert lines[0].endswith(" and 2 more.")
    assert lines[1] == "Condition without owner or date: D2.4."
    assert quality.listed(()) == ()
    assert quality.must_line(0) == "Nothing stands against a sign-off"
    assert quality.must_line(1) == "1 point stands against a sign-off"
    assert quality.should_line(0) == ""
