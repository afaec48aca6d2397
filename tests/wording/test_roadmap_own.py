"""A circle of own initiatives in one sentence and what to drop."""

from readiness_desktop.domain.roadmap_setup import OwnInitiative
from readiness_desktop.wording import roadmap_own


def test_a_circle_is_named_with_what_to_drop() -> None:
    own = OwnInitiative("X01", "Copy", "BUS", after=("I05",), before=("I02",))
    assert roadmap_own.circle(own, ("X01", "I05", "I02"), str) == (
        "“X01” waits for “I05”, which waits for “I02”, which waits for “X01”: nobody could begin. "
        "Take “I05” out of “Waits for”."
    )
    assert roadmap_own.circle(own, ("X01", "X02", "I02"), str).endswith(
        "Take “I02” out of “Is waited for by”."
    )
    assert roadmap_own.circle(own, ("X01",), str) == "It cannot wait for itself."
