"""The last touch to a plan of the exact solver: nothing stands later than it has to, nothing that fits is missing."""

from collections.abc import Mapping

from readiness_desktop.planning.exact_model import Model
from readiness_desktop.planning.exact_weeks import in_time
from readiness_desktop.planning.instance import Work

_TOLERANCE = 1e-9


class Fit:
    """A plan against the limits of a model: whether it keeps them, and how far single initiatives can move."""

    def __init__(self, model: Model, starts: Mapping[str, int]) -> None:
        self._model = model
        self._in: list[list[tuple[int, float]]] = [[] for _column in range(model.whole)]
        values = model.steps(starts)
        self._room: list[float] = []
        for number, (row, most) in enumerate(model.rows):
            for column, value in row.items():
                self._in[column].append((number, value))
            self._room.append(most - sum(values[column] * value for column, value in row.items()))
        self.keeps = all(room >= -_TOLERANCE for room in self._room) and all(
            values[column] for column in model.needed
        )

    def earliest(self, name: str, now: int) -> int:
        """The first of its possible weeks (by place) to which an initiative can move from place `now`; it moves there.

        `now` beyond the last place: it is not in the plan yet, and is put there where it fits.
        """
        first = self._model.first[name]
        change: dict[int, float] = {}
        best, taken = now, dict(change)
        for place in range(now - 1, -1, -1):
            for row, value in self._in[first + place]:
                change[row] = change.get(row, 0.0) + value
            if all(self._room[row] - more >= -_TOLERANCE for row, more in change.items()):
                best, taken = place, dict(change)
        for row, more in taken.items():
            self._room[row] -= more
        return best


def settled(model: Model, work: Mapping[str, Work], starts: Mapping[str, int]) -> dict[str, int]:
    """The plan with each initiative as early as the others let it be, and what was left out wherever it fits.

    The area never rises by it, as more that is finished sooner never raises Phi.
    """
    fit = Fit(model, starts)
    found: dict[str, int] = {}
    planned = sorted(starts, key=lambda name: starts[name])
    others = [name for name in in_time(work) if name in model.weeks and name not in starts]
    for name in (*planned, *others):
        weeks = model.weeks[name].starts
        now = weeks.index(starts[name]) if name in starts else len(weeks)
        place = fit.earliest(name, now)
        if place < len(weeks):
            found[name] = weeks[place]
    return {name: found[name] for name in work if name in found}
