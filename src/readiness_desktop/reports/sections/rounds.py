"""What changed since the rounds before; a change within the ranges is called no change."""

from typing import Any

from readiness_desktop.charts.trend import TrendChart
from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.comparison import Comparison
from readiness_desktop.domain.results import Results
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, Space, grid
from readiness_desktop.reports.report import Report, beside, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import comparison, dates, gates, issued, numbers
from readiness_desktop.wording.translate import _

MOST_MOVERS = 12
_ROUNDS_FOR_PANELS = 3


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    compared = report.input.findings.comparison
    title, lead = _("The rounds of this assessment"), ""
    if compared is not None:
        before, now = compared.index.before, compared.index.after
        name = dates.month(compared.before.round.as_of)
        title = _("Compared with {round}").format(round=name)
        if before is not None and now is not None:
            title = _("The index went from {before} to {now} since {round}").format(
                before=numbers.points(before), now=numbers.points(now), round=name
            )
        lead = comparison.index_sentence(compared.index)
    parts = opening("rounds", _("Rounds"), title, lead, room=125)
    parts += _trend(report)
    if compared is not None:
        parts += [Space(1, 8), _table(report, compared), *_within(report, compared)]
        parts += _movers(report, compared)
        parts += _work(report, compared)
    parts += headed(_("All rounds"), _all(report))
    return parts


def _trend(report: Report) -> list[Any]:
    points = report.input.findings.trend
    if len(points) < 2:
        return []
    chart = TrendChart(report.chart_style, (174.0, 50.0))
    chart.update(report.framework, points)
    parts: list[Any] = [Figure(chart)]
    if len(points) >= _ROUNDS_FOR_PANELS:
        panels = TrendChart(report.chart_style, (174.0, 58.0))
        panels.update(report.framework, points, "dimensions")
        parts += [Space(1, 6), Figure(panels)]
    said = _("Whiskers and bands are the 90% range; dimensions run from 0 to 4.")
    return [*parts, small(words.plain(said), before=2)]


def _table(report: Report, compared: Comparison) -> Any:
    then = dates.month(compared.before.round.as_of)
    head = [_("Dimension"), then, _("Now"), _("Range before"), _("Range now"), _("Change")]
    rows: list[list[Any]] = []
    old = compared.before.results.dimensions
    for dimension in report.framework.dimensions:
        now, was = report.results.dimensions[dimension.id], old.get(dimension.id)
        rows.append(
            [
                body(words.plain(dimension.short)),
                figures(numbers.score(was.score if was else None)),
                figures(numbers.score(now.score), weight=600),
                figures(
                    numbers.score_span(was.lo, was.hi) if was else numbers.not_yet(),
                    color="text_secondary",
                ),
                figures(numbers.score_span(now.lo, now.hi), color="text_secondary"),
                body(
                    words.plain(comparison.score_moved(compared.dimensions.get(dimension.id))), align="right"
                ),
            ]
        )
    return grid(head, rows, [56, 20, 18, 27, 27, 26], right=(1, 2, 3, 4, 5))


def _within(report: Report, compared: Comparison) -> list[Any]:
    said = [
        comparison.within_sentence(report.framework, compared),
        comparison.moved_sentence(report.framework, compared),
        _("Launch gates: {gates}.").format(gates=comparison.gates_sentence(compared)),
        comparison.other_pack(report.framework, compared),
    ]
    return [body(words.plain(" ".join(filter(None, said)), 1500), "text_secondary", before=6)]


def _movers(report: Report, compared: Comparison) -> list[Any]:
    found = compared.movers[:MOST_MOVERS]
    if not found:
        return []
    head = [_("Answer"), _("Was"), _("Is"), _("Effect on the index"), _("What changed")]
    rows: list[list[Any]] = [
        [
            beside(
                report.link(
                    words.plain(comparison.question_name(report.framework, one.id)), "answers", f"q-{one.id}"
                ),
                "text",
            ),
            figures(comparison.said(one.before)),
            figures(comparison.said(one.after), weight=600),
            figures(comparison.effect(one.effect)),
            beside(words.plain(comparison.what_changed(report.framework, one))),
        ]
        for one in found
    ]
    note = _(
        "{shown} of {all} changes. The effect is what the index would lose with that one answer set back."
    ).format(shown=numbers.written(len(found)), all=numbers.written(len(compared.changes)))
    table = grid(head, rows, [74, 18, 18, 24, 40], right=(1, 2, 3))
    return headed(_("Answers that moved the index most"), table, note=note)


def _work(report: Report, compared: Comparison) -> list[Any]:
    done = [one for one in compared.work if one.questions]
    if not done:
        return []
    rows: list[list[Any]] = [
        [
            body(words.plain(comparison.work_name(report.framework, one), 300)),
            beside(words.plain(comparison.work_sentence(one), 300)),
        ]
        for one in done
    ]
    table = grid([_("Work"), _("What it moved")], rows, [84, 90])
    return headed(_("Work done in between"), table)


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
