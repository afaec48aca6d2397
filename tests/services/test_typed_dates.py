from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.wording import dates
from readiness_desktop.wording.language import language, use_language


@pytest.mark.parametrize(
    "typed",
    [
        "14 Apr 2026",
        "14 april 2026",
        "14.4.2026",
        "2026-04-14",
        " 14/04/2026 ",
        "14. Apr. 2026",
        "14/4/26",
        "14.4.26",
        "14. 4. 2026",
        "14-04-26",
        "14 Apr 26",
        "14-Apr-2026",
        "April 14, 2026",
        "Apr 14 2026",
        "apr. 14, 26",
        "2026/4/14",
    ],
)
def test_a_date_is_read_in_the_usual_ways(typed: str) -> None:
    assert read_day(typed) == (date(2026, 4, 14), "")


def test_nothing_typed_is_no_date_and_not_wrong() -> None:
    assert read_day("   ") == (None, "")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 Apr 2026", "April 2026 has 30 days."),
        ("30.2.2027", "February 2027 has 28 days."),
        ("2026-13-01", "There is no month 13."),
        ("1 Jan 1999", "Years run from 2000 to 2100 here."),
        ("soon", "Write a date such as 14 Apr 2026, 14.4.26 or 2026-04-14."),
        ("14 Foo 2026", "Write a date such as 14 Apr 2026, 14.4.26 or 2026-04-14."),
        ("14 Apr 026", "Write a date such as 14 Apr 2026, 14.4.26 or 2026-04-14."),
        ("Foo 14, 2026", "Write a date such as 14 Apr 2026, 14.4.26 or 2026-04-14."),
    ],
)
def test_a_wrong_date_gets_a_plain_sentence(typed: str, sentence: str) -> None:
    assert read_day(typed) == (None, sentence)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_a_date_as_shown_reads_back(day: date) -> None:
    assert read_day(dates.day(day)) == (day, "")
    assert read_day(day.isoformat()) == (day, "")


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_gets_a_sentence(typed: str) -> None:
    found, wrong = read_day(typed)
    assert (found is None) == (bool(wrong) or not typed.strip())


@pytest.fixture
def speaking() -> Iterator[None]:
    """Whatever language a test puts in use, the one of before is in use again after it."""
    before = language()
    yield
    use_language(before)


@pytest.mark.usefixtures("speaking")
@pytest.mark.parametrize("code", ["de", "fr", "es", "pt_BR", "it", "nl", "pl", "sv", "cs", "da", "fi"])
def test_a_date_as_shown_reads_back_in_every_language(code: str) -> None:
    use_language(code)
    for month in range(1, 13):
        day = date(2026, month, 14)
        assert read_day(dates.day(day)) == (day, ""), dates.day(day)
        assert read_day(f"14 {dates.month_name(month)} 2026") == (day, "")


@pytest.mark.usefixtures("speaking")
@pytest.mark.parametrize(
    ("code", "typed", "month"),
    [
        ("de", "14. M\u00e4rz 2026", 3),
        ("de", "14 Dez 26", 12),
        ("fr", "14 ao\u00fbt 2026", 8),
        ("de", "14 March 2026", 3),
    ],
)
def test_months_are_named_in_the_language_in_use_or_in_english(code: str, typed: str, month: int) -> None:
    use_language(code)
    assert read_day(typed) == (date(2026, month, 14), "")


@pytest.mark.usefixtures("speaking")
def test_a_wrong_date_is_told_with_the_months_of_the_language() -> None:
    use_language("de")
    assert read_day("30.2.2027")[1].startswith("Februar 2027")
    assert read_day("14 d\u00e9cembre 2026")[0] is None
    assert "14.04.2026" in read_day("morgen")[1]
