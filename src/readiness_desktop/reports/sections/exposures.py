"""The failure modes: how exposed the project is, and the answers that drive it."""

from typing import Any

from readiness_desktop.charts.exposure_bars import ExposureBars
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, Space, grid
from readiness_desktop.reports.report import Report, beside, body, figures, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import exposures, numbers, questions
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    lead = _(
        "Each answer feeds up to a few failure modes. Exposure says to what degree the conditions of a failure "
        "mode are present, 0 to 100. It is not a probability."
    )
    parts = opening("exposures", _("Failure modes"), exposures.headline(report.results), lead, room=185)
    chart = ExposureBars(report.chart_style, (174.0, 8.0 * len(report.framework.failure_modes)))
    chart.update(report.framework, report.results, report.previous_results, report.previous_name)
    parts += [Figure(chart), *_legend(report), Space(1, 10), _drivers(report)]
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


def _drivers(report: Report) -> Any:
    head = [_("Failure mode"), _("Exposure"), _("Band"), _("Largest drivers")]
    rows: list[list[Any]] = []
    exposed = report.results.exposures
    for mode in sorted(report.framework.failure_modes, key=lambda m: _rank(exposed[m.id].exposure)):
        found = exposed[mode.id]
        named = [
            report.link(words.plain(questions.named(report.framework, q)), "answers", f"q-{q}")
            for q in found.drivers
        ]
        shown = _("Not assessed") if found.exposure is None else numbers.points(found.exposure, 1)
        rows.append(
            [
                body(words.plain(exposures.named(report.framework, mode.id))),
                figures(shown),
                body(words.plain(exposures.band(found.band) if found.band else ""), "text_secondary"),
                beside(words.joined(named) or words.plain(_("No answer feeds it."))),
            ]
        )
    return grid(head, rows, [60, 18, 20, 76], right=(1,))


def _rank(exposure: float | None) -> tuple[bool, float]:
    """The most exposed first, as in the chart above; what is not assessed last."""
    return (exposure is None, -round(exposure or 0.0, 9))


def has_content(report: Report) -> bool:
    """Whether any failure mode is assessed."""
    return any(found.exposure is not None for found in report.results.exposures.values())


SECTION = Section("exposures", lambda: _("Failure modes"), story, has_content)
