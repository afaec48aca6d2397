"""Published figures as rows of a list: what is shown of each, in words."""

from dataclasses import dataclass

from readiness_desktop.domain.benchmarks import Benchmarks, Comparison, Placed, shown_side_by_side
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

PANEL_ROWS = 6
"""How many the panel on the Risks page has room for."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure. `low` to `high` is the part of a whole that its bar covers, None where it is no share.

    `result` is what its test says of the client in a few words, with the `level` of the weakest answer it rests on
    where `by_answers`. `note` has to stand beside the figure: its flag, that it is past its date or switched off.
    """

    id: str
    title: str
    value: str
    low: float
    high: float | None
    result: str
    by_answers: bool
    level: int | None
    source: str
    note: str
    reliability: str

    @property
    def words(self) -> str:
        """The row as sentences."""
        parts = [f"{self.title}: {self.value}", self.result, self.source, self.reliability, self.note]
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def figure_row(framework: Framework, one: Comparison, client: str, *, grade: bool) -> FigureRow:
    """The row of a figure; `grade` adds how far it holds."""
    figure = one.figure
    is_share = figure.unit == "share"
    high = figure.value if figure.value is not None else figure.hi
    return FigureRow(
        id=figure.id,
        title=sentence(figure.meaning),
        value=words.said_of(figure),
        low=(figure.lo or 0.0) if is_share else 0.0,
        high=high if is_share else None,
        result=words.shortly(one, client) if one.test is not None else "",
        by_answers=bool(one.rests),
        level=one.level,
        source=words.provenance(figure),
        note=note(framework, one),
        reliability=words.reliability(figure.reliability) if grade else "",
    )


def note(framework: Framework, one: Comparison) -> str:
    """What has to stand beside a figure wherever it is shown; nothing beside a firm one."""
    parts: list[str] = []
    if one.off:
        parts.append(_("Switched off: {reason}").format(reason=one.off))
    if one.aged:
        parts.append(sentence(words.aged(framework.constants.figure_good_months)))
    if one.figure.reliability in ("C", "D") and (flag := words.flag(one.figure)):
        parts.append(flag)
    return " ".join(f"{part.rstrip('.')}." for part in parts)


def rows_at(framework: Framework, found: Benchmarks, placed: Placed, client: str) -> tuple[FigureRow, ...]:
    """The figures that may stand there, those with a test first."""
    held = sorted(found.at(placed), key=lambda one: one.test is None)
    return tuple(figure_row(framework, one, client, grade=True) for one in held)


def panel_rows(framework: Framework, found: Benchmarks, client: str) -> tuple[tuple[FigureRow, ...], int]:
    """The few that the panel shows, and of how many."""
    held = shown_side_by_side(framework, found)
    rows = tuple(figure_row(framework, one, client, grade=False) for one in held[:PANEL_ROWS])
    return rows, len(held)
