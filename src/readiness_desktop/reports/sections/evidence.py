"""The evidence that was seen, question by question."""

from typing import Any

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.credit import item_grade
from readiness_desktop.domain.evidence import shown_file_name
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import dates, numbers
from readiness_desktop.wording.translate import _, ngettext


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    items = report.round.evidence
    title = ngettext("{n} piece of evidence was seen", "{n} pieces of evidence were seen", len(items)).format(
        n=numbers.word(len(items)).capitalize()
    )
    expired = [item for item in items if _counts(report, item) != item.grade]
    parts = opening("evidence", _("Evidence"), title, _lead(report, len(expired)), room=80)
    order = {q.id: i for i, q in enumerate(report.framework.questions)}
    found = sorted(items, key=lambda item: order.get(item.question, len(order)))
    kinds = {kind.id: kind.name for kind in report.framework.evidence_kinds}
    head = ["", _("Evidence"), _("Kind"), _("Dated"), _("Grade")]
    # The grade of what has expired takes more room, at the cost of the titles.
    wide = 12 if expired else 0
    widths = [14, 88 - wide, 34, 24, 14 + wide]
    filed = any(item.sha256 for item in found)
    if filed:
        head, widths = [*head, _("Fingerprint")], [14, 72 - wide, 30, 24, 14 + wide, 20]
    rows = [_row(report, item, kinds, filed) for item in found]
    parts.append(grid(head, rows, widths, padding=2.6))
    return parts


def _counts(report: Report, item: EvidenceItem) -> str:
    """The grade that an item counts as on the day of the results."""
    return item_grade(report.framework, item, report.results.as_of)


def _lead(report: Report, expired: int) -> str:
    if not expired:
        return ""
    return ngettext(
        "{n} piece of evidence has expired by {day} and counts one grade lower.",
        "{n} pieces of evidence have expired by {day} and count one grade lower.",
        expired,
    ).format(n=numbers.word(expired).capitalize(), day=dates.day(report.results.as_of))


def _grade(report: Report, item: EvidenceItem) -> str:
    counts = _counts(report, item)
    if counts == item.grade:
        return item.grade
    return _("{grade}, expired, counts as {counts}").format(grade=item.grade, counts=counts)


def _row(report: Report, item: EvidenceItem, kinds: dict[str, str], filed: bool) -> list[Any]:
    title: list[Any] = [body(words.plain(item.title or _("Without a title"), 300))]
    if item.file_name:
        title.append(small(words.plain(shown_file_name(item), 120)))
    if item.link.strip():
        # A place is printed as words; a typed address never becomes a link.
        title.append(small(words.plain(item.link, 200)))
    row: list[Any] = [
        body(report.question_link(item.question), "text_muted"),
        title,
        beside(words.plain(kinds.get(item.kind, item.kind), 60)),
        body(words.plain(dates.day(item.dated) if item.dated else "−"), "text_secondary"),
        body(words.plain(_grade(report, item)), "text_secondary"),
    ]
    return [*row, beside(words.plain(item.sha256[:12]), "text_muted")] if filed else row


def has_content(report: Report) -> bool:
    """Whether evidence is listed."""
    return bool(report.round.evidence)


SECTION = Section("evidence", lambda: _("Evidence"), story, has_content, lambda: _("no evidence is listed"))
