"""The deep modules of the pack that have answers, one after another."""

from typing import Any

from readiness_desktop.domain.framework import Module
from readiness_desktop.domain.results import ModuleResult
from readiness_desktop.reports import words
from readiness_desktop.reports.report import Report, opening, small
from readiness_desktop.reports.sections.dimensions import notes, question_table
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import numbers, questions
from readiness_desktop.wording.translate import _

_KEY = "modules"


def _answered(report: Report) -> list[Module]:
    """The modules with an answer, the last of the pack first: how a system goes live before what it stands on."""
    return [m for m in reversed(report.framework.modules) if report.results.modules[m.id].answered]


def _story(report: Report) -> list[Any]:
    parts: list[Any] = []
    for module in _answered(report):
        parts += _module(report, module, f"{_KEY} {module.id}" if parts else _KEY)
    return parts


def _module(report: Report, module: Module, key: str) -> list[Any]:
    found = report.results.modules[module.id]
    parts = opening(
        key, module.name, _title(module, found), _lead(report, module, found), outline=module.name, room=110
    )
    items = report.framework.items(module.id)
    parts.append(question_table(report, items))
    parts += notes(report, items)
    missing = [q.id for q in items if not report.results.questions[q.id].answered]
    if missing:
        parts.append(small(words.plain(_("Not answered: {list}.").format(list=", ".join(missing)))))
    return parts


def _title(module: Module, found: ModuleResult) -> str:
    if found.mean is None:
        return module.name
    return _("{module}: {score} of 4").format(module=module.name, score=numbers.score(found.mean))


def _lead(report: Report, module: Module, found: ModuleResult) -> str:
    said = questions.progress(found.answered, found.required)
    feeds = report.dimension(module.feeds).short
    if found.used:
        share = numbers.percent(report.framework.constants.module_share)
        used = _("It makes up {share} of the score of {dimension}.").format(share=share, dimension=feeds)
    else:
        least = numbers.percent(report.framework.constants.module_min)
        used = _(
            "It counts for {dimension} once {share} of its weight is answered; until then only its answered gates do."
        ).format(dimension=feeds, share=least)
    return _("{progress}. {used}").format(progress=said, used=used)


SECTION = Section(
    _KEY,
    lambda: _("Deep modules"),
    _story,
    lambda report: bool(_answered(report)),
    lambda: _("no question of the deep modules is answered"),
)
