"""The printed list of documents to request: what, why, from whom, for which level, and a box to tick."""

from functools import partial
from typing import Any, BinaryIO

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.handouts import Handout, Request
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Heading, SectionMark, Space, Text, columns, grid
from readiness_desktop.reports.handout import Box, fact, letterhead, write_handout
from readiness_desktop.reports.report import beside, body, headed
from readiness_desktop.reports.type import style
from readiness_desktop.wording import dates, handouts
from readiness_desktop.wording.people import shown_people
from readiness_desktop.wording.translate import _, ngettext

_WIDTHS = [8, 58, 29, 40, 15, 24]


def write_documents(made: Handout, brand: Brand, out: BinaryIO, page: str = "A4") -> int:
    """Write the list of documents of a handout as PDF and return its pages."""
    title = handouts.documents_title()
    return write_handout(made, brand, out, page, title, partial(_story, made, brand))


def _story(made: Handout, brand: Brand) -> list[Any]:
    lead = _(
        "Each document is listed once, with the questions that it answers and who is likely to have it. A question "
        "marked as a gate cannot be met for a launch without evidence."
    )
    story: list[Any] = [
        SectionMark(handouts.documents_title()),
        *letterhead(made, brand),
        Heading(
            words.plain(handouts.heading_of_documents(made.requests)),
            style("h1", after=4),
            level=1,
            key="documents",
            outline=handouts.documents_title(),
            keep=True,
        ),
        Text(words.plain(lead, 900), style("lead", "text_secondary", after=8)),
        columns(
            [
                fact(_("Client"), made.assessment.client.name),
                fact(_("Project"), made.assessment.profile.project),
                fact(_("Round"), dates.day(made.assessment.current.as_of)),
            ],
            [58, 68, 48],
            gap=6,
        ),
        Space(1, 4),
    ]
    for dimension in made.framework.dimensions:
        found = [one for one in made.requests if one.dimension == dimension.id]
        if found:
            story += headed(f"{dimension.id} {dimension.name}", _table(found))
    return [*story, *_by_role(made), *_mentioned(made)]


def _table(requests: list[Request]) -> Any:
    head = ["", _("Document"), _("Why"), _("From"), _("For level"), _("Received")]
    rows = [
        [
            Box(),
            body(words.plain(one.title)),
            beside(words.plain(handouts.why(one))),
            beside(words.plain(", ".join(one.roles))),
            body(words.numbers(str(one.level)), align="right"),
            body(""),
        ]
        for one in requests
    ]
    return grid(head, rows, _WIDTHS, right=(4,), padding=3)


def _by_role(made: Handout) -> list[Any]:
    """The same documents by who has them."""
    rows: list[list[Any]] = []
    for role in made.framework.roles:
        mine = [one for one in made.requests if role.name in one.roles]
        if not mine:
            continue
        people = [one.name for one in shown_people(made.assessment.current) if one.role == role.name]
        count = ngettext("{n} document", "{n} documents", len(mine)).format(n=len(mine))
        who = [body(words.bold(words.plain(role.name))), *beside(words.plain(", ".join([*people, count])))]
        rows.append([who, beside(words.plain("; ".join(one.title for one in mine), 1_500))])
    if not rows:
        return []
    return headed(_("From whom"), grid([_("Role"), _("Documents")], rows, [50, 124], padding=3))


def _mentioned(made: Handout) -> list[Any]:
    """What was promised or put aside in workshops and interviews."""
    if not made.mentioned:
        return []
    rows = [
        [
            Box(),
            body(words.plain(one.question or "−"), "text_muted"),
            body(words.plain(handouts.promised(made.assessment.current, one), 600)),
            body(""),
        ]
        for one in made.mentioned
    ]
    head = ["", _("Question"), _("What"), _("Received")]
    return headed(_("Promised or parked"), grid(head, rows, [8, 20, 122, 24], padding=3))
