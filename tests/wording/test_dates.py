from datetime import UTC, date, datetime, time

import pytest
from babel.dates import get_month_names

from readiness_desktop.wording import dates
from readiness_desktop.wording.language import language, use_language


@pytest.fixture
def german():
    before = language()
    use_language("de")
    yield
    use_language(before)


def test_dates_and_times():
    assert dates.day(date(2026, 4, 14)) == "14 Apr 2026"
    assert dates.day(date(2026, 9, 1)) == "1 Sep 2026"
    assert dates.day_pattern() == "d MMM yyyy"
    assert dates.day_of_year(date(2026, 4, 14)) == "14 Apr"
    near = [dates.day_near(date(year, 4, 14), date(2026, 12, 31)) for year in (2025, 2026, 2027)]
    assert near == ["14 Apr 2025", "14 Apr", "14 Apr 2027"]
    assert dates.month(date(2025, 11, 3)) == "Nov 2025"
    assert dates.time(datetime(2026, 4, 14, 14, 32, 59, tzinfo=UTC)) == "14:32"
    assert dates.time(time(9, 5)) == "09:05"
    assert dates.moment(datetime(2026, 4, 14, 9, 5, tzinfo=UTC)) == "14 Apr 2026, 09:05"


def test_the_built_in_months_are_those_of_the_locale():
    names = get_month_names("abbreviated", locale="en")
    assert [dates.month(date(2026, m, 1)) for m in range(1, 13)] == [f"{names[m]} 2026" for m in range(1, 13)]


@pytest.mark.usefixtures("german")
def test_another_language_has_its_own_dates():
    assert dates.day(date(2026, 4, 14)) == "14.04.2026"
    assert dates.day_pattern() == "dd.MM.yyyy"
    assert dates.month(date(2026, 4, 14)) == "Apr. 2026"
    assert dates.day_of_year(date(2026, 4, 14)) == "14. Apr."
