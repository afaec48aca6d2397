"""The area under Phi of a schedule, worked out fast enough to try hundreds of schedules."""

from collections.abc import Mapping

from readiness_desktop.planning.instance import Instance
from readiness_desktop.planning.timing import Span


class Area:
    """Sums Phi over the weeks of the horizon for spans of one instance."""

    def __init__(self, instance: Instance) -> None:
        self._horizon = instance.horizon
        self._levels = dict(instance.levels)
        self._start = instance.risk.total(instance.levels)
        parts = instance.risk.parts
        # A lift of a question that Phi does not read changes nothing.
        self._lifts = {
            name: tuple(
                (one.question, one.start, one.to, parts[one.question])
                for one in item.lifts
                if one.question in parts and one.question in instance.levels
            )
            for name, item in instance.work.items()
        }

    def of(self, spans: Mapping[str, Span]) -> float:
        """Sum of Phi at the starts of weeks 0 to horizon - 1."""
        horizon = self._horizon
        levels = self._levels.copy()
        area = self._start * horizon
        waiting: list[tuple[str, int, int, tuple[float, ...]]] = []
        for finish, name in sorted((span.finish, name) for name, span in spans.items()):
            left = horizon - finish
            if left <= 0:
                break
            fresh = False
            for lift in self._lifts[name]:
                question, start, to, part = lift
                level = levels[question]
                if level >= to:
                    continue
                if level < start:
                    waiting.append(lift)
                    continue
                levels[question] = to
                area -= (part[level] - part[to]) * left
                fresh = True
            while fresh and waiting:
                fresh = False
                still: list[tuple[str, int, int, tuple[float, ...]]] = []
                for lift in waiting:
                    question, start, to, part = lift
                    level = levels[question]
                    if level < start:
                        still.append(lift)
                    elif level < to:
                        levels[question] = to
                        area -= (part[level] - part[to]) * left
                        fresh = True
                waiting = still
        return area
