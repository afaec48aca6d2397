"""The quality check in words: for each rule of `domain.quality` its title, its sentence and the verb that mends it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from readiness_desktop.domain.framework import Framework, TimingCheck
from readiness_desktop.domain.quality import RULE_IDS, Finding
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import dates, questions, units, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.gate_ways import no_sponsor
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.people import Named
from readiness_desktop.wording.project_dates import date_name
from readiness_desktop.wording.translate import _, ngettext

# How many things a line of the report names before it counts the rest.
MOST_NAMED = 12

# The facts of a finding that are somebody's name.
_NAMES = ("owner", "by")


def title(rule: str) -> str:
    """The heading over the findings of a rule."""
    return {
        "unanswered": _("No answer yet"),
        "na_without_reason": _("Not applicable without a reason"),
        "carried_over": _("To confirm"),
        "high_without_evidence": _("High answer without evidence"),
        "expired_evidence": _("Expired evidence"),
        "contradicting": _("Answers that contradict each other"),
        "dates_out_of_order": _("Dates out of order"),
        "broken_timing": _("Dates in another order than the rules ask for"),
        "split_votes": _("Split votes not settled"),
        "level_without_reason": _("Agreed level without a reason"),
        "unowned_condition": _("Condition without owner or date"),
        "overdue_gate_condition": _("Overdue condition of a stage gate"),
        "waiver_not_valid": _("Waiver that does not hold"),
        "hold_past_its_day": _("Hold past the day to decide again"),
        "votes_since": _("Votes changed since the level was agreed"),
        "graded_without_item": _("High answer with nothing listed"),
        "undated_evidence": _("Evidence without a date"),
        "flagged": _("Flagged for review"),
        "parked_open": _("Put aside and not settled"),
    }[rule]


def mend(finding: Finding) -> str:
    """The words of the button that leads to the field, or that does it."""
    if finding.rule == "split_votes" and finding.place.field == "level":
        return _("Agree on a level")
    if finding.rule == "unowned_condition":
        return _("Name an owner") if finding.place.field == "owner" else _("Set the date")
    return {
        "unanswered": _("Answer"),
        "na_without_reason": _("Give the reason"),
        "carried_over": _("Confirm"),
        "high_without_evidence": _("Add evidence"),
        "expired_evidence": _("Renew evidence"),
        "contradicting": _("Set the level"),
        "dates_out_of_order": _("Check the date"),
        "broken_timing": _("Check the date"),
        "split_votes": _("Give the reason"),
        "level_without_reason": _("Give the reason"),
        "overdue_gate_condition": _("Show the condition"),
        "waiver_not_valid": _("Show the waiver"),
        "hold_past_its_day": _("Show the gate"),
        "votes_since": _("Agree again"),
        "graded_without_item": _("Add evidence"),
        "undated_evidence": _("Set its date"),
        "flagged": _("Look again"),
        "parked_open": _("Mark as settled"),
    }[finding.rule]


def subject(framework: Framework, results: Results, finding: Finding) -> str:
    """What a finding is about: the question, the date or the condition by its name."""
    if finding.rule == "unowned_condition":
        return verdicts.condition(framework, results, finding.facts["condition"])
    if finding.rule == "broken_timing":
        check = next(one for one in framework.timing_checks if one.id == finding.facts["check"])
        return f"{check.id} {check.rule.replace('<=', '≤')}"
    if finding.rule == "dates_out_of_order":
        return date_name(finding.facts["name"])
    if finding.rule == "hold_past_its_day":
        return next(f"{one.id} {one.name}" for one in framework.stage_gates if one.id == finding.place.target)
    if finding.place.page == "gates":
        return f"{finding.facts['gate']} {_gate_thing(framework, finding.facts)}"
    question = str(finding.facts.get("question") or "")
    if question and framework.has_question(question):
        return questions.named(framework, question)
    return _("No question")


def brief_subject(finding: Finding) -> str:
    """The same as short as it gets: an id, or the ids of a condition."""
    if finding.rule == "unowned_condition":
        condition = finding.facts["condition"]
        return ", ".join(condition.ids) or verdicts.rules(condition)
    if finding.rule == "broken_timing":
        return str(finding.facts["check"])
    if finding.rule == "dates_out_of_order":
        return date_name(finding.facts["name"])
    if finding.place.page == "gates":
        return str(finding.facts["gate"])
    return str(finding.facts.get("question") or "")


def shown(findings: Sequence[Finding], named: Named) -> tuple[Finding, ...]:
    """The same findings with every name as it is shown."""
    return tuple(
        replace(
            one,
            facts={
                name: named(fact) if name in _NAMES and isinstance(fact, str) else fact
                for name, fact in one.facts.items()
            },
        )
        for one in findings
    )


def sentence(framework: Framework, finding: Finding) -> str:
    """What is wrong: the figure, then what it means."""
    return _SENTENCES[finding.rule](framework, finding.facts)


def must_line(count: int) -> str:
    """How many findings make a sign-off doubtful; a sentence for none as well."""
    if not count:
        return _("Nothing stands against a sign-off")
    return ngettext(
        "{n} point stands against a sign-off", "{n} points stand against a sign-off", count
    ).format(n=written(count))


def should_line(count: int) -> str:
    """How many more are worth a look, empty for none."""
    if not count:
        return ""
    return ngettext("{n} more is worth a look", "{n} more are worth a look", count).format(n=written(count))


def listed(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The findings as lines of a report, one a rule: its title and what it concerns, the rest counted."""
    said: list[str] = []
    for rule in RULE_IDS:
        named = [brief_subject(one) for one in findings if one.rule == rule]
        if not named:
            continue
        shown = [name for name in named if name][:MOST_NAMED]
        rest = len(named) - len(shown)
        if rest and shown:
            shown.append(_("{n} more").format(n=written(rest)))
        if shown:
            said.append(_("{title}: {list}.").format(title=title(rule), list=joined(shown)))
        else:
            said.append(_("{title}: {n}.").format(title=title(rule), n=written(len(named))))
    return tuple(said)


# ---------------------------------------------------------------- sentences


def _unanswered(framework: Framework, facts: Any) -> str:
    gate = framework.question(facts["question"]).gate
    if gate is None:
        return _("No answer yet, so its dimension is scored without it.")
    if gate.kind == "block":
        return _("No answer yet. It is a blocking gate, and nothing clears a launch without it.")
    return _("No answer yet. It is a condition gate, and the verdict waits for it.")


def _na(_framework: Framework, _facts: Any) -> str:
    return _("Left out without a reason: later nobody can tell why.")


def _carried(_framework: Framework, facts: Any) -> str:
    if facts["level"] is None:
        return _("Taken over from the round before and not confirmed in this one.")
    said = _("Level {level} is taken over from the round before and not confirmed in this one.")
    return said.format(level=written(facts["level"]))


def _high(framework: Framework, facts: Any) -> str:
    return _("Level {level} on {grade} and no evidence: {credited} is credited.").format(
        level=written(facts["level"]),
        grade=questions.grade(framework, facts["grade"]),
        credited=written(facts["credited"] or 0),
    )


def _nothing_listed(framework: Framework, facts: Any) -> str:
    return _("Level {level} on {grade}, and nothing is listed that shows it.").format(
        level=written(facts["level"]), grade=questions.grade(framework, facts["grade"])
    )


def _expired(framework: Framework, facts: Any) -> str:
    return _("“{title}” of {day} has expired: the answer counts as {now}, not {before}.").format(
        title=facts["title"],
        day=dates.day(facts["dated"]),
        now=questions.grade(framework, facts["counts"]),
        before=questions.grade(framework, facts["grade"]),
    )


def _undated(_framework: Framework, facts: Any) -> str:
    return _("“{title}” has no date, so it would never expire.").format(title=facts["title"])


def _contradicting(_framework: Framework, facts: Any) -> str:
    parts = [
        _("{question} says {level}").format(question=name, level=written(level))
        for name, level in facts["levels"].items()
    ]
    return _("{list} about the same fact.").format(list=joined(parts))


def _split(_framework: Framework, facts: Any) -> str:
    low, high = written(facts["low"]), written(facts["high"])
    if facts["level"] is None:
        return _("Votes from {low} to {high}, and no level is agreed.").format(low=low, high=high)
    said = _("Votes from {low} to {high}; level {level} is agreed without a reason.")
    return said.format(low=low, high=high, level=written(facts["level"]))


def _no_reason(_framework: Framework, facts: Any) -> str:
    said = _("Level {level} is agreed, the votes come to {votes}, and no reason is given.")
    return said.format(level=written(facts["level"]), votes=written(facts["votes"]))


def _votes_since(_framework: Framework, facts: Any) -> str:
    return _("Votes changed after level {level} was agreed.").format(level=written(facts["level"]))


def _unowned(_framework: Framework, facts: Any) -> str:
    if facts["owner"] and facts["due"]:
        return _("No owner and no due date, so the report stays a draft.")
    if facts["owner"]:
        return _("No owner, so the report stays a draft.")
    return _("No due date, so the report stays a draft.")


def _gate_thing(framework: Framework, facts: Any) -> str:
    """What a finding at a gate is about: the words of a condition, or the criterion that was waived."""
    key = str(facts.get("key") or "")
    if framework.has_question(key):
        return questions.named(framework, key)
    if key.startswith("also."):
        gate = next(one for one in framework.stage_gates if one.id == facts["gate"])
        number = key.removeprefix("also.")
        return gate.also[int(number)] if number.isdigit() and int(number) < len(gate.also) else key
    return str(facts["text"]) or _("Without words")


def _overdue_gate(_framework: Framework, facts: Any) -> str:
    said = _("Due {day} and not closed, so the project is on hold. Owner: {owner}.")
    return said.format(day=_day(facts["day"]), owner=facts["owner"] or _("Nobody is named"))


def _hold(_framework: Framework, facts: Any) -> str:
    said = _("On hold, to be decided again by {day}. That day has passed: decide, or set another one.")
    return said.format(day=_day(facts["day"]))


def _waiver(_framework: Framework, facts: Any) -> str:
    return {
        "no_reason": _("The waiver does not hold: no reason is given."),
        "nobody": _("The waiver does not hold: nobody is named."),
        "no_sponsor": no_sponsor(),
        "not_sponsor": _("The waiver does not hold: {name} is not the sponsor.").format(name=facts["by"]),
    }[facts["fault"]]


def _flagged(_framework: Framework, _facts: Any) -> str:
    return _("Flagged for a second look that nobody has taken.")


def _parked(_framework: Framework, facts: Any) -> str:
    return str(facts["text"])


def _out_of_order(_framework: Framework, facts: Any) -> str:
    said = _("{what}: {day}, before {limit} ({then}).")
    return said.format(
        what=date_name(facts["name"]),
        day=_day(facts["day"]),
        limit=date_name(facts["after"]),
        then=_day(facts["then"]),
    )


def _timing(framework: Framework, facts: Any) -> str:
    check = next(one for one in framework.timing_checks if one.id == facts["check"])
    return " ".join(part for part in (_order(check, facts), _follows(framework, check, facts)) if part)


def _order(check: TimingCheck, facts: Any) -> str:
    name = facts["names"][0]
    day, known = facts["days"][name], facts["dates"]
    said = {"what": date_name(name), "day": _day(day)}
    if check.right.startswith("midpoint("):
        start, end = check.right.removeprefix("midpoint(").removesuffix(")").split(",")
        return _("{what}: {day}, after the middle of {start} ({first}) and {end} ({last}).").format(
            **said, start=date_name(start), first=_day(known.get(start)), end=date_name(end), last=_day(known.get(end))
        )  # fmt: skip
    right = {"limit": date_name(check.right), "then": _day(known.get(check.right))}
    if check.gap_days is not None:
        apart = (known[check.right] - day).days
        return _("{what}: {day}, {apart} before {limit} ({then}).").format(
            **said, **right, apart=units.calendar_days(apart)
        )
    if check.offset_days < 0:
        return _("{what}: {day}. The rule asks for {days} before {limit} ({then}).").format(
            **said, **right, days=units.calendar_days(-check.offset_days)
        )
    return _("{what}: {day}, after {limit} ({then}).").format(**said, **right)


def _follows(framework: Framework, check: TimingCheck, facts: Any) -> str:
    """What a broken check leads to: a limit on a level, a condition, a note to a failure mode."""
    said: list[str] = []
    if facts["question"] is not None:
        question, most = facts["question"], written(facts["most"])
        limited = _("{question} is credited at most {most}.")
        if (facts["claimed"] or 0) > facts["most"]:
            limited = _("{question} says {level}, and at most {most} is credited.")
        said.append(limited.format(question=question, level=written(facts["claimed"] or 0), most=most))
    if check.gap_days is not None:
        said.append(_("Nothing pays for the time between; what waiting costs belongs in the business case."))
    elif check.effect == "condition":
        said.append(_("Agree on it as a condition of the launch."))
    mode = next((one.name for one in framework.failure_modes if one.id == check.note), "")
    if mode:
        said.append(_("It speaks for “{mode}”.").format(mode=mode))
    return " ".join(said)


def _day(value: date | None) -> str:
    return dates.day(value) if value is not None else _("not said")


_SENTENCES = {
    "unanswered": _unanswered,
    "na_without_reason": _na,
    "carried_over": _carried,
    "high_without_evidence": _high,
    "expired_evidence": _expired,
    "contradicting": _contradicting,
    "dates_out_of_order": _out_of_order,
    "broken_timing": _timing,
    "split_votes": _split,
    "level_without_reason": _no_reason,
    "unowned_condition": _unowned,
    "overdue_gate_condition": _overdue_gate,
    "waiver_not_valid": _waiver,
    "hold_past_its_day": _hold,
    "votes_since": _votes_since,
    "graded_without_item": _nothing_listed,
    "undated_evidence": _undated,
    "flagged": _flagged,
    "parked_open": _parked,
}
