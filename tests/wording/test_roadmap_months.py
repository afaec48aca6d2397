"""The months under the windows of a roadmap: each in the window that has most of it, none twice."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.wording.roadmap_months import months

EDGES = (30, 90, 180)


def test_months_stand_under_their_windows() -> None:
    found = months(date(2026, 11, 30), EDGES)
    assert [forms[0] for forms in found] == ["Dec", "Jan, Feb", "Mar, Apr, May", "Jun and on"]
    assert found[2] == ("Mar, Apr, May", "Mar to May", "Mar")
    assert [forms[0] for forms in months(date(2026, 4, 14), EDGES)] == [
        "Apr",
        "May, Jun",
        "Jul, Aug, Sep",
        "Oct and on",
    ]


def test_a_long_window_names_its_ends() -> None:
    assert months(date(2026, 1, 1), (30, 90, 180, 365))[3][0] == "Jul to Dec"


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_no_month_is_named_twice_and_shorter_forms_follow(first: date) -> None:
    found = months(first, EDGES)
    assert len(found) == len(EDGES) + 1
    named = [name for forms in found[:-1] if forms for name in forms[0].split(", ")]
    assert len(set(named)) == len(named)
    assert all(found), "every window covers most of a month"
    assert found[-1][-1] not in named
    assert found[-1][-1] in {
        (first + timedelta(days=EDGES[-1] + away)).strftime("%b") for away in (1, 16, 32)
    }
    for forms in found:
        assert [len(one) for one in forms] == sorted((len(one) for one in forms), reverse=True)
