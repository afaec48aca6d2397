"""A short account of a round for a terminal: verdict, index, dimensions, exposures, gates that are not met."""

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.self_check import claims, is_self_check
from readiness_desktop.wording import dates, exposures, gates, issued, numbers, self_check, verdicts
from readiness_desktop.wording.translate import _


def score_lines(framework: Framework, assessment: Assessment, results: Results) -> tuple[str, ...]:
    """The account line by line; scores of dimensions are levels 0 to 4, everything else points 0 to 100."""
    current = assessment.current
    head = _("{client}, {project}, round {number} of {day}").format(
        client=assessment.client.name,
        project=current.profile.project,
        number=current.number,
        day=dates.day(results.as_of),
    )
    if is_self_check(current.profile):
        return (head, *_claim_lines(framework, current.profile))
    lines = [
        head,
        _("Verdict: {verdict}").format(verdict=issued.both(framework, results)),
        *filter(None, (issued.remark(framework, results),)),
        *(f"  {reason.code}  {verdicts.reason(framework, results, reason)}" for reason in results.reasons),
        _("Readiness index: {points} ({span})").format(
            points=numbers.points(results.index, 1), span=numbers.points_span(results.lo, results.hi, 1)
        ),
        "",
    ]
    wide = max(len(dimension.name) for dimension in framework.dimensions)
    for dimension in framework.dimensions:
        found = results.dimensions[dimension.id]
        lines.append(f"{dimension.id}  {dimension.name:<{wide}}  {numbers.score(found.score)}")
    lines.append("")
    wide = max(len(mode.name) for mode in framework.failure_modes)
    for mode in framework.failure_modes:
        found_mode = results.exposures[mode.id]
        lines.append(
            f"{mode.id}  {mode.name:<{wide}}  {numbers.points(found_mode.exposure)}  {exposures.band(found_mode.band)}"
        )
    unmet = [gate for gate in results.gates.values() if not gate.passed]
    if unmet:
        lines += ["", _("Gates not met:")]
        lines += [
            f"  {gate.question}  {framework.question(gate.question).title}: {gates.standing(gate, results.verdict)}"
            for gate in unmet
        ]
    return tuple(line.rstrip() for line in lines)


def _claim_lines(framework: Framework, profile: Profile) -> tuple[str, ...]:
    """The eight claims of a self-check instead of figures."""
    found = claims(framework, profile.headlines)
    wide = max(len(dimension.name) for dimension in framework.dimensions)
    lines = [self_check.none_here(), self_check.finding(found) + ".", ""]
    for dimension, claim in zip(framework.dimensions, found, strict=True):
        lines.append(f"{dimension.id}  {dimension.name:<{wide}}  {self_check.claimed(framework, claim)}")
    return tuple(lines)
