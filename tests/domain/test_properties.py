"""What must hold for every answer set, rule by rule (docs/model.md 19)."""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment, Vote
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.targets import target_levels
from tests.domain.answer_sets import BREADTHS, GRADES, answer_sets, of_answer_sets, profiles, with_answer
from tests.domain.shuffled import differences, shuffled_pack, shuffled_round, ties_kept
from tests.vectors import assessment_of

SLACK = 1e-9
RANK = {"FIX": 0, "INCONCLUSIVE": 1, "CONDITIONS": 2, "LAUNCH": 3}


@pytest.fixture(scope="module")
def pack(framework: Framework) -> Framework:
    return framework


def _answered(assessment: Assessment) -> list[Answer]:
    return [a for a in assessment.current.answers.values() if a.state == "answered"]


def _not_lower(before: float | None, after: float | None) -> bool:
    return before is None or (after is not None and after >= before - SLACK)


def _never_worse(before: Results, after: Results, *, ranges: bool = True) -> None:
    assert _not_lower(before.index, after.index)
    if ranges:
        assert _not_lower(before.lo, after.lo)
    for name, d in before.dimensions.items():
        assert _not_lower(d.score, after.dimensions[name].score)
        if ranges:
            assert _not_lower(d.lo, after.dimensions[name].lo)
    for name, q in before.questions.items():
        assert _not_lower(q.credited, after.questions[name].credited)
    for name, e in before.exposures.items():
        later = after.exposures[name].exposure
        assert e.exposure is None or (later is not None and later <= e.exposure + SLACK)
    if ranges:
        assert RANK[after.verdict] >= RANK[before.verdict]


@of_answer_sets
@given(st.data())
def test_a_better_answer_never_lowers_anything(pack: Framework, data: st.DataObject) -> None:
    assessment = data.draw(answer_sets(pack))
    if not _answered(assessment):
        return
    chosen = data.draw(st.sampled_from(_answered(assessment)))
    level = evaluate(pack, assessment).questions[chosen.question].claimed
    assert level is not None
    if data.draw(st.booleans()):
        better = replace(chosen, level=min(4, level + 1))
    elif chosen.grade != "E0":
        better = replace(chosen, level=level, grade=GRADES[min(4, GRADES.index(chosen.grade) + 1)])
    else:
        return
    held = with_answer(assessment, replace(chosen, level=level))
    _never_worse(evaluate(pack, held), evaluate(pack, with_answer(assessment, better)))


@of_answer_sets
@given(st.data())
def test_a_higher_vote_never_lowers_level_score_or_index(pack: Framework, data: st.DataObject) -> None:
    assessment = data.draw(answer_sets(pack))
    voted = [a for a in _answered(assessment) if a.level is None]
    if not voted:
        return
    chosen = data.draw(st.sampled_from(voted))
    place = data.draw(st.sampled_from([n for n, vote in enumerate(chosen.votes) if vote.level is not None]))
    votes = list(chosen.votes)
    votes[place] = Vote(votes[place].respondent, min(4, (votes[place].level or 0) + 1))
    after = with_answer(assessment, replace(chosen, votes=tuple(votes)))
    _never_worse(evaluate(pack, assessment), evaluate(pack, after), ranges=False)


@of_answer_sets
@given(st.data())
def test_leaving_do_not_know_never_lowers_level_score_or_index(pack: Framework, data: st.DataObject) -> None:
    assessment = data.draw(answer_sets(pack))
    unknown = [a for a in assessment.current.answers.values() if a.state == "dk" or a.grade == "E0"]
    unknown = [a for a in unknown if a.state in ("dk", "answered")]
    if not unknown:
        return
    chosen = data.draw(st.sampled_from(unknown))
    level = chosen.level if chosen.state == "answered" else 0
    after = with_answer(assessment, replace(chosen, state="answered", level=level, grade="E1"))
    _never_worse(evaluate(pack, assessment), evaluate(pack, after), ranges=False)


@of_answer_sets
@given(st.data())
def test_breadth_is_monotone(pack: Framework, data: st.DataObject) -> None:
    assessment = data.draw(answer_sets(pack))
    if not _answered(assessment):
        return
    chosen = data.draw(st.sampled_from(_answered(assessment)))
    steps = [evaluate(pack, with_answer(assessment, replace(chosen, breadth=b))) for b in BREADTHS]
    for narrow, wide in pairwise(steps):
        _never_worse(narrow, wide)


@of_answer_sets
@given(st.data(), st.randoms(use_true_random=False))
def test_order_of_votes_and_of_the_pack_changes_nothing(
    pack: Framework, data: st.DataObject, random: Random
) -> None:
    assessment = data.draw(answer_sets(pack))
    turned = shuffled_pack(pack, random)
    before = evaluate(pack, assessment)
    after = evaluate(turned, shuffled_round(assessment, random))
    assert differences(before, after) == []
    assert ties_kept(pack, before) == []
    assert ties_kept(turned, after) == []


@of_answer_sets
@given(st.data())
def test_bounds(pack: Framework, data: st.DataObject) -> None:
    results = evaluate(pack, data.draw(answer_sets(pack)))
    for q in results.questions.values():
        assert q.credited is None or (q.claimed is not None and q.credited <= q.claimed)
    lowest = min((d.score for d in results.dimensions.values() if d.score is not None), default=None)
    for d in results.dimensions.values():
        if d.score is None or d.lo is None or d.hi is None:
            continue
        assert d.score <= d.cap
        assert d.lo - SLACK <= d.score <= d.hi + SLACK
    if results.index is not None and results.lo is not None and results.hi is not None and lowest is not None:
        assert results.lo - SLACK <= results.index <= results.hi + SLACK
        assert results.index <= lowest + 25 + SLACK
    assert (results.verdict == "LAUNCH") == (not results.reasons)
    assert all(reason.code.startswith("C") for reason in results.reasons if results.verdict == "CONDITIONS")
    assert (results.verdict == "CONDITIONS") == bool(results.conditions)


@of_answer_sets
@given(st.data())
def test_losing_a_passed_gate_never_improves_the_verdict(pack: Framework, data: st.DataObject) -> None:
    assessment = data.draw(answer_sets(pack))
    before = evaluate(pack, assessment)
    passed = [g for g in before.gates.values() if g.passed and g.credited is not None]
    if not passed:
        return
    chosen = data.draw(st.sampled_from(passed))
    answer = replace(assessment.current.answer(chosen.question), level=data.draw(st.integers(0, 1)))
    assert RANK[evaluate(pack, with_answer(assessment, answer)).verdict] <= RANK[before.verdict]


@of_answer_sets
@given(st.data(), st.integers(1, 3))
def test_not_applicable_at_the_mean_leaves_the_mean(pack: Framework, data: st.DataObject, level: int) -> None:
    optional = data.draw(st.sampled_from([q for q in pack.questions if q.not_applicable]))
    alike = pack.items(optional.module) if optional.module else pack.core(optional.dimension)
    levels = dict.fromkeys((q.id for q in alike), level)
    for weight in (1, 2):
        others = [q.id for q in alike if q.weight == weight and q.id != optional.id]
        pairs = data.draw(st.permutations(others))
        for one, other in zip(pairs[::2], pairs[1::2], strict=False):
            apart = data.draw(st.integers(-1, 1))
            levels[one], levels[other] = level + apart, level - apart
    answers = {q: Answer(q, "answered", x, grade="E4") for q, x in levels.items()}
    assessment = _round_of(pack, answers)
    without = with_answer(assessment, Answer(optional.id, "na", na_reason="none"))
    before, after = (_mean_of(optional, evaluate(pack, each)) for each in (assessment, without))
    assert before == pytest.approx(25.0 * level)
    assert after == pytest.approx(before)


def _mean_of(question: Question, results: Results) -> float | None:
    if question.module is not None:
        return results.modules[question.module].mean
    return results.dimensions[question.dimension].mean


@of_answer_sets
@given(st.data())
def test_meeting_a_target_profile_with_documents_is_never_fix(pack: Framework, data: st.DataObject) -> None:
    empty = _round_of(pack, {})
    profile = replace(
        data.draw(profiles(pack)), target_changes={}, weights={}, dates={}, facts={}, generative=False
    )
    answers: dict[str, Answer] = {}
    asked = data.draw(st.sets(st.sampled_from([m.id for m in pack.modules])))
    size = len(pack.questions)
    more = data.draw(st.binary(min_size=size, max_size=size))
    for (question, level), roll in zip(target_levels(pack, profile).items(), more, strict=True):
        if pack.question(question).module in {None, *asked}:
            above = max(0, roll - 180) // 19
            grade = "E4" if roll % 2 or level == 4 else "E3"
            answers[question] = Answer(question, "answered", min(4, level + above), grade=grade)
    met = empty.with_current(replace(empty.current, answers=answers, profile=profile))
    assert evaluate(pack, met).verdict in ("CONDITIONS", "LAUNCH")


@pytest.mark.parametrize("profile", ["low", "standard", "high"])
def test_meeting_a_target_profile_exactly_with_documents_is_never_fix(pack: Framework, profile: str) -> None:
    assessment = _round_of(pack, {})
    targets = target_levels(pack, replace(assessment.profile, target=profile, stage="S6"))
    answers = {q: Answer(q, "answered", level, grade="E3") for q, level in targets.items()}
    results = evaluate(pack, assessment.with_current(replace(assessment.current, answers=answers)))
    assert results.verdict in ("CONDITIONS", "LAUNCH")


def _round_of(pack: Framework, answers: dict[str, Answer]) -> Assessment:
    entry = {"answers": {}, "inputs": {"statement": True, "budget_months": 12, "depth": "Standard"}}
    empty = assessment_of(pack, entry)
    return empty.with_current(replace(empty.current, answers=answers))
