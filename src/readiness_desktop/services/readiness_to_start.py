"""What is worth knowing before the first question: who can be asked about what, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.assessment import Profile, Respondent
from readiness_desktop.domain.framework import Framework

CheckCode = Literal[
    "all_asked", "nobody_at_all", "nobody_for", "one_voice", "no_launch_date", "launch_date", "carried"
]


@dataclass(frozen=True, slots=True)
class StartCheck:
    """A check with the short names of the dimensions, or the count, that it speaks of."""

    code: CheckCode
    fine: bool
    dimensions: tuple[str, ...] = ()
    count: int = 0


def start_checks(
    framework: Framework, profile: Profile, respondents: Sequence[Respondent], carried: int
) -> tuple[StartCheck, ...]:
    """The checks for a setup; `carried` is the number of answers taken over and still to be re-confirmed."""
    found: list[StartCheck] = []
    voices = {
        dimension.id: sum(dimension.id in person.dimensions for person in respondents)
        for dimension in framework.dimensions
    }
    short = {dimension.id: dimension.short for dimension in framework.dimensions}
    nobody = tuple(short[one] for one, count in voices.items() if count == 0)
    alone = tuple(short[one] for one, count in voices.items() if count == 1)
    if not respondents:
        found.append(StartCheck("nobody_at_all", fine=False))
    elif nobody:
        found.append(StartCheck("nobody_for", fine=False, dimensions=nobody))
    else:
        found.append(StartCheck("all_asked", fine=True))
    if respondents and alone:
        found.append(StartCheck("one_voice", fine=False, dimensions=alone))
    if framework.verdict.launch_date in profile.dates:
        found.append(StartCheck("launch_date", fine=True))
    else:
        found.append(StartCheck("no_launch_date", fine=False))
    if carried:
        found.append(StartCheck("carried", fine=True, count=carried))
    return tuple(found)
