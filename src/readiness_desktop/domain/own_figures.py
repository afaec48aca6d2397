"""Figures of the client's own that stand beside a published one: their names among the facts and what they may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

OwnKind = Literal["yes_no", "share", "count"]

MOST = 100_000
"""How many projects or missing roles anybody counts."""


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """One of them: its name among the facts of a profile, and its kind."""

    name: str
    kind: OwnKind


OWN_FIGURES = (
    OwnFigure("own_projects_launched", "count"),
    OwnFigure("own_projects_live_on_roi", "count"),
    OwnFigure("own_poc_scrap_rate", "share"),
    OwnFigure("main_store_is_legacy_warehouse", "yes_no"),
    OwnFigure("skills_gap_count", "count"),
    OwnFigure("named_ai_risk_body", "yes_no"),
    OwnFigure("own_data_preparation_share", "share"),
)

_LIVE, _LAUNCHED = "own_projects_live_on_roi", "own_projects_launched"


def fits(facts: Mapping[str, bool | float]) -> bool:
    """Whether every own figure among these facts can be: its kind, its range, and no more live than launched."""
    for own in OWN_FIGURES:
        value = facts.get(own.name)
        if value is None:
            continue
        if (own.kind == "yes_no") is not isinstance(value, bool):
            return False
        if own.kind == "share" and not 0 <= value <= 1:
            return False
        if own.kind == "count" and not (0 <= value <= MOST and value == int(value)):
            return False
    return not more_live_than_launched(facts)


def more_live_than_launched(facts: Mapping[str, bool | float]) -> bool:
    """Whether more projects are said to be live and on return than were launched."""
    live, launched = facts.get(_LIVE), facts.get(_LAUNCHED)
    return live is not None and launched is not None and live > launched
