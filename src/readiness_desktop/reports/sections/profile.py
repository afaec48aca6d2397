"""Three index numbers with their range, how much weights matter, and the profile of the dimensions."""

from typing import Any

from readiness_desktop.charts.dimension_bars import DimensionBars
from readiness_desktop.charts.radar import RadarChart
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Columns, Figure, Heading, Space, Text, columns
from readiness_desktop.reports.report import Report, body, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import confidence, lists, numbers, questions, verdicts
from readiness_desktop.wording.translate import _, ngettext


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    results = report.results
    title = _("No index yet")
    if results.index is not None:
        title = _("The index stands at {index}").format(index=verdicts.index(results))
    lead = _("A mean hides gaps and a minimum hides progress, so three numbers are shown together.")
    parts = opening("profile", _("Results"), title, lead, outline=_("Index and profile"))
    parts += [_numbers(report), Space(1, 8), *_weights(report)]
    previous, name = report.previous_results, report.previous_name
    radar = RadarChart(report.chart_style, (174.0, 82.0))
    radar.update(report.framework, results, previous, name)
    bars = DimensionBars(report.chart_style, (174.0, 64.0))
    bars.update(report.framework, results, previous, name)
    heading = _profile_title(report)
    parts += [
        Heading(words.plain(heading), style("h2", before=10, after=4), level=2),
        Figure(radar),
        *_caps(report),
        Figure(bars),
    ]
    return parts


def _numbers(report: Report) -> Columns:
    results = report.results
    weakest = results.dimensions[results.weakest].score if results.weakest else None
    name = report.dimension(results.weakest).short if results.weakest else ""
    span = numbers.points_span(results.lo, results.hi, 1)
    how = _("of 100, geometric mean, at most 25 points above the weakest; 90% range {span}")
    cells = [
        (_("Arithmetic mean"), numbers.points(results.arithmetic, 1), _("of all dimensions, 0 to 100")),
        (_("Index"), numbers.points(results.index, 1), how.format(span=span)),
        (_("Weakest dimension"), numbers.score(weakest), _("{name}, 0 to 4").format(name=name)),
    ]  # fmt: skip
    return columns(
        [
            [
                small(words.plain(title), "text_secondary"),
                Text(words.plain(value), style("figure", after=2)),
                small(words.plain(said if results.index is not None else "")),
            ]
            for title, value, said in cells
        ],
        [58, 58, 58],
        gap=6,
    )


def _weights(report: Report) -> list[Any]:
    found = report.input.sensitivity
    if found is None or report.results.index is None:
        return []
    said = _(
        "Each dimension has weight {weight} unless the engagement set another. With one weight at a time halved or "
        "raised by half, the index lies between {lo} and {hi}."
    ).format(
        weight=numbers.written(report.framework.constants.dimension_weight),
        lo=numbers.points(found.lo, 1),
        hi=numbers.points(found.hi, 1),
    )
    if found.verdict_changes:
        change = _("The verdict would change in at least one of these cases.")
    elif found.reasons_change:
        change = _("The verdict stays the same; the list of reasons changes in at least one case.")
    else:
        change = _("Neither the verdict nor its reasons change.")
    wide = confidence.envelope(report.input.findings.envelope)
    return [body(words.plain(said, 600)), body(words.plain(change)), body(words.plain(wide))]


def _profile_title(report: Report) -> str:
    found = report.results.dimensions
    below = [
        d.short for d in report.framework.dimensions
        if (score := found[d.id].score) is not None and score / 25 < found[d.id].target_mean
    ]  # fmt: skip
    if not below:
        return _("Profile of the dimensions")
    return ngettext(
        "{n} dimension is below its target", "{n} dimensions are below their targets", len(below)
    ).format(n=lists.sentence(numbers.word(len(below))))


def _caps(report: Report) -> list[Any]:
    capped = [d for d in report.results.dimensions.values() if d.cap_by is not None]
    if not capped:
        return []
    said = [
        _("{dimension} at {cap} by {gate}{binds}").format(
            dimension=report.dimension(d.id).short,
            cap=numbers.score(d.cap),
            gate=questions.named(report.framework, d.cap_by or ""),
            binds=_(" (cap binds)") if d.cap_binds else "",
        )
        for d in capped
    ]
    text = _("Gates cap what a dimension can reach: {list}.").format(list="; ".join(said))
    return [small(words.plain(text, 900), before=2, after=6)]


SECTION = Section("profile", lambda: _("Index and profile"), story)
