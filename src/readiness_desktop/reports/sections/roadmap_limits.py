"""What a plan does not keep, cannot meet and leaves out, and how good it is known to be, on paper."""

from dataclasses import replace
from typing import Any

from readiness_desktop.domain.chosen_plan import counting_plan
from readiness_desktop.domain.plan import Plan
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Icon, Space, columns, listing
from readiness_desktop.reports.report import Report, body, headed, small
from readiness_desktop.reports.type import colors
from readiness_desktop.wording import roadmap_limits, roadmap_paper, roadmap_proof
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _, ngettext

MOST = 8
"""So many limits that are not kept are printed; the rest is counted."""


def tells_more(plan: Plan) -> bool:
    """Whether a plan knows its dates, limits and proof; those of before do not, and are printed as they were."""
    return plan.first_day is not None


def told(report: Report) -> Told:
    """The plan with what its sentences need; names in it are those that are shown."""
    first = report.plan.day(0, report.results.as_of)
    return Told(report.framework, report.plan, first, report.round.profile.currency)


def standing(report: Report) -> list[Any]:
    """What cannot be met and what is not kept, then how good the plan is known to be."""
    if not tells_more(report.plan):
        return []
    said = told(report)
    parts = _warned(
        _("These limits cannot all be met."), [roadmap_limits.unmet(said, one) for one in report.plan.unmet]
    )
    parts += _warned(
        f"{roadmap_limits.broken_count(len(report.plan.breaks))}.",
        [roadmap_limits.broken(said, one) for one in report.plan.breaks],
    )
    return [*parts, _proof(report, said), Space(1, 6)]


def _warned(title: str, sentences: list[str]) -> list[Any]:
    if not sentences:
        return []
    ink = colors().levels[0].ink
    rest = len(sentences) - MOST
    shown = sentences[: MOST if rest > 1 else None]
    if rest > 1:
        shown.append(ngettext("And {n} more.", "And {n} more.", rest).format(n=written(rest)))
    lines: list[Any] = [body(words.bold(words.plain(title)))]
    lines += [small(words.plain(one, 600), "text_secondary") for one in shown]
    return [columns([Icon("triangle-alert", ink, 10), lines], [5.5, 168.5]), Space(1, 4)]


def _proof(report: Report, said: Told) -> Any:
    """The sentence of the screen's banner, without what cannot be met or is not kept: that stands above it."""
    plan = replace(said.plan, unmet=(), breaks=())
    chosen = counting_plan(report.round) if plan.chosen else None
    found, why = roadmap_proof.banner(replace(said, plan=plan), chosen.on if chosen else None)
    standing_ = roadmap_proof.standing(plan)
    parts = [words.bold(words.plain(found)), words.plain(why)]
    if standing_ in ("proven", "gap"):
        parts.append(words.plain(roadmap_paper.summed(plan)))
    icon, ink = "info", colors().color("text_secondary")
    if standing_ == "proven":
        icon, ink = "shield-check", colors().color("accent_text")
    elif standing_ == "stale":
        icon, ink = "triangle-alert", colors().levels[1].ink
    text = small(" ".join(part for part in parts if part), "text_secondary")
    return columns([Icon(icon, ink, 9), text], [5.5, 168.5])


def not_now(report: Report) -> list[Any]:
    """What is not to be done now, each with its reason."""
    if not tells_more(report.plan):
        return []
    said = told(report)
    plan = report.plan
    done = {one.id for one in plan.left_out if one.kind == "done"}
    known = {one.id for one in plan.initiatives} | set(plan.waived) | done
    # What is in place already has its own sentence, what is done stands with the work.
    found = [(name, why) for name, why in roadmap_limits.not_now(said) if name not in known]
    if not found:
        return []
    ink = colors().color("text_muted")
    rows = [
        [
            body(f"{words.plain(said.title(name))}&nbsp; {words.colored(words.plain(name), ink)}"),
            small(words.plain(why, 600), "text_secondary"),
        ]
        for name, why in found
    ]
    return headed(_("Do not do now"), listing(rows, [84, 90], padding=2.6))
