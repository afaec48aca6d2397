"""Success sentences to learn from, two that hold and two that do not."""

from dataclasses import dataclass

from readiness_desktop.wording.translate import _


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, whether it holds, and why."""

    text: str
    good: bool
    why: str


def examples() -> tuple[Example, ...]:
    """The examples, good ones first."""
    return (
        Example(
            _(
                "By 31 Mar 2027, claims triage will move average handling time for motor claims in two regions from "
                "41 to 33 minutes (Jan to Jun 2026, claims system), worth 412 000 EUR a year (60% cash-releasing), "
                "compared with the two regions not yet switched; measured monthly by finance analytics, owned by Ana "
                "Ruiz; if 38 minutes is not reached by 31 Dec 2026 we stop; reopened claims must stay under 4%."
            ),
            True,
            _(
                "One measure with unit, baseline, target and source; a comparison, an owner, a stop and a guard."
            ),
        ),
        Example(
            _(
                "By 30 Jun 2027, stock forecasting will move spoiled goods for 40 shops from 2.1% to 1.6% of sales "
                "(2025, stock ledger), worth 180 000 EUR a year (100% cash-releasing), compared with 40 matched "
                "shops; measured monthly by controlling, owned by Jon Beck; if 1.9% is not reached by 31 Mar 2027 we "
                "go back to the old orders; empty shelves must stay under 3%."
            ),
            True,
            _(
                "It counts what the business loses, says what it is compared with, and what must not get worse."
            ),
        ),
        Example(
            _("Reach 92% accuracy."),
            False,
            _("Accuracy measures the model. Nobody can tell from it what changes for the business (V02)."),
        ),
        Example(
            _("Improve the customer experience with AI."),
            False,
            _("No measure, no figure, no owner, no date (V01), and a big word in place of a figure (V17)."),
        ),
    )
