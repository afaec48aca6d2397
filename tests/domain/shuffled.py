"""A pack and a round with every list turned whose order must not matter, and the comparison of what they give."""

import json
from dataclasses import replace
from random import Random
from typing import Any

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import to_plain
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.scoring import gate_cap, rounded

UNORDERED = (
    "answer_states",
    "roles",
    "evidence_kinds",
    "depths",
    "dimensions",
    "modules",
    "failure_modes",
    "questions",
    "overlay",
    "figures",
    "stage_gates",
    "targets",
    "benchmark_tests",
    "statement_checks",
    "budget_lines",
    "ownership_tasks",
    "ownership_checks",
    "dates",
    "timing_checks",
    "debt_examples",
    "practices",
    "initiatives",
    "pools",
)
"""Every list of a pack but scale, grades and stages, which are ordered by what they mean."""

_SLACK = 1e-9
_CHOSEN_BY_ORDER = {"cap_by", "weakest", "drivers"}
"""Names that a tie leaves to the order of the pack; `tied` holds each of them against its own rule."""


def shuffled_pack(framework: Framework, random: Random) -> Framework:
    """The pack with its lists in another order and the tables inside them too."""

    def turned(entries: Any) -> Any:
        return tuple(random.sample(entries, len(entries)))

    lists = {name: turned(getattr(framework, name)) for name in UNORDERED}
    lists["questions"] = tuple(
        replace(q, feeds=dict(turned(tuple(q.feeds.items())))) for q in lists["questions"]
    )
    lists["overlay"] = tuple(replace(row, questions=turned(row.questions)) for row in lists["overlay"])
    lists["timing_checks"] = tuple(
        replace(check, left=turned(check.left)) for check in lists["timing_checks"]
    )
    verdict = replace(
        framework.verdict,
        codes=turned(framework.verdict.codes),
        same_fact=tuple(turned(same) for same in turned(framework.verdict.same_fact)),
        score_condition=turned(framework.verdict.score_condition),
    )
    constants = replace(framework.constants, special_limits=turned(framework.constants.special_limits))
    return replace(framework, **lists, verdict=verdict, constants=constants)


def shuffled_round(assessment: Assessment, random: Random) -> Assessment:
    """The round with its answers, votes, people and evidence in another order."""
    current = assessment.current
    names = random.sample(sorted(current.answers), len(current.answers))
    answers = {name: current.answers[name] for name in names}
    for name, answer in answers.items():
        answers[name] = replace(answer, votes=tuple(random.sample(answer.votes, len(answer.votes))))
    return assessment.with_current(
        replace(
            current,
            answers=answers,
            respondents=tuple(random.sample(current.respondents, len(current.respondents))),
            evidence=tuple(random.sample(current.evidence, len(current.evidence))),
        )
    )


def differences(before: Results, after: Results) -> list[str]:
    """Where two results say something else, the order of their entries and ties apart."""
    found: list[str] = []
    _compare("", to_plain(before), to_plain(after), found)
    return found


def _compare(path: str, one: Any, other: Any, found: list[str]) -> None:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one.keys() | other.keys():
            if key not in _CHOSEN_BY_ORDER:
                _compare(f"{path}.{key}", one.get(key), other.get(key), found)
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (left, right) in enumerate(zip(_sorted(one), _sorted(other), strict=True)):
            _compare(f"{path}[{place}]", left, right, found)
    elif isinstance(one, float) and isinstance(other, float):
        if abs(one - other) > _SLACK:
            found.append(f"{path}: {one} {other}")
    elif one != other:
        found.append(f"{path}: {one} {other}")


def _sorted(entries: list[Any]) -> list[Any]:
    return sorted(entries, key=lambda entry: json.dumps(_ordered(entry), sort_keys=True))


def _ordered(entry: Any) -> Any:
    if isinstance(entry, dict):
        return {key: _ordered(value) for key, value in entry.items()}
    if isinstance(entry, list):
        return _sorted([_ordered(value) for value in entry])
    return round(entry, 6) if isinstance(entry, float) else entry


def ties_kept(framework: Framework, results: Results) -> list[str]:
    """Every name that a tie leaves to the pack and that is not the first of the tied in the order of this pack."""
    wrong = [
        d.id
        for d in framework.dimensions
        if results.dimensions[d.id].cap_by != _cap_by(framework, d.id, results)
    ]
    scored = [(rounded(d.score), name) for name, d in results.dimensions.items() if d.score is not None]
    lowest = min((score for score, _name in scored), default=None)
    if results.weakest != next((name for score, name in scored if score == lowest), None):
        wrong.append("weakest")
    for mode in framework.failure_modes:
        pulls = [
            (q.feeds[mode.id] * (4 - said.credited), q.id)
            for q in framework.questions
            if mode.id in q.feeds
            and (said := results.questions[q.id]).credited is not None
            and said.in_scope
            and said.credited < 4
        ]
        most = [name for _pull, name in sorted(pulls, key=lambda pair: -pair[0])[:3]]
        exposure = results.exposures[mode.id]
        if exposure.raw is not None and list(exposure.drivers) != most:
            wrong.append(mode.id)
    return wrong


def _cap_by(framework: Framework, dimension: str, results: Results) -> str | None:
    """The first gate question in this pack's order, core before modules, among those that set the lowest cap."""
    fed = [framework.items(m.id) for m in framework.modules if m.feeds == dimension]
    caps = [
        (gate_cap(q.gate, level, framework.constants), q.id)
        for q in (*framework.core(dimension), *(item for items in fed for item in items))
        if q.gate is not None and (level := results.questions[q.id].credited) is not None
    ]
    lowest = min((cap for cap, _name in caps), default=100.0)
    return None if lowest == 100.0 else next(name for cap, name in caps if cap == lowest)
