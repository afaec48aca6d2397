"""HiGHS at work on a model of ours; the one module that loads it (docs/model.md 37)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import highspy

from readiness_desktop.domain.progress import Cancelled
from readiness_desktop.planning.exact_model import Model
from readiness_desktop.planning.instance import Progress

Ending = Literal["optimal", "infeasible", "stopped"]
ABSOLUTE_GAP = 1e-6
"""Points of area within which the solver takes a plan for the best: far below the smallest difference shown."""

_ENDINGS: dict[highspy.HighsModelStatus, Ending] = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
    # Every column lies between 0 and 1, so nothing is unbounded.
    highspy.HighsModelStatus.kUnboundedOrInfeasible: "infeasible",
}


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended: columns of the best solution (None: none found), the least possible area, seconds."""

    ending: Ending
    values: Sequence[float] | None
    bound: float
    seconds: float


class _Silent(highspy.Highs):
    """HiGHS that writes nothing: with callbacks it greets on standard output before it can be told not to."""

    def enableCallbacks(self) -> None:
        self.setOptionValue("output_flag", False)
        super().enableCallbacks()


class _Watch:
    """Hears from the solver: passes on what has become better, and stops it once that is asked for."""

    def __init__(
        self, best: float | None, least: float, progress: Callable[[Progress], None], cancelled: Cancelled
    ) -> None:
        self.best = best
        self.least = least
        self._told: tuple[float | None, float] | None = None
        self._progress = progress
        self._cancelled = cancelled

    def heard(self, event: highspy.highs.HighsCallbackEvent) -> None:
        """Called on the thread of the solver, many times a second."""
        said = event.data_out
        if said.mip_primal_bound < highspy.kHighsInf and (
            self.best is None or said.mip_primal_bound < self.best
        ):
            self.best = said.mip_primal_bound
        if -highspy.kHighsInf < said.mip_dual_bound < highspy.kHighsInf:
            self.least = max(self.least, said.mip_dual_bound)
        if self._told != (self.best, self.least):
            self._told = (self.best, self.least)
            self._progress(Progress(self.best, self.least, said.running_time))
        if self._cancelled():
            event.interrupt()


def run(
    model: Model,
    warm: Sequence[float] | None,
    least: float,
    *,
    time_limit: float | None,
    progress: Callable[[Progress], None],
    cancelled: Cancelled,
) -> Run:
    """Minimise a model from the columns of a plan that keeps its limits, if there is one; `least` bounds its area.

    One thread and a fixed seed: the same model gives the same plan whenever it is not stopped. `progress` and
    `cancelled` are called on this thread and must not raise.
    """
    highs = _Silent()
    for name, value in _options(time_limit).items():
        highs.setOptionValue(name, value)
    highs.passModel(_program(model))
    if warm is not None:
        start = highspy.HighsSolution()
        start.col_value = list(warm)
        highs.setSolution(start)
    watch = _Watch(None if warm is None else model.area(warm), least, progress, cancelled)
    for told in (highs.cbMipInterrupt, highs.cbMipImprovingSolution, highs.cbMipLogging):
        told.subscribe(watch.heard)
    highs.run()
    ending = _ENDINGS.get(highs.getModelStatus(), "stopped")
    solution = highs.getSolution()
    bound = highs.getInfo().mip_dual_bound
    return Run(
        ending,
        list(solution.col_value) if solution.value_valid else None,
        max(least, bound) if bound < highspy.kHighsInf else least,
        highs.getRunTime(),
    )


def _options(time_limit: float | None) -> dict[str, bool | float | int | str]:
    options: dict[str, bool | float | int | str] = {
        "threads": 1,
        "random_seed": 0,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": ABSOLUTE_GAP,
    }
    return options if time_limit is None else options | {"time_limit": float(time_limit)}


def _program(model: Model) -> highspy.HighsLp:
    """The model as HiGHS takes it, in one piece."""
    count = len(model.costs)
    rows = [*model.rows, *model.links]
    idle = {model.first[name] + k for name in model.idle for k in range(len(model.weeks[name].starts))}
    program = highspy.HighsLp()
    program.num_col_ = count
    program.num_row_ = len(rows)
    program.offset_ = model.offset
    program.col_cost_ = _floats(model.costs)
    program.col_lower_ = _floats(column in model.needed for column in range(count))
    program.col_upper_ = _floats(column not in idle for column in range(count))
    program.row_lower_ = [-highspy.kHighsInf] * len(rows)
    program.row_upper_ = _floats(most for _row, most in rows)
    whole, free = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    program.integrality_ = [whole if column < model.whole else free for column in range(count)]
    start = [0]
    for row, _most in rows:
        start.append(start[-1] + len(row))
    matrix = program.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = start
    matrix.index_ = [column for row, _most in rows for column in row]
    matrix.value_ = [value for row, _most in rows for value in row.values()]
    return program


def _floats(values: Iterable[float]) -> list[float]:
    return [float(value) for value in values]
