"""What became of a project, in one sentence."""

from datetime import date

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.wording.outcomes import said


def test_an_outcome_is_one_sentence() -> None:
    assert said(None) == said(Outcome(note="unclear")) == ""
    assert said(Outcome(live=date(2026, 11, 1))) == "Live since 1 Nov 2026."
    both = Outcome(live=date(2026, 11, 1), on_roi=date(2027, 2, 1), stopped=date(2027, 5, 3))
    assert said(both) == (
        "Live since 1 Nov 2026, meets its return since 1 Feb 2027 and stopped on 3 May 2027."
    )
