"""What a round still wants before it is signed off, as one list of rules (docs/model.md 22).

Each rule is one function that finds what is wrong and says where it is mended; its sentence and the words of its
button stand in `wording.quality` under the same name. A new rule is one more entry of RULES and one of the words.
"""

from collections.abc import Iterator
from datetime import date

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.credit import held_back, item_grade, vote_levels
from readiness_desktop.domain.date_order import odd_dates
from readiness_desktop.domain.evidence import by_question, claims_high, unproven
from readiness_desktop.domain.framework import Framework, Question, TimingCheck
from readiness_desktop.domain.gate_quality import hold_past_its_day, overdue_gate_condition, waiver_not_valid
from readiness_desktop.domain.quality_finding import Field, Finding, Place, Rule
from readiness_desktop.domain.results import QuestionResult, Results
from readiness_desktop.domain.statistics import lower_median
from readiness_desktop.domain.targets import live_stages

_Asked = tuple[Question, Answer, QuestionResult]


def _asked(framework: Framework, assessment: Assessment, results: Results) -> Iterator[_Asked]:
    """The questions that the depth of the round asks, in pack order, with answer and result."""
    current = assessment.current
    for question in framework.in_depth(current.profile.depth):
        yield question, current.answer(question.id), results.questions[question.id]


def _at(question: str, place: Field, item: str = "") -> Place:
    return Place("questions", question, place, item)


# ---------------------------------------------------------------- answers


def unanswered(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Asked by the depth and open."""
    return [
        Finding("unanswered", "must", _at(q.id, "level"), {"question": q.id})
        for q, _answer, result in _asked(framework, assessment, results)
        if result.state == "open"
    ]


def na_without_reason(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Marked as not applicable, and nobody said why."""
    return [
        Finding("na_without_reason", "must", _at(q.id, "reason"), {"question": q.id})
        for q, answer, _result in _asked(framework, assessment, results)
        if answer.state == "na" and not answer.na_reason.strip()
    ]


def carried_over(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Taken from the round before and not confirmed in this one."""
    return [
        Finding("carried_over", "must", _at(q.id, "confirm"), {"question": q.id, "level": result.claimed})
        for q, answer, result in _asked(framework, assessment, results)
        if answer.carried
    ]


def flagged(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Flagged for a second look."""
    return [
        Finding("flagged", "should", _at(q.id, "flag"), {"question": q.id})
        for q, answer, _result in _asked(framework, assessment, results)
        if answer.review
    ]


# ---------------------------------------------------------------- evidence


def _high_without_item(
    framework: Framework, assessment: Assessment, results: Results, *, credited: bool
) -> Iterator[_Asked]:
    """High answers without any piece of evidence, whose level their grade credits or does not."""
    items = by_question(assessment.current)
    for q, answer, result in _asked(framework, assessment, results):
        if claims_high(result) and q.id not in items and unproven(framework, result) is not credited:
            yield q, answer, result


def high_without_evidence(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A high level that its grade does not credit, with no piece of evidence at all."""
    found: list[Finding] = []
    for q, answer, result in _high_without_item(framework, assessment, results, credited=False):
        facts = {
            "question": q.id, "level": result.claimed, "grade": answer.grade, "credited": result.credited
        }  # fmt: skip
        found.append(Finding("high_without_evidence", "must", _at(q.id, "evidence"), facts))
    return found


def graded_without_item(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A high level that is credited on a grade for which nothing is listed, so that nobody else can look at it."""
    found: list[Finding] = []
    for q, answer, result in _high_without_item(framework, assessment, results, credited=True):
        facts = {"question": q.id, "level": result.claimed, "grade": answer.grade}
        found.append(Finding("graded_without_item", "should", _at(q.id, "evidence"), facts))
    return found


def expired_evidence(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Evidence that is out of date and so lowers the grade of its answer."""
    found: list[Finding] = []
    listed = by_question(assessment.current)
    for q, answer, result in _asked(framework, assessment, results):
        items = listed.get(q.id, ())
        if (
            not items
            or result.state != "answered"
            or not held_back(framework, answer, items, results.as_of)[1]
        ):
            continue
        old = [item for item in items if item_grade(framework, item, results.as_of) != item.grade]
        best = max(old, key=lambda item: framework.rank(item.grade))
        facts = {
            "question": q.id, "title": best.title, "dated": best.dated, "grade": best.grade, "counts": result.grade
        }  # fmt: skip
        found.append(Finding("expired_evidence", "must", _at(q.id, "evidence", best.uuid), facts))
    return found


def undated_evidence(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A piece of evidence without a date, of which nobody can tell when it expires."""
    items = by_question(assessment.current)
    return [
        Finding(
            "undated_evidence",
            "should",
            _at(q.id, "evidence", item.uuid),
            {"question": q.id, "title": item.title},
        )
        for q, _answer, _result in _asked(framework, assessment, results)
        for item in items.get(q.id, ())
        if item.dated is None
    ]


# ---------------------------------------------------------------- people


def unsettled(framework: Framework, answer: Answer) -> bool:
    """Whether votes lie so far apart that somebody has to settle them, and no agreed level with a reason does."""
    return _open_range(framework, answer) is not None


def _open_range(framework: Framework, answer: Answer) -> tuple[int, int] | None:
    """The lowest and the highest of votes that somebody has to settle; None where nobody has to."""
    if answer.state != "answered" or not answer.votes or _settled(answer):
        return None
    levels = vote_levels(answer)
    low, high = min(levels, default=0), max(levels, default=0)
    return (low, high) if high - low >= framework.constants.split_range else None


def _settled(answer: Answer) -> bool:
    return answer.level is not None and bool(answer.level_reason.strip())


def split_votes(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Votes far apart that nobody settled."""
    found: list[Finding] = []
    for q, answer, result in _asked(framework, assessment, results):
        if result.split and (apart := _open_range(framework, answer)) is not None:
            facts = {"question": q.id, "low": apart[0], "high": apart[1], "level": answer.level}
            place = _at(q.id, "level" if answer.level is None else "reason")
            found.append(Finding("split_votes", "must", place, facts))
    return found


def level_without_reason(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """An agreed level that is not what the votes come to, and nobody said why."""
    found: list[Finding] = []
    for q, answer, result in _asked(framework, assessment, results):
        # Votes that are far apart are another rule's, whatever they come to.
        if answer.state != "answered" or answer.level is None or result.split or not result.votes:
            continue
        if not _settled(answer) and (voted := lower_median(vote_levels(answer))) != answer.level:
            facts = {"question": q.id, "level": answer.level, "votes": voted}
            found.append(Finding("level_without_reason", "must", _at(q.id, "reason"), facts))
    return found


def votes_since(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Votes that came, changed or went after somebody set the agreed level."""
    return [
        Finding("votes_since", "should", _at(q.id, "level"), {"question": q.id, "level": answer.level})
        for q, answer, result in _asked(framework, assessment, results)
        if result.votes_changed
    ]


# ---------------------------------------------------------------- contradictions


def dates_out_of_order(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """An end before its start, or a launch before what leads to it; a launch that is past is no matter of order."""
    profile = assessment.current.profile
    launch, live = framework.verdict.launch_date, profile.stage in live_stages(framework)
    dates = dict(profile.dates)
    return [
        Finding(
            "dates_out_of_order",
            "should" if one.name == launch else "must",
            Place("setup", one.name, "date"),
            {"name": one.name, "day": dates[one.name], "after": one.after, "then": dates[one.after]},
        )
        for one in odd_dates(dates, launch, live=live)
        if one.after
    ]


def broken_timing(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Dates in another order than a timing check asks for; must where an answer claims more than they allow."""
    broken = {one.id for one in results.timing if one.broken}
    return [_timing(check, assessment, results) for check in framework.timing_checks if check.id in broken]


def _timing(check: TimingCheck, assessment: Assessment, results: Results) -> Finding:
    profile = assessment.current.profile
    late = max(check.left, key=lambda name: profile.dates.get(name, date.min))
    question, most = check.limit_question, check.limit_max
    excused = check.limit_unless is not None and bool(profile.facts.get(check.limit_unless))
    limits = question is not None and most is not None and not excused
    claimed = results.questions[question].claimed if limits and question is not None else None
    contradicts = limits and most is not None and (claimed or 0) > most
    facts = {
        "check": check.id,
        "names": tuple(sorted(check.left, key=lambda name: name != late)),
        "days": {name: profile.dates.get(name) for name in check.left},
        "right": check.right,
        "dates": dict(profile.dates),
        "question": question if limits else None,
        "most": most if limits else None,
        "claimed": claimed,
    }
    return Finding("broken_timing", "must" if contradicts else "should", Place("setup", late, "date"), facts)


def contradicting(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Two questions about the same fact with answers a level or more apart; the one with less evidence is mended."""
    asked = {q.id for q in framework.in_depth(assessment.current.profile.depth)}
    found: list[Finding] = []
    for same in framework.verdict.same_fact:
        levels = {
            name: claimed
            for name in same
            if name in asked and (claimed := results.questions[name].claimed) is not None
        }
        if len(levels) < 2 or max(levels.values()) == min(levels.values()):
            continue
        weakest = min(reversed(levels), key=lambda name: framework.rank(results.questions[name].grade or ""))
        facts = {"levels": levels, "question": weakest}
        found.append(Finding("contradicting", "must", _at(weakest, "level"), facts))
    return found


# ---------------------------------------------------------------- what follows


def unowned_condition(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A condition of the verdict, or what was agreed about it, without an owner or a due date."""
    found: list[Finding] = []
    for row in condition_rows(framework, assessment, results):
        if not row.complete:
            owner, due = not row.owner.strip(), row.due is None
            place = Place("results", row.key, "owner" if owner else "due")
            facts = {"condition": row.condition, "owner": owner, "due": due}
            found.append(Finding("unowned_condition", "must", place, facts))
    return found


def parked_open(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """Something that a workshop put aside and nobody settled."""
    return [
        Finding(
            "parked_open",
            "should",
            Place("review", parked.uuid, "settled"),
            {"text": parked.text, "question": parked.question},
        )
        for parked in assessment.current.parked
        if not parked.settled
    ]


RULES: tuple[Rule, ...] = (
    unanswered,
    na_without_reason,
    carried_over,
    high_without_evidence,
    expired_evidence,
    contradicting,
    dates_out_of_order,
    broken_timing,
    split_votes,
    level_without_reason,
    unowned_condition,
    overdue_gate_condition,
    waiver_not_valid,
    hold_past_its_day,
    votes_since,
    graded_without_item,
    undated_evidence,
    flagged,
    parked_open,
)
"""Every rule of the quality check, in the order in which its findings are shown; a rule is known by its name."""

RULE_IDS: tuple[str, ...] = tuple(rule.__name__ for rule in RULES)
_BY_ID = dict(zip(RULE_IDS, RULES, strict=True))


def check_rule(
    framework: Framework, assessment: Assessment, results: Results, rule: str
) -> tuple[Finding, ...]:
    """What one rule finds; KeyError where there is none of this name."""
    return tuple(_BY_ID[rule](framework, assessment, results))


def check_quality(framework: Framework, assessment: Assessment, results: Results) -> tuple[Finding, ...]:
    """Everything that the rules find in the last round, in the order of the rules and within each in pack order."""
    return tuple(found for rule in RULES for found in rule(framework, assessment, results))


def still_must(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that make a sign-off doubtful."""
    return tuple(one for one in findings if one.severity == "must")
