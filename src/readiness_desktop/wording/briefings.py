"""A briefing for whoever only reads: what a verdict and the terms mean in plain words, and the record in a line."""

from collections.abc import Mapping

from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording import slides_ahead
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _


def verdict_meaning(verdict: str) -> str:
    """What a verdict asks of whoever decides."""
    return {
        "INCONCLUSIVE": _("Too much is open to say whether this can be launched. What is missing is named below."),
        "FIX": _("Do not launch yet. Close what blocks the launch first; what that takes is listed under next steps."),
        "CONDITIONS": _("A launch can be planned. Each condition needs an owner and a date, and is checked."),
        "LAUNCH": _("Nothing seen stands against a launch. Assess again when scope, data or owner changes."),
    }[verdict]  # fmt: skip


def meanings() -> Mapping[str, str]:
    """What the terms of a briefing mean: index, profile, gate, exposure."""
    return {
        "index": _("What does this mean? The index sums up all answers, 0 to 100; a weak part cannot be hidden by "
                   "strong ones. The range is where it likely lies given the evidence seen; it covers 90%."),
        "profile": _("Each part is scored 0 to 4 from its answers. Dashed: what this project plans to reach."),
        "gate": _("What does this mean? A gate is a question that must reach a level, with evidence, before a launch "
                  "or soon after it."),
        "exposure": _("What does this mean? An exposure says to what degree the conditions of a known way to fail are "
                      "present, 0 to 100. It is not a probability."),
    }  # fmt: skip


def record(report: ReportInput) -> str:
    """When and by whom the round was locked, the question set, and the beginning of its hash."""
    results, lock = report.results, report.assessment.current.lock
    parts = [
        slides_ahead.locked_words(lock.on, lock.by) if lock is not None else _("Open, draft"),
        _("question set {name} {version}, depth {depth}").format(
            name=report.framework.name, version=results.framework_version, depth=results.depth
        ),
        _("fingerprint {hash}").format(hash=slides_ahead.fingerprint(results.input_hash)),
    ]
    return sentence("; ".join(parts)) + "."
