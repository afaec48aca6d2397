"""The table that a run prints: what was measured, its yardstick, the ratio, the aim and whether it is met."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tests.benchmarks.measuring import Times

Unit = Literal["s", "ms"]
_FACTOR = {"s": 1.0, "ms": 1000.0}


@dataclass(frozen=True, slots=True)
class Aim:
    """At most `limit`: times the yardstick where `unit` is "x", else of the measured time itself."""

    limit: float
    unit: Literal["s", "ms", "x"]

    def met(self, taken: Times, ratio: float) -> bool:
        """Whether the usual run keeps it."""
        reached = ratio if self.unit == "x" else taken.median * _FACTOR[self.unit]
        return reached <= self.limit

    def __str__(self) -> str:
        return f"<= {self.limit:g} {self.unit}"


@dataclass(slots=True)
class Table:
    """Rows in the order they were measured. Nothing here fails: a number is read by people."""

    rows: list[tuple[str, ...]] = field(default_factory=list)

    def add(
        self,
        what: str,
        taken: Times,
        against: str,
        yardstick: Times,
        *,
        unit: Unit = "ms",
        aim: Aim | None = None,
    ) -> None:
        """Note what was measured against what; see the head of `lines` for the columns."""
        ratio = taken.against(yardstick)
        verdict = "" if aim is None else ("met" if aim.met(taken, ratio) else "NOT MET")
        self.rows.append(
            (
                what,
                _said(taken.median, unit),
                _said(taken.least, unit),
                against,
                _said(yardstick.median, unit),
                f"{ratio:.2f}",
                "" if aim is None else str(aim),
                verdict,
            )
        )

    def lines(self) -> list[str]:
        """The table as lines of text, columns aligned."""
        head = ("measured", "median", "least", "against", "median", "ratio", "aim", "")
        rows = [head, *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
        return [
            "  ".join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]


def _said(seconds: float, unit: Unit) -> str:
    value = seconds * _FACTOR[unit]
    digits = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:.{digits}f} {unit}"
