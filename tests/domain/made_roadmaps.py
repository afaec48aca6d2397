"""Hypothesis strategies for the roadmap of an assessment: its limits and wishes, and plans that were chosen."""

import unicodedata
from datetime import date

from hypothesis import strategies as st

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.roadmap_setup import (
    ChosenPlan,
    Closure,
    OwnInitiative,
    Placement,
    RoadmapSetup,
    Terms,
)

INITIATIVES = ("I01", "I33", "X01")
POOLS = ("BUS", "ML")

_words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text)
)
_days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
_figures = st.floats(0, 1000, allow_nan=False) | st.integers(0, 10**6)
_efforts = st.tuples(_figures, _figures, _figures)
_some_ids = st.lists(st.sampled_from(INITIATIVES), unique=True, max_size=2).map(tuple)
_by_pool = st.dictionaries(st.sampled_from(POOLS), _figures)

terms = st.builds(
    Terms,
    excluded=st.booleans(),
    reason=_words,
    must=st.booleans(),
    start=st.none() | _days,
    weeks=st.none() | st.integers(1, 52),
    not_before=st.none() | _days,
    due=st.none() | _days,
    external_cost=st.none() | _figures,
    effort=st.none() | _efforts,
)
_own = st.builds(
    OwnInitiative,
    id=st.sampled_from(("X01", "X02")),
    title=_words,
    pool=st.sampled_from(POOLS),
    lifts=st.lists(st.builds(Lift, st.just("D1.1"), st.integers(0, 1), st.integers(2, 4)), max_size=2).map(
        tuple
    ),
    after=_some_ids,
    before=_some_ids,
    effort=_efforts,
    weeks=st.integers(1, 52),
    wait_weeks=st.integers(0, 13),
    role=_words,
    exit_evidence=_words,
)
_closures = st.builds(
    Closure,
    first=_days,
    last=_days,
    what=_words,
    pools=st.lists(st.sampled_from(POOLS), unique=True).map(tuple),
)
setups = st.builds(
    RoadmapSetup,
    aim=st.sampled_from(("verdict", "profile", "all")),
    start=st.none() | _days,
    horizon_weeks=st.none() | st.integers(1, 104),
    capacity=_by_pool,
    rates=_by_pool,
    budget=st.lists(_figures, max_size=4).map(tuple),
    closures=st.lists(_closures, max_size=2).map(tuple),
    one_each=st.booleans(),
    weights=st.dictionaries(st.sampled_from(("FM1", "FM2")), _figures),
    terms=st.dictionaries(st.sampled_from(INITIATIVES), terms),
    own=st.lists(_own, max_size=2, unique_by=lambda one: one.id).map(tuple),
)
_placements = st.builds(
    Placement,
    initiative=st.sampled_from(INITIATIVES),
    start=st.integers(0, 51),
    weeks=st.integers(1, 52),
    finish=st.integers(1, 104),
)
plans = st.builds(
    ChosenPlan,
    uuid=st.uuids(version=4).map(str),
    on=_days,
    first_day=_days,
    solver=st.sampled_from(("list", "exact", "hand")),
    placements=st.lists(_placements, max_size=3, unique_by=lambda one: one.initiative).map(tuple),
    area=_figures,
    horizon=st.integers(1, 104),
    bound=st.none() | _figures,
    proven=st.booleans(),
    seconds=st.none() | _figures,
    setup=_words,
    model=_words,
    by=_words,
    note=_words,
)
