"""The hinge of the program: one pure function from a framework and an assessment to frozen Results."""

from collections.abc import Mapping

from readiness_desktop.domain import issued
from readiness_desktop.domain.agreements import NO_ISSUED
from readiness_desktop.domain.assessment import Assessment, Respondent, Round
from readiness_desktop.domain.credit import Credit, Credited, credit_round, votes_changed
from readiness_desktop.domain.document import checksum, to_plain
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.limits import limits, timing, unknown_lines
from readiness_desktop.domain.ownership import all_with_builders
from readiness_desktop.domain.results import (
    ENGINE_VERSION,
    DimensionResult,
    Limit,
    ModuleResult,
    QuestionResult,
    Results,
)
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import level_of, rounded
from readiness_desktop.domain.statement import beside_its_fields, failing_checks, filled_fields, written
from readiness_desktop.domain.targets import target_levels
from readiness_desktop.domain.verdict import Facts, condition_reasons, conditions, decide


def round_facts(framework: Framework, scored: Scored, current: Round) -> Facts:
    """The verdict's facts with the inputs of a round; months of run cost not entered count as 0."""
    profile = current.profile
    failing = failing_checks(framework, current)
    return scored.facts(
        statement=not failing if written(current) else profile.statement_passes,
        months=profile.budget_months or 0.0,
        depth=profile.depth,
        checks=failing,
    )


def credits_of(credited: Mapping[str, Credited]) -> tuple[dict[str, Credit], frozenset[str]]:
    """The credits of the answered questions, and the questions that are not applicable."""
    credits = {q: c.credit for q, c in credited.items() if c.credit is not None}
    return credits, frozenset(q for q, c in credited.items() if c.state == "na")


def evaluate(framework: Framework, assessment: Assessment) -> Results:
    """Evaluate the last round of an assessment (docs/model.md 1 to 12). Reads no clock: the round carries its date."""
    current = assessment.current
    found = limits(framework, current)
    credited = credit_round(framework, current, found)
    credits, na = credits_of(credited)
    scored = Scored(framework, credits, na, current.profile.weights)
    facts = round_facts(framework, scored, current)
    verdict, reasons = decide(framework, facts)
    wished = current.profile.issued
    stands = issued.holds(wished, verdict, scored.gates.values())
    set_by = reasons if verdict == "CONDITIONS" else ()
    if stands.verdict == "CONDITIONS":
        set_by = condition_reasons(framework, facts)
    questions = _question_results(framework, current, credited, scored)
    index = scored.index
    return Results(
        framework_id=framework.id,
        framework_version=framework.version,
        framework_checksum=framework.checksum,
        engine_version=ENGINE_VERSION,
        input_hash=input_hash(framework, current),
        as_of=current.as_of,
        depth=current.profile.depth,
        questions=questions,
        dimensions={
            d: _dimension_result(framework, current, d, scored, questions) for d in scored.dimensions
        },
        modules={m.id: _module_result(m.id, m.feeds, scored) for m in framework.modules},
        exposures=scored.exposures,
        gates=scored.gates,
        index=index.index,
        lo=index.lo,
        hi=index.hi,
        arithmetic=index.arithmetic,
        geometric=index.geometric,
        weakest=index.weakest,
        coverage=scored.coverage,
        evidence_index=scored.total.evidence_index,
        verdict=verdict,
        reasons=reasons,
        conditions=conditions(framework, set_by) or issued.own_condition(stands),
        limits=_known(found, credited),
        timing=timing(framework, current),
        issued=issued.named(stands),
        issued_reason=stands.reason,
        issued_by=stands.by,
        issued_lapsed=issued.lapsed(wished, stands),
    )


def _known(found: tuple[Limit, ...], credited: Mapping[str, Credited]) -> tuple[Limit, ...]:
    """Every limit on a question of the pack, those that lower nothing too: each is a finding with its reason."""
    return tuple(limit for limit in found if limit.question in credited)


def input_hash(framework: Framework, current: Round) -> str:
    """SHA-256 (hex) over the pack's checksum and everything of the round that evaluation reads, canonically.

    The day counts only where there is evidence that can grow old: the same answers without any have the same hash.
    """
    side = {person.uuid: person.side for person in current.respondents}
    answers: dict[str, object] = {}
    for question, answer in current.answers.items():
        if answer.state == "open":
            continue
        votes = sorted(
            (-1 if vote.level is None else vote.level, side.get(vote.respondent, "other"))
            for vote in answer.votes
        )
        seen = sorted(answer.votes_seen)
        answers[question] = [answer.state, answer.level, answer.grade, answer.breadth, votes, seen]
    evidence = sorted(
        [
            item.question,
            item.grade,
            item.dated.isoformat() if item.dated else "",
            -1 if item.expires_days is None else item.expires_days,
        ]
        for item in current.evidence
    )
    profile = current.profile
    named = ("depth", "stage", "target", "generative", "statement_passes", "budget_months")
    inputs: dict[str, object] = {name: getattr(profile, name) for name in named}
    for name in ("target_changes", "dates", "weights", "facts", "overlay_present"):
        value = getattr(profile, name)
        if value:
            inputs[name] = to_plain(value)
    if profile.issued != NO_ISSUED:
        inputs["issued"] = to_plain(profile.issued)
    if written(current):
        inputs["statement"] = to_plain(filled_fields(profile.statement)) | beside_its_fields(current)
    if unknown := unknown_lines(framework, profile):
        inputs["budget_unknown"] = list(unknown)
    if profile.ownership and all_with_builders(framework, profile):
        inputs["all_with_builders"] = True
    day = current.as_of.isoformat() if evidence else ""
    return checksum([framework.checksum, day, inputs, answers, evidence])


def _question_results(
    framework: Framework, current: Round, credited: Mapping[str, Credited], scored: Scored
) -> dict[str, QuestionResult]:
    split = framework.constants.split_range
    targets = target_levels(framework, current.profile)
    results: dict[str, QuestionResult] = {}
    for question in framework.questions:
        item = credited[question.id]
        credit, votes = item.credit, item.votes
        level = None if credit is None else credit.level
        target = targets[question.id]
        results[question.id] = QuestionResult(
            id=question.id,
            state=item.state,
            claimed=item.claimed,
            credited=level,
            grade=None if credit is None else credit.grade,
            half_width=0.0 if credit is None else credit.half_width,
            votes=len(votes),
            variance=item.variance,
            agreement=item.agreement if votes else None,
            split=len(votes) > 1 and max(votes) - min(votes) >= split,
            votes_changed=votes_changed(current.answer(question.id)),
            in_scope=_in_scope(question, level, scored),
            target=target,
            gap=0 if level is None else max(0, target - level),
            limits=item.limits,
        )
    return results


def _in_scope(question: Question, level: int | None, scored: Scored) -> bool:
    if question.module is None or question.module in scored.used:
        return True
    return question.gate is not None and level is not None


def _dimension_result(
    framework: Framework,
    current: Round,
    dimension: str,
    scored: Scored,
    questions: Mapping[str, QuestionResult],
) -> DimensionResult:
    d = scored.dimensions[dimension]
    core = framework.core(dimension)
    constants = framework.constants
    all_weight = sum(q.weight for q in core)
    na_weight = sum(q.weight for q in core if questions[q.id].state == "na")
    gaps = [(q.weight, gap) for q in core if (gap := questions[q.id].claim_gap) is not None]
    weight = sum(w for w, _gap in gaps)
    gap, compared = perception(core, current)
    flagged = gap is not None and abs(rounded(gap)) >= constants.perception_gap
    return DimensionResult(
        id=dimension,
        score=d.score,
        mean=d.mean,
        cap=d.cap,
        cap_by=d.cap_by,
        lo=d.lo,
        hi=d.hi,
        se=d.se,
        level=level_of(d.score),
        coverage=d.core.coverage,
        evidence_index=d.core.evidence_index,
        module_used=any(m.feeds == dimension and m.id in scored.used for m in framework.modules),
        narrow_scope=rounded(na_weight / all_weight) > constants.narrow_scope if all_weight else False,
        claim_gap=sum(w * g for w, g in gaps) / weight if weight else None,
        perception_gap=gap,
        perception_questions=compared,
        perception_flag=flagged and compared >= constants.perception_min_questions,
        answered=d.core.answered,
        required=d.core.required,
        target_mean=sum(q.weight * questions[q.id].target for q in core) / all_weight if all_weight else 0.0,
    )


def perception(core: tuple[Question, ...], current: Round) -> tuple[float | None, int]:
    """Executives minus practitioners in levels, and over how many questions both sides voted (docs/model.md 3)."""
    people: dict[str, Respondent] = {person.uuid: person for person in current.respondents}
    differences: list[float] = []
    for question in core:
        answer = current.answers.get(question.id)
        if answer is None or not answer.votes:
            continue
        sides: dict[str, list[int]] = {"executive": [], "practitioner": [], "other": []}
        for vote in answer.votes:
            person = people.get(vote.respondent)
            if vote.level is not None and person is not None:
                sides[person.side].append(vote.level)
        executive, practitioner = sides["executive"], sides["practitioner"]
        if executive and practitioner:
            differences.append(sum(executive) / len(executive) - sum(practitioner) / len(practitioner))
    return (sum(differences) / len(differences), len(differences)) if differences else (None, 0)


def _module_result(module: str, feeds: str, scored: Scored) -> ModuleResult:
    g = scored.modules[module]
    return ModuleResult(
        module, feeds, g.coverage, module in scored.used, g.mean, g.evidence_index, g.answered, g.required
    )
