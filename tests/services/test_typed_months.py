import pytest

from readiness_desktop.services.typed_months import read_months


@pytest.mark.parametrize(
    ("typed", "months"),
    [("", None), ("  ", None), ("0", 0), (" 12 ", 12), ("7.5", 7.5), ("7,5", 7.5), ("60", 60)],
)
def test_what_is_taken(typed: str, months: float | None) -> None:
    assert read_months(typed) == (months, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a year", "Write a number of months such as 12."),
        ("-3", "Write a number of months such as 12."),
        ("nan", "Write a number of months such as 12."),
        ("61", "Months run from 0 to 60 here."),
        ("60.5", "Months run from 0 to 60 here."),
    ],
)
def test_what_is_refused_and_why(typed: str, said: str) -> None:
    assert read_months(typed) == (None, said)
