"""The practices of those who succeed in words: what holds, and what keeps one from being practised."""

from collections.abc import Sequence

from readiness_desktop.domain.catalogue import Practice
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.practices import PracticeFinding
from readiness_desktop.wording import numbers, questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext


def status(code: str) -> str:
    """How a practice stands."""
    return {
        "practised": _("Practised"),
        "partly": _("Partly"),
        "not": _("Not practised"),
        "not_assessed": _("Not assessed"),
    }[code]


def named(framework: Framework, practice: str) -> Practice:
    """A practice of the pack by its id."""
    return next(one for one in framework.practices if one.id == practice)


def headline(findings: Sequence[PracticeFinding]) -> str:
    """How many practices hold, as a heading."""
    held = sum(one.status == "practised" for one in findings)
    if not held:
        return _("No practice of those who succeed is practised yet")
    return ngettext(
        "{n} of {total} practices of those who succeed is practised",
        "{n} of {total} practices of those who succeed are practised",
        held,
    ).format(n=numbers.word(held).capitalize(), total=numbers.word(len(findings)))


def lead() -> str:
    """What the list is, and what it is not."""
    return _(
        "What projects that reached production and their return had in place, and what the answers show of it. It is "
        "a checklist, never a chance of success."
    )


def mean(finding: PracticeFinding) -> str:
    """The mean level behind a practice, rounded to one decimal; `Not yet` without an answer."""
    return numbers.not_yet() if finding.mean is None else numbers.rounded(finding.mean)


def _short_of(finding: PracticeFinding, needed: float) -> str:
    """The mean beside the level it has not reached; where rounding would read as that level, it is cut."""
    if finding.mean is None or numbers.rounded(finding.mean) != written(needed, 1):
        return mean(finding)
    return written(numbers.cut(finding.mean, 2), 2)


def why(framework: Framework, finding: PracticeFinding) -> str:
    """What the status rests on, as sentences: the mean level, the gates that hold it back, savings that are missing."""
    constants = framework.constants
    if finding.status == "not_assessed":
        return _("{answered} of {asked} questions answered; it takes {share} of them.").format(
            answered=written(finding.answered),
            asked=written(len(finding.questions)),
            share=numbers.percent(constants.practice_answered_min),
        )
    parts = [_("Mean level {mean}.").format(mean=mean(finding))]
    if finding.mean is not None and round(finding.mean, 9) < constants.practice_practised:
        parts = [
            _("Mean level {mean}, it takes {needed}.").format(
                mean=_short_of(finding, constants.practice_practised),
                needed=written(constants.practice_practised, 1),
            )
        ]
    if finding.unmet:
        parts.append(
            ngettext(
                "The gate {gates} needs level {level} with {grade}.",
                "The gates {gates} need level {level} with {grade}.",
                len(finding.unmet),
            ).format(
                gates=joined(list(finding.unmet)),
                level=written(constants.practice_gate_min),
                grade=questions.grade_or_better(framework, constants.practice_gate_grade),
            )
        )
    if finding.savings is False:
        parts.append(_("No debt item has measured savings yet."))
    elif finding.savings:
        parts.append(_("A debt item has measured savings."))
    return " ".join(parts)


def row(framework: Framework, finding: PracticeFinding) -> str:
    """A practice as sentences, for a tooltip and for those who hear the screen."""
    return _("{name}: {status}. {why}").format(
        name=named(framework, finding.id).name,
        status=status(finding.status),
        why=why(framework, finding),
    )
