"""The rows of the failure modes, taken from the findings, in the order that was asked for."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain import failure_modes
from readiness_desktop.domain.failure_modes import ModeFinding
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.results import Exposure, Results
from readiness_desktop.wording import exposures, numbers, risks

Order = Literal["exposure", "cost", "dimension"]


@dataclass(frozen=True, slots=True)
class ModeRow:
    """A failure mode. `previous` is its exposure in the round before; `extra` is what the order goes by, in words."""

    id: str
    name: str
    exposure: float | None
    raw: float | None
    lifted: bool
    floor: str
    band: str
    figure: str
    previous: float | None
    change: str
    extra: str
    words: str


def mode_rows(findings: Findings, order: Order, previous: Results | None, when: str) -> tuple[ModeRow, ...]:
    """Every failure mode; `previous` is what the round before said, `when` the month that names it."""
    found = findings.modes
    if order == "cost":
        modes = failure_modes.by_cost(found)
    elif order == "dimension":
        modes = failure_modes.by_dimension(findings.framework, found)
    else:
        modes = failure_modes.by_exposure(found)
    before = previous.exposures if previous is not None else {}
    return tuple(_row(findings, order, mode, before.get(mode.id), when) for mode in modes)


def _row(findings: Findings, order: Order, mode: ModeFinding, before: Exposure | None, when: str) -> ModeRow:
    framework, results, exposure = findings.framework, findings.results, mode.exposure
    assessed = exposure.exposure is not None
    extra = ""
    if order == "cost":
        extra = risks.cost(mode)
    elif order == "dimension":
        extra = next(one.short for one in framework.dimensions if one.id == mode.dimension)
    return ModeRow(
        id=mode.id,
        name=mode.name,
        exposure=exposure.exposure,
        raw=exposure.raw,
        lifted=mode.lifted,
        floor=risks.held_up(mode, results),
        band=exposures.band(exposure.band),
        figure=numbers.points(exposure.exposure) if assessed else "",
        previous=before.exposure if before is not None and assessed else None,
        change=risks.change(mode, before),
        extra=extra,
        words=risks.row(framework, mode, results, before, when),
    )
