"""Assessments from the committed vectors, and the small framework of three dimensions that they use."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import (
    Crosswalk,
    Dimension,
    Framework,
    GateKind,
    LaunchGate,
    NotApplicableRule,
    Question,
)
from readiness_desktop.exchange.answers import assessment_from_entry

DATA = Path(__file__).resolve().parent / "data"
AS_OF = date(2026, 4, 14)


@cache
def load_vectors() -> dict[str, Any]:
    """Every vector by group (`unit`, `mini`, `full`, `extra`, `roadmap`); do not change what you get."""
    return json.loads((DATA / "fixtures.json").read_text(encoding="utf-8"))


def assessment_of(framework: Framework, entry: Mapping[str, Any], as_of: date = AS_OF) -> Assessment:
    """The assessment that one vector describes, with one open round."""
    return assessment_from_entry(dict(entry), framework, as_of)


def make_mini(framework: Framework) -> Framework:
    """Three dimensions A, B, C with seven questions and the shipped constants; C2 may be not applicable."""

    def question(
        name: str, weight: int, feeds: dict[str, int], gate: GateKind | None = None, na: bool = False
    ) -> Question:
        return Question(
            id=name,
            dimension=name[0],
            module=None,
            title=f"Question {name}",
            ask=f"How is {name}?",
            probes="",
            levels=tuple(f"{name} at level {level}" for level in range(5)),
            evidence=(),
            roles=("Sponsor",),
            feeds=feeds,
            gate=LaunchGate(gate, 2, "G4") if gate else None,
            weight=weight,
            not_applicable=NotApplicableRule("Allowed here", "allowed", "Sponsor") if na else None,
            debt="T",
            crosswalk=Crosswalk((), (), (), "", ()),
        )

    return replace(
        framework,
        id="mini",
        checksum="0" * 64,
        dimensions=tuple(
            Dimension(name, f"Dimension {name}", name, f"How is {name}?", ("0", "1", "2", "3", "4"))
            for name in "ABC"
        ),
        modules=(),
        failure_modes=tuple(mode for mode in framework.failure_modes if mode.id in ("FM1", "FM5", "FM7")),
        questions=(
            question("A1", 2, {"FM1": 3}, "block"),
            question("A2", 1, {"FM1": 2}),
            question("A3", 1, {"FM5": 1}),
            question("B1", 2, {"FM7": 3}, "block"),
            question("B2", 1, {"FM7": 2}, "condition"),
            question("C1", 1, {"FM5": 3}, "condition"),
            question("C2", 1, {"FM1": 1}, na=True),
        ),
        targets=tuple(replace(target, exceptions={}) for target in framework.targets),
        targets_before_launch_max={},
        initiatives=(),
        constants=replace(framework.constants, special_limits=(), period_in_text={}),
        timing_checks=tuple(replace(t, limit_question=None, limit_max=None) for t in framework.timing_checks),
        verdict=replace(framework.verdict, same_fact=()),
        overlay=(),
    )
