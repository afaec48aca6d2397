"""What the figures of a success statement come to (docs/model.md 28)."""

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.statement_words import same_words


def relative_change(statement: Statement) -> float | None:
    """The change as a share of the baseline; None without both, and from zero."""
    if statement.baseline is None or statement.target is None or not statement.baseline:
        return None
    return abs(statement.target - statement.baseline) / abs(statement.baseline)


def worked_out(statement: Statement) -> float | None:
    """Unit value x volume x change; None where one is missing or the units differ."""
    s = statement
    if s.baseline is None or s.target is None or s.unit_value is None or s.volume is None:
        return None
    if s.target_unit.strip() and not same_words(s.unit, s.target_unit):
        return None
    return s.unit_value * s.volume * abs(s.target - s.baseline)
