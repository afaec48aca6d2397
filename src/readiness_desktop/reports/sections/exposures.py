"""The failure modes: how exposed the project is, what the roadmap brings it to, and the answers that drive each."""

from typing import Any

from readiness_desktop.charts.exposure_bars import ExposureBars
from readiness_desktop.domain.failure_modes import ModeFinding, by_exposure
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, Heading, Space, Text, Together, grid
from readiness_desktop.reports.report import (
    Report,
    body,
    figures,
    level_cell,
    opening,
    small,
)
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import exposures, numbers, risks
from readiness_desktop.wording.translate import _

_SHOWN = 3
"""So many answers stand alone under a failure mode before the rest is told in one line; the appendix has them all."""


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    lead = _(
        "Each answer feeds up to a few failure modes. Exposure says to what degree the conditions of a failure "
        "mode are present, 0 to 100. It is not a probability."
    )
    parts = opening(
        "exposures", _("Failure modes"), exposures.headline(report.input.findings.modes), lead, room=150
    )
    modes = by_exposure(report.input.findings.modes)
    size = (174.0, ExposureBars.height_of(report.framework))
    chart = ExposureBars(report.chart_style, size, order=[mode.id for mode in modes])
    chart.update(report.framework, report.results, report.previous_results, report.previous_name)
    parts += [Figure(chart), *_legend(report), Space(1, 10), _overview(report, modes)]
    return [*parts, *_driven(report, [mode for mode in modes if mode.high])]


def _legend(report: Report) -> list[Any]:
    edges = [
        _("{name} from {points}").format(name=band.name, points=numbers.points(band.lo))
        for band in report.framework.constants.exposure_bands
    ]
    said = ", ".join(edges)
    if report.previous is not None:
        said = _("{bands}. Hollow triangle: {round}.").format(bands=said, round=report.previous_name)
    return [small(words.plain(said, 500), before=2)]


def _overview(report: Report, modes: tuple[ModeFinding, ...]) -> Any:
    """Every failure mode in a row, with its drivers where no table of its own has them."""
    head = [_("Failure mode"), _("Exposure"), _("Band"), _("With the plan")]
    rows: list[list[Any]] = []
    for mode in modes:
        found = mode.exposure
        shown = _("Not assessed") if found.exposure is None else numbers.points(found.exposure, 1)
        note = risks.remarks(report.framework, mode, report.results)
        below = [small(words.plain(note))] if note else []
        if not mode.high and (said := _drivers(report, mode)):
            below.append(small(said, "text_secondary"))
        rows.append(
            [
                [body(words.plain(exposures.named(report.framework, mode.id))), *below],
                figures(shown),
                body(words.plain(exposures.band(found.band) if found.band else ""), "text_secondary"),
                body(words.plain("" if found.exposure is None else risks.ahead(mode)), "text_secondary"),
            ]
        )
    return grid(head, rows, [102, 18, 22, 32], right=(1,), padding=3)


def _drivers(report: Report, mode: ModeFinding) -> str:
    """The answers that drive a failure mode most, each in a line of markup; empty where all are at the top."""
    if mode.exposure.exposure is None:
        return words.plain(_("No answer feeds it yet."))
    found = report.results.questions
    named = [
        report.link(
            words.plain(risks.stands(report.framework, one, found[one.question].target)),
            "answers",
            f"q-{one.question}",
        )
        for one in mode.drivers[:_SHOWN]
        if one.points > 0
    ]
    return words.joined(named)


def _driven(report: Report, modes: list[ModeFinding]) -> list[Any]:
    """A short table for each of these failure modes, under one heading."""
    title = Heading(
        words.plain(_("What drives each failure mode at a high degree")),
        style("h2", before=10, after=1),
        level=2,
        keep=False,
    )
    note = small(
        words.plain(_("The answers that weigh most. Points add up to what the answers alone give.")),
        "text_secondary",
        before=2,
        after=4,
    )
    parts: list[Any] = []
    for mode in modes:
        table, work = _table(report, mode), risks.lowering(report.framework, mode, report.plan)
        # A table is short and says nothing without its work: both go to the next page where there is no room.
        whole = [table, *([small(words.plain(work, 500), "text_secondary")] if work else []), Space(1, 10)]
        parts.append(Together([title, note, *whole] if not parts else whole))
    return parts


def _table(report: Report, mode: ModeFinding) -> Any:
    """The answers behind one failure mode with their points; its name stands in the head."""
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
                figures(
                    numbers.written(report.results.questions[one.question].target), color="text_secondary"
                ),
                body(words.plain(grade), "text_secondary"),
                figures(numbers.written(own)),
            ]
        )
    rest = len(drivers) - alone
    if rest:
        said = words.plain(risks.further(rest))
        rows.append(["", body(said, "text_muted"), "", "", "", figures(numbers.written(sum(points[alone:])))])
    name = Text(words.plain(exposures.named(report.framework, mode.id)), style("h3"), role="TH")
    head = ["", name, _("Level"), _("Target"), _("Evidence"), _("Points")]
    return grid(head, rows, [14, 78, 32, 12, 26, 12], right=(3, 5), padding=1.6)


def has_content(report: Report) -> bool:
    """Whether any failure mode is assessed."""
    return any(found.exposure is not None for found in report.results.exposures.values())


SECTION = Section("exposures", lambda: _("Failure modes"), story, has_content)
