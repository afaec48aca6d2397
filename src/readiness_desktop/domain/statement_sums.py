"""What the figures of a success statement come to (docs/model.md 28)."""

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.statement_words import same_words


def relative_change(statement: Statement) -> float | None:
    """The change as a share of the baseline; None without both, and from zero."""
    if statement.baseline is None or statement.target is None or not statement.baseline:
        return None
    return abs(statement.target - statement.baseline) / abs(statement.baseline)


def gain(statement: Statement) -> float | None:
    """The change in the stated direction, below zero against it; its size while no direction is stated."""
    if statement.baseline is None or statement.target is None:
        return None
    moves = statement.target - statement.baseline
    if statement.direction == "down":
        return -moves
    return moves if statement.direction == "up" else abs(moves)


def units_differ(statement: Statement) -> bool:
    """Whether the target has a unit of its own."""
    return bool(statement.target_unit.strip()) and not same_words(statement.unit, statement.target_unit)


def against_direction(statement: Statement) -> bool:
    """Whether the target lies on the wrong side of the baseline; never said of different units."""
    moved = gain(statement)
    return moved is not None and moved < 0 and not units_differ(statement)


def worked_out(statement: Statement) -> float | None:
    """Unit value x volume x change (below zero against its direction); None where one is missing or units differ."""
    moved = gain(statement)
    if moved is None or statement.unit_value is None or statement.volume is None or units_differ(statement):
        return None
    return statement.unit_value * statement.volume * moved
