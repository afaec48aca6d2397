"""The verdict that was issued in place of the computed one: both by name, who issued it and why, and when it lapsed."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.issued import LEAST_REASON
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import questions, verdicts
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.numbers import written
from readiness_desktop.wording.translate import _, ngettext


def in_force(framework: Framework, results: Results) -> str:
    """The name of the verdict that counts."""
    return verdicts.name(framework, results.in_force)


def both(framework: Framework, results: Results) -> str:
    """The verdict in a line: its name, with both where one was issued."""
    return both_of(framework, results.verdict, results.issued)


def both_of(framework: Framework, computed: str, issued: str) -> str:
    """The same of two codes; `issued` is empty where none was."""
    if not issued:
        return verdicts.name(framework, computed)
    return _("{verdict} (issued; computed: {computed})").format(
        verdict=verdicts.name(framework, issued), computed=verdicts.name(framework, computed)
    )


def marked(framework: Framework, computed: str, issued: str) -> str:
    """The verdict that counts, and that it was issued, where there is no room for both."""
    if not issued:
        return verdicts.name(framework, computed)
    return _("{verdict} (issued)").format(verdict=verdicts.name(framework, issued))


def beside_computed(computed: str) -> str:
    """What stands under an issued verdict in a list; `computed` is the short name of the computed one."""
    return _("issued; computed: {verdict}").format(verdict=computed)


def account(framework: Framework, results: Results) -> str:
    """Who issued the verdict in place of which, and why; empty where none was issued."""
    if not results.issued:
        return ""
    if results.verdict == "LAUNCH":
        return _("Issued by {name}: {reason} Computed: {computed}, every rule for a launch is met.").format(
            computed=verdicts.name(framework, results.verdict),
            name=results.issued_by,
            reason=results.issued_reason.strip(),
        )
    return _("Computed: {computed}. Issued by {name}: {reason}").format(
        computed=verdicts.name(framework, results.verdict),
        name=results.issued_by,
        reason=results.issued_reason.strip(),
    )


def briefly(framework: Framework, results: Results) -> str:
    """Who issued the verdict in place of which, without the reason; empty where none was issued."""
    if not results.issued:
        return ""
    return _("Issued by {name}; computed: {computed}.").format(
        name=results.issued_by, computed=verdicts.name(framework, results.verdict)
    )


def lapsed(framework: Framework, results: Results) -> str:
    """That an issued verdict does not stand any more, and why; empty where none has lapsed."""
    if not results.issued_lapsed:
        return ""
    name = verdicts.name(framework, results.issued_lapsed)
    blocked = [gate.question for gate in results.blocking_not_met]
    if results.issued_lapsed == "LAUNCH" and results.verdict == "CONDITIONS" and blocked:
        said = ngettext(
            "The issued verdict “{issued}” has lapsed: a blocking gate is not met, {gates}.",
            "The issued verdict “{issued}” has lapsed: blocking gates are not met, {gates}.",
            len(blocked),
        )
        return said.format(issued=name, gates=joined([questions.named(framework, one) for one in blocked]))
    return _(
        "The issued verdict “{issued}” has lapsed: the computed verdict is not the one that it was issued for."
    ).format(issued=name)


def remark(framework: Framework, results: Results) -> str:
    """What stands beside a verdict: the account of the issued one, or that it has lapsed."""
    return account(framework, results) or lapsed(framework, results)


def too_short(reason: str) -> str:
    """What is wrong with a reason that is too short; empty where it is long enough."""
    if len(reason.strip()) >= LEAST_REASON:
        return ""
    return _("Give the reason in a sentence, at least {n} characters; nothing is issued yet.").format(
        n=written(LEAST_REASON)
    )


def no_name(name: str) -> str:
    """What is wrong with an empty name; empty where there is one."""
    return "" if name.strip() else _("Name who issues it; nothing is issued yet.")
