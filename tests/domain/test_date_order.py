from datetime import date

from readiness_desktop.domain.date_order import OddDate, odd_dates


def test_an_end_before_its_start_is_found_and_one_day_is_fine() -> None:
    early, late = date(2026, 2, 1), date(2026, 3, 1)
    assert odd_dates({"pilot_start": late, "pilot_end": early}, "go") == (
        OddDate("pilot_end", "pilot_start"),
    )
    assert odd_dates({"pilot_start": early, "pilot_end": late}, "go") == ()
    assert odd_dates({"pilot_start": early, "pilot_end": early}, "go") == ()
    assert odd_dates({"pilot_end": early, "build_start": late}, "go") == ()


def test_a_launch_that_is_past_or_before_what_leads_to_it_is_odd_until_the_stage_is_live() -> None:
    early, late, today = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 14)
    known = {"go": early, "pilot_end": late}
    assert odd_dates(known, "go", today=today) == (OddDate("go", "pilot_end"),)
    assert odd_dates(known, "go", today=today, live=True) == ()
    assert odd_dates({"go": late}, "go", today=today) == (OddDate("go"),)
    assert odd_dates({"go": late}, "go", today=late) == ()
    assert odd_dates({"go": late}, "go") == (), "a locked round is looked at later"
