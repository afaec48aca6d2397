"""What changed since the rounds before; a change within the ranges is called no change."""

from typing import Any

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.results import DimensionResult, Results
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import dates, gates, issued, numbers
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    previous = report.previous_results
    before = previous.index if previous else None
    title = _("Compared with {round}").format(round=report.previous_name)
    if before is not None and report.results.index is not None:
        title = _("The index went from {before} to {now} since {round}").format(
            before=numbers.points(before),
            now=numbers.points(report.results.index),
            round=report.previous_name,
        )
    lead = _(
        "A change is called one only where the two ranges do not overlap; otherwise the evidence cannot tell."
    )
    parts = opening("rounds", _("Rounds"), title, lead, room=125)
    parts.append(_table(report))
    parts += headed(_("All rounds"), _all(report))
    return parts


def _table(report: Report) -> Any:
    head = [_("Dimension"), report.previous_name, _("Now"), _("Range before"), _("Range now"), _("Change")]
    rows: list[list[Any]] = []
    before = report.previous_results
    for dimension in report.framework.dimensions:
        now = report.results.dimensions[dimension.id]
        then = before.dimensions.get(dimension.id) if before else None
        rows.append(
            [
                body(words.plain(dimension.short)),
                figures(numbers.score(then.score if then else None)),
                figures(numbers.score(now.score), weight=600),
                figures(
                    numbers.score_span(then.lo, then.hi) if then else numbers.not_yet(),
                    color="text_secondary",
                ),
                figures(numbers.score_span(now.lo, now.hi), color="text_secondary"),
                body(words.plain(change(then, now)), align="right"),
            ]
        )
    return grid(head, rows, [56, 20, 18, 27, 27, 26], right=(1, 2, 3, 4, 5))


def change(before: DimensionResult | None, now: DimensionResult) -> str:
    """The change of a dimension in words: signed, `no change` while ranges overlap, `new` without an earlier score."""
    if now.score is None:
        return numbers.not_yet()
    if before is None or before.score is None:
        return _("new")
    lo, hi, old_lo, old_hi = now.lo, now.hi, before.lo, before.hi
    if lo is None or hi is None or old_lo is None or old_hi is None or (lo <= old_hi and old_lo <= hi):
        return _("no change")
    return numbers.score_change(before.score, now.score)


def _all(report: Report) -> Any:
    head = [_("Round"), _("Date"), _("Verdict"), _("Index"), _("90% range"), _("Gates")]
    rows = [_round(report, e.round, e.results) for e in report.input.earlier]
    rows.append(_round(report, report.round, report.results))
    return grid(head, rows, [13, 36, 43, 15, 23, 44], right=(3, 4))


def _round(report: Report, one: Round, results: Results) -> list[Any]:
    day: list[Any] = [body(words.plain(dates.day(results.as_of)), "text_secondary")]
    if one.name:
        day.append(small(words.plain(one.name, 80), "text_secondary"))
    return [
        body(words.numbers(numbers.written(one.number))),
        day,
        body(words.plain(issued.both(report.framework, results))),
        figures(numbers.points(results.index, 1), weight=600),
        figures(numbers.points_span(results.lo, results.hi), color="text_secondary"),
        body(words.plain(gates.not_met(results)), "text_secondary"),
    ]


def has_content(report: Report) -> bool:
    """Whether there is an earlier round."""
    return bool(report.input.earlier)


SECTION = Section("rounds", lambda: _("Rounds"), story, has_content, lambda: _("this is the first round"))
