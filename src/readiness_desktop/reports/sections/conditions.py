"""What the verdict sets as conditions, with owner and date."""

from typing import Any

from readiness_desktop.domain.conditions import ConditionRow, condition_rows
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import dates, roadmap, verdicts
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    parts = opening(
        "conditions", _("Conditions"), _title(report), verdicts.consequence(report.framework) + ".", room=80
    )
    found = condition_rows(report.framework, report.assessment, report.results, report.plan)
    head = [_("Rules"), _("Condition"), _("Owner"), _("Due"), _("Status")]
    rows = [_row(report, row) for row in found]
    parts.append(grid(head, rows, [13, 88, 30, 27, 16], padding=3.2))
    if report.input.draft:
        said = _("This report is a draft as long as the round is open or a condition has no owner.")
        parts.append(small(words.plain(said)))
    return parts


def _title(report: Report) -> str:
    return verdicts.headline(report.framework, report.results)


def _row(report: Report, row: ConditionRow) -> list[Any]:
    said = verdicts.condition(report.framework, report.results, row.condition)
    text: list[Any] = [body(words.plain(said, 900))]
    if row.action is not None and row.action.text.strip():
        text.append(small(words.plain(row.action.text, 500), "text_secondary", before=1))
    if row.evidence and not row.closes_itself:
        closed = _("Evidence: {list}").format(list="; ".join(row.evidence))
        text.append(small(words.plain(closed, 500), before=1))
    if row.initiative:
        work = _("Work: {initiative}").format(
            initiative=roadmap.named(report.framework, row.initiative, report.plan)
        )
        text.append(small(words.plain(work, 200), before=1))
    due: list[Any] = [small(words.plain(verdicts.due(row.days_after_launch)))]
    if row.due is not None:
        due.insert(0, body(words.plain(dates.day(row.due))))
    return [
        beside(words.plain(verdicts.rules(row.condition)), "text_muted"),
        text,
        body(words.plain(shown_names(report.round)(row.owner), 60))
        if row.owner.strip()
        else body(words.plain(_("Nobody is named")), "text_muted"),
        due,
        body(words.plain(_("Done") if row.done else _("Open")), "text_secondary"),
    ]


def has_content(report: Report) -> bool:
    """Whether the verdict sets conditions."""
    return bool(report.results.conditions)


SECTION = Section(
    "conditions", lambda: _("Conditions"), story, has_content, lambda: _("the verdict sets no condition")
)
