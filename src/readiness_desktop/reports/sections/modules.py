"""The deep modules, where they are used: the deployment process with its stages, and the infrastructure audit."""

from typing import Any

from readiness_desktop.domain.framework import Module
from readiness_desktop.domain.results import ModuleResult
from readiness_desktop.reports import words
from readiness_desktop.reports.report import Report, opening, small
from readiness_desktop.reports.sections.dimensions import notes, question_table
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import numbers, questions
from readiness_desktop.wording.translate import _

_DEPLOYMENT = "DP"
_INFRASTRUCTURE = "IA"


def _module(report: Report, code: str) -> Module | None:
    return next((m for m in report.framework.modules if m.id == code), None)


def _answered(report: Report, code: str) -> bool:
    found = report.results.modules.get(code)
    return found is not None and found.answered > 0


def _story(report: Report, code: str, section: str) -> list[Any]:
    module = _module(report, code)
    if module is None:
        return []
    found = report.results.modules[code]
    parts = opening(
        section, module.name, _title(module, found), _lead(report, module, found), outline=module.name
    )
    items = report.framework.items(code)
    parts.append(question_table(report, items))
    parts += notes(report, items)
    return parts


def _title(module: Module, found: ModuleResult) -> str:
    if found.mean is None:
        return module.name
    return _("{module}: {score} of 4").format(module=module.name, score=numbers.score(found.mean))


def _lead(report: Report, module: Module, found: ModuleResult) -> str:
    said = questions.progress(found.answered, found.required)
    feeds = report.dimension(module.feeds).short
    if found.used:
        used = _("It makes up half of the score of {dimension}.").format(dimension=feeds)
    else:
        least = numbers.percent(report.framework.constants.module_min)
        used = _(
            "It counts for {dimension} once {share} of its weight is answered; until then only its answered gates do."
        ).format(dimension=feeds, share=least)
    return _("{progress}. {used}").format(progress=said, used=used)


def _deployment(report: Report) -> list[Any]:
    parts = _story(report, _DEPLOYMENT, "deployment")
    missing = [q for q in report.framework.items(_DEPLOYMENT) if not report.results.questions[q.id].answered]
    if missing:
        said = _("Not answered: {list}.").format(list=", ".join(q.id for q in missing))
        parts.append(small(words.plain(said)))
    return parts


DEPLOYMENT = Section(
    "deployment", lambda: _("Deployment process"), _deployment, lambda report: _answered(report, _DEPLOYMENT)
)
INFRASTRUCTURE = Section(
    "infrastructure",
    lambda: _("Infrastructure audit"),
    lambda report: _story(report, _INFRASTRUCTURE, "infrastructure"),
    lambda report: _answered(report, _INFRASTRUCTURE),
)
