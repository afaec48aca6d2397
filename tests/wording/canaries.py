"""An assessment without names that has a name in every field for one; every one of them begins with `Canary`."""

from dataclasses import replace
from datetime import date, timedelta

from readiness_desktop.domain.agreements import Criterion, DebtEntry, Decision, Duty, SignOff, Statement
from readiness_desktop.domain.assessment import Action, Assessment, Respondent
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework

CANARY = "Canary"
DAY = date(2026, 9, 1)


def canary(number: int) -> str:
    """A name that stands nowhere else."""
    return f"{CANARY} {chr(65 + number)}son"


def without_names(framework: Framework, start: Assessment) -> Assessment:
    """The assessment shown without names, with every name field filled; respondent `r0` is also the owner of debt."""
    current = start.current
    rows = condition_rows(framework, start, evaluate(framework, start))
    statement = replace(
        current.profile.statement or Statement(),
        system="The forecast",
        owner_builds=True,
        owner=canary(1),
        measurer=canary(2),
        approver=canary(3),
        approved=DAY,
    )
    duties = {task.id: Duty(canary(4), canary(5), 2.0) for task in framework.ownership_tasks}
    profile = replace(
        current.profile,
        anonymous=True,
        statement=statement,
        ownership=duties,
        leaves={canary(4): current.as_of + timedelta(20)},
    )
    gate, late = framework.stage_gates[0].id, current.as_of - timedelta(2)
    filled = replace(
        current,
        profile=profile,
        respondents=(Respondent("r0", canary(0), "Sponsor", "executive"),),
        actions=(
            *(Action(f"a{n}", row.key, "Do it", canary(6), DAY) for n, row in enumerate(rows)),
            *(Action(f"g{g.id}", f"gate:{g.id}:x", "Sign", canary(7), late) for g in framework.stage_gates),
        ),
        criteria=(
            Criterion(
                "w", gate, "also.0", status="waived", waived_by=canary(8), reason="Known", owner=canary(9)
            ),
            *(
                Criterion(f"w{g.id}", g.id, "", "Own", status="waived", waived_by=canary(8), owner=canary(9))
                for g in framework.stage_gates
            ),
        ),
        sign_offs=tuple(
            SignOff(f"s{g.id}{n}", g.id, voice.role, canary(10), "signed", on=late)
            for g in framework.stage_gates
            for n, voice in enumerate(g.voices)
        ),
        decisions=(Decision("d", gate, "hold", late, canary(11)),),
        debt=(DebtEntry("u", "T", "Feeds", owner=canary(0)), DebtEntry("v", "D", "Labels", owner=canary(12))),
    )
    return start.with_current(filled)
