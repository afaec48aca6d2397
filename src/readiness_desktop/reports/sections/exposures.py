"""The failure modes: how exposed the project is, the answers that drive each, and what the roadmap brings it to."""

from typing import Any

from readiness_desktop.charts.exposure_bars import ExposureBars
from readiness_desktop.domain.failure_modes import ModeFinding, by_exposure
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, Space, grid
from readiness_desktop.reports.report import (
    Report,
    beside,
    body,
    figures,
    headed,
    level_cell,
    opening,
    small,
)
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import exposures, numbers, questions, risks
from readiness_desktop.wording.translate import _

_SHOWN = 5
"""So many answers stand alone under a failure mode before the rest is told in one line."""


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    lead = _(
        "Each answer feeds up to a few failure modes. Exposure says to what degree the conditions of a failure "
        "mode are present, 0 to 100. It is not a probability."
    )
    parts = opening("exposures", _("Failure modes"), exposures.headline(report.results), lead, room=185)
    chart = ExposureBars(report.chart_style, (174.0, 8.0 * len(report.framework.failure_modes)))
    chart.update(report.framework, report.results, report.previous_results, report.previous_name)
    parts += [Figure(chart), *_legend(report), Space(1, 10), _overview(report)]
    for mode in by_exposure(report.input.findings.modes):
        if mode.exposure.exposure is not None and any(one.points > 0 for one in mode.drivers):
            parts += _driven(report, mode)
    return parts


def _legend(report: Report) -> list[Any]:
    edges = [
        _("{name} from {points}").format(name=band.name, points=numbers.points(band.lo))
        for band in report.framework.constants.exposure_bands
    ]
    said = ", ".join(edges)
    if report.previous is not None:
        said = _("{bands}. Hollow triangle: {round}.").format(bands=said, round=report.previous_name)
    return [small(words.plain(said, 500), before=2)]


def _overview(report: Report) -> Any:
    head = [_("Failure mode"), _("Exposure"), _("Band"), _("Largest drivers")]
    rows: list[list[Any]] = []
    for mode in by_exposure(report.input.findings.modes):
        found = mode.exposure
        named = [
            report.link(words.plain(questions.named(report.framework, q)), "answers", f"q-{q}")
            for q in found.drivers
        ]
        shown = _("Not assessed") if found.exposure is None else numbers.points(found.exposure, 1)
        floor = risks.held_up(mode, report.results)
        name: Any = body(words.plain(exposures.named(report.framework, mode.id)))
        rows.append(
            [
                [name, small(words.plain(floor))] if floor else name,
                figures(shown),
                body(words.plain(exposures.band(found.band) if found.band else ""), "text_secondary"),
                beside(words.joined(named) or words.plain(_("No answer feeds it."))),
            ]
        )
    return grid(head, rows, [60, 18, 20, 76], right=(1,))


def _driven(report: Report, mode: ModeFinding) -> list[Any]:
    """One failure mode: what holds it up, the answers behind it with their points, and what the plan does."""
    drivers = [one for one in mode.drivers if one.points > 0]
    points = risks.shown_points(drivers)
    rows: list[list[Any]] = []
    alone = len(drivers) if len(drivers) <= _SHOWN + 1 else _SHOWN
    for one, own in zip(drivers[:alone], points, strict=False):
        grade = report.framework.grade(one.grade).name if one.grade else ""
        rows.append(
            [
                body(report.question_link(one.question), "text_muted"),
                body(words.plain(report.framework.question(one.question).title)),
                level_cell(report, one.credited),
                body(words.plain(grade), "text_secondary"),
                figures(numbers.written(own)),
            ]
        )
    rest = len(drivers) - alone
    if rest:
        said = words.plain(risks.further(rest))
        rows.append(["", body(said, "text_muted"), "", "", figures(numbers.written(sum(points[alone:])))])
    head = ["", _("Question"), _("Answer"), _("Evidence"), _("Points")]
    table = grid(head, rows, [14, 74, 38, 32, 16], right=(4,), padding=2.2)
    title = _("{mode}: {band}, {points}").format(
        mode=exposures.named(report.framework, mode.id),
        band=exposures.band(mode.exposure.band),
        points=numbers.points(mode.exposure.exposure),
    )
    note = risks.remarks(report.framework, mode, report.results)
    plan = words.plain(risks.lowered(report.framework, mode), 500)
    return [*headed(title, table, note=note), small(plan, "text_secondary", before=3)]


def has_content(report: Report) -> bool:
    """Whether any failure mode is assessed."""
    return any(found.exposure is not None for found in report.results.exposures.values())


SECTION = Section("exposures", lambda: _("Failure modes"), story, has_content)
