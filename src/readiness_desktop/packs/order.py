"""Puts the tables of a pack in one order, since canonical JSON sorts their keys and TOML keeps what was typed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from readiness_desktop.domain.constants import Constants
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.reasons import Thing
from readiness_desktop.packs.rules import EXACT

Sorting = Callable[[Mapping[str, Any]], dict[str, Any]]


def in_order(framework: Framework) -> Framework:
    """The same framework with every table in pack order: by the list its keys come from, else by its values."""
    questions = _by([question.id for question in framework.questions])
    modes = _by([mode.id for mode in framework.failure_modes])
    grades = _by([grade.id for grade in framework.grades])
    debts = list(dict.fromkeys(example.type for example in framework.debt_examples))
    verdict = framework.verdict
    return replace(
        framework,
        questions=tuple(replace(q, feeds=modes(q.feeds)) for q in framework.questions),
        evidence_kinds=tuple(replace(k, reaches=grades(k.reaches)) for k in framework.evidence_kinds),
        targets=tuple(replace(t, exceptions=questions(t.exceptions)) for t in framework.targets),
        targets_before_launch_max=questions(framework.targets_before_launch_max),
        verdict=replace(
            verdict,
            names=_by(EXACT[Thing.VERDICT])(verdict.names),
            limits=_by(EXACT[Thing.VERDICT_LIMIT])(verdict.limits),
        ),
        statement_checks=tuple(replace(c, numbers=_by(())(c.numbers)) for c in framework.statement_checks),
        debt_types=_by(debts)(framework.debt_types),
        constants=_constants(framework.constants, questions),
    )


def _constants(constants: Constants, questions: Sorting) -> Constants:
    cases = constants.business_case.cases
    return replace(
        constants,
        breadth=_by(EXACT[Thing.BREADTH])(constants.breadth),
        size_factors=dict(sorted(constants.size_factors.items(), key=lambda pair: (pair[1], pair[0]))),
        period_in_text=questions(constants.period_in_text),
        business_case=replace(
            constants.business_case,
            cases={
                name: _by(())(case)
                for name, case in sorted(cases.items(), key=lambda pair: (_benefit(pair[1]), pair[0]))
            },
        ),
    )


def _benefit(case: Mapping[str, str | float]) -> float:
    factor = case.get("benefit", 0.0)
    return factor if isinstance(factor, float) else 0.0


def _by(names: Sequence[str]) -> Sorting:
    """A sorting of tables by the place of their keys in `names`, then by the keys."""
    places = {name: place for place, name in enumerate(names)}

    def sort(table: Mapping[str, Any]) -> dict[str, Any]:
        return dict(sorted(table.items(), key=lambda pair: (places.get(pair[0], len(places)), pair[0])))

    return sort
