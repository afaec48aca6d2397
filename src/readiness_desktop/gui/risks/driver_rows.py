"""The answers behind one failure mode as rows of a table; small ones are folded into one line."""

from readiness_desktop.domain.failure_modes import Driver
from readiness_desktop.domain.findings import Findings
from readiness_desktop.gui.risks.answer_table import AnswerRow
from readiness_desktop.wording import questions, risks
from readiness_desktop.wording.digits import written

SHOWN = 5
"""So many answers stand alone before the rest is folded away; a rest of one is no rest."""


def driver_rows(findings: Findings, mode: str, *, unfolded: bool) -> tuple[AnswerRow, ...]:
    """The answers behind a failure mode, most points first; their shown points add up to the raw exposure."""
    drivers = findings.modes[mode].drivers
    points = risks.shown_points(drivers)
    most = max((one.points for one in drivers), default=0.0) or 1.0
    alone = len(drivers) if unfolded or len(drivers) <= SHOWN + 1 else SHOWN
    rows = [_row(findings, one, own, one.points / most) for one, own in zip(drivers, points, strict=True)][
        :alone
    ]
    rest = drivers[alone:]
    if rest:
        together = sum(points[alone:])
        words = risks.further(len(rest))
        said = f"{words}. {risks.sums_up(together)}"
        share = min(1.0, sum(one.points for one in rest) / most)
        rows.append(AnswerRow("", words, None, "", "", written(together), said, share))
    return tuple(rows)


def _row(findings: Findings, one: Driver, points: int, share: float) -> AnswerRow:
    framework = findings.framework
    known = findings.results.questions[one.question].state != "dk"
    return AnswerRow(
        question=one.question,
        title=framework.question(one.question).title,
        level=one.credited,
        answer=questions.level(framework, one.credited),
        evidence=(framework.grade(one.grade).name if one.grade else "") if known else questions.state("dk"),
        last=written(points),
        said=risks.driver(framework, one, points),
        share=share,
    )
