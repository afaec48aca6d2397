from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Profile, Round
from readiness_desktop.wording import rounds


def test_a_round_by_number_and_name() -> None:
    one = Round("r", 2, date(2026, 4, 14), "pack", "8.3", "", Profile("ETA"))
    assert rounds.called(one) == "Round 2"
    assert rounds.standing(one) == "Round 2, open"
    named = replace(one, name="Baseline April 2026 before the launch")
    assert rounds.called(named) == "Round 2, Baseline April 2026 before the launch"
    assert rounds.called(named, short=True) == "Round 2, Baseline April 2026 bef…"


def test_names_that_are_proposed_and_a_fingerprint_to_compare() -> None:
    assert rounds.proposed_name(1, date(2026, 4, 14)) == "Baseline Apr 2026"
    assert rounds.proposed_name(2, date(2026, 4, 14)) == "Follow-up Apr 2026"
    assert rounds.short_hash("0123456789abcdef0123") == "0123 4567 89ab cdef"
