from decimal import Decimal

import pytest

from readiness_desktop.wording import numbers, units
from readiness_desktop.wording.digits import cut, written
from readiness_desktop.wording.language import language, use_language


@pytest.fixture
def german():
    before = language()
    use_language("de")
    yield
    use_language(before)


@pytest.mark.parametrize(
    ("points", "shown"),
    [
        (0, "0.0"),
        (21.88, "0.8"),
        (24, "0.9"),
        (49, "1.9"),
        (49.9, "1.9"),
        (49.999999, "1.9"),
        (49.99999999999999, "2.0"),
        (50, "2.0"),
        (74.999, "2.9"),
        (100, "4.0"),
        (None, "Not yet"),
    ],
)
def test_a_score_is_cut_to_one_decimal_of_a_level(points, shown):
    assert numbers.score(points) == shown


def test_a_shown_score_never_stands_above_the_score():
    for hundredths in range(10_001):
        points = hundredths / 100
        assert Decimal(numbers.score(points)) * 25 <= Decimal(str(points))
        assert Decimal(str(points)) - Decimal(numbers.score(points)) * 25 < Decimal("2.5")


@pytest.mark.parametrize(
    ("value", "whole", "tenth"),
    [(48.96, "48", "48.9"), (54.99999999999999, "55", "55.0"), (0.0, "0", "0.0"), (100.0, "100", "100.0")],
)
def test_points_are_cut_too(value, whole, tenth):
    assert numbers.points(value) == whole
    assert numbers.points(value, 1) == tenth


def test_no_points_yet():
    assert numbers.points(None) == "Not yet"
    assert numbers.points_span(None, 4) == "Not yet"
    assert numbers.percent(None) == "Not yet"


def test_ranges_in_text_and_in_labels():
    assert numbers.points_span(44.31, 52.99) == "44 to 52"
    assert numbers.points_span(44.31, 52.99, 1) == "44.3 to 52.9"
    assert numbers.score_span(40, 53) == "1.6 to 2.1"
    assert numbers.label_span("31", "90") == "31–90"


def test_a_change_agrees_with_the_two_figures_shown():
    assert numbers.points_change(36.9, 48.1) == "+12"
    assert numbers.points_change(48.1, 36.9) == "−12"
    assert numbers.points_change(48.1, 48.9) == "0"
    assert numbers.score_change(49.9, 50) == "+0.1"
    assert numbers.score_change(50, 47) == "−0.2"
    assert numbers.points_change(None, 3) == numbers.score_change(3, None) == "Not yet"


def test_a_share_short_of_a_limit_never_reads_as_reaching_it():
    assert numbers.percent(0.8999) == "89%"
    assert numbers.percent(0.9) == "90%"
    assert numbers.percent(0.29) == "29%"
    assert numbers.percent(1.0) == "100%"


def test_what_is_held_against_no_limit_is_rounded():
    assert numbers.rounded_percent(5 / 14) == "36%"
    assert numbers.rounded_percent(0.118) == "12%"
    assert numbers.rounded_percent(0.115) == "12%"
    assert numbers.rounded_percent(0.2932, 1) == "29.3%"
    assert numbers.rounded_percent(None) == "Not yet"
    assert numbers.rounded(2 + 2 / 3) == "2.7"
    assert numbers.rounded(2.75) == "2.8"


def test_numbers_with_thousands_and_a_true_minus():
    assert written(1234567.891, 1) == "1,234,567.9"
    assert written(-1234) == "−1,234"
    assert written(-0.04, 1) == "0.0"
    assert written(2.5) == "3"


def test_cutting_goes_towards_zero():
    assert cut(-1.99) == Decimal("-1.9")
    assert cut(1.1 + 2.2) == Decimal("3.3")


def test_counts_and_words():
    assert numbers.of(3, 16) == "3 of 16"
    assert numbers.word(0) == "no"
    assert numbers.word(12) == "twelve"
    assert numbers.word(13) == "13"
    assert numbers.ratio(1.2203205) == "1.22"


def test_units_know_one_from_many():
    assert numbers.days(1) == "1 person-day"
    assert numbers.days(0.5) == "0.5 person-days"
    assert numbers.days(518) == "518 person-days"
    assert numbers.days(19.2) == "19.2 person-days"
    assert units.weeks(1) == "1 week"
    assert units.months(12) == "12 months"
    assert units.minutes(45) == "45 minutes"
    assert units.hours(1.5) == "1.5 hours"
    assert units.calendar_days(1) == "1 day"
    assert units.points(1) == "1 point"
    assert units.questions(2) == "2 questions"
    assert units.days_a_week(6) == "6 person-days a week"


@pytest.mark.usefixtures("german")
def test_another_language_has_its_own_separators():
    assert written(-1234567.891, 1) == "−1.234.567,9"
    assert numbers.score(49.9) == "1,9"
