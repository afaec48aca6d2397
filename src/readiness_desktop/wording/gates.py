"""Launch gates in words: how one stands, what it needs, and how many are open."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import GateResult, Results
from readiness_desktop.wording import questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext


def status(code: str) -> str:
    """How a gate stands: `Met`, `Met on claim only`, `Not met`, `Not applicable`, `Not yet answered`."""
    words = {
        "PASS_VERIFIED": _("Met"),
        "PASS_UNVERIFIED": _("Met on claim only"),
        "FAIL": _("Not met"),
        "NA": _("Not applicable"),
        "MISSING": _("Not yet answered"),
    }
    return words[code]


def standing(gate: GateResult, verdict: str) -> str:
    """How a gate stands and what depends on it, as the reasons of the verdict say it.

    Under conditions a blocking gate is begun, else the verdict would be another: it is a condition.
    """
    said = status(gate.status)
    if gate.status not in ("FAIL", "MISSING"):
        return said
    if gate.kind != "block":
        return _("{status}, condition").format(status=said)
    if gate.status == "FAIL" and verdict == "CONDITIONS":
        return _("Only begun, condition")
    return _("{status}, blocks launch").format(status=said)


def kind(code: str) -> str:
    """What a gate does: `Blocking` or `Condition`."""
    return _("Blocking") if code == "block" else _("Condition")


def named(framework: Framework, question: str) -> str:
    """A gate by id and title: `D2.4 The pilot can predict production`."""
    return questions.named(framework, question)


def need(gate: GateResult) -> str:
    """Where a gate stands and what it needs: `at level 1, needs 2`."""
    if gate.status == "NA":
        return _("not applicable")
    if gate.credited is None:
        return _("not yet answered, needs level {minimum}").format(minimum=written(gate.minimum))
    if gate.status == "PASS_UNVERIFIED":
        return _("at level {level} on claim only").format(level=written(gate.credited))
    return _("at level {level}, needs {minimum}").format(
        level=written(gate.credited), minimum=written(gate.minimum)
    )


def value(framework: Framework, gate: GateResult) -> str:
    """A gate with where it stands: `D2.4 The pilot can predict production, at level 1, needs 2`."""
    return _("{gate}, {need}").format(gate=named(framework, gate.question), need=need(gate))


def due(gate: str) -> str:
    """By which stage gate a gate is due: `Due by G4`."""
    return _("Due by {gate}").format(gate=gate)


def not_met(results: Results) -> str:
    """How many blocking gates are open: `3 of 16 blocking gates not met`; one without an answer may still be met."""
    total = sum(gate.kind == "block" for gate in results.gates.values())
    count = len(results.blocking_not_met)
    missing = sum(gate.status == "MISSING" for gate in results.blocking_not_met)
    if not count and total:
        return sentence(_("all {total} blocking gates met").format(total=written(total)))
    if missing and missing == count:
        return ngettext(
            "{n} of {total} blocking gates not yet answered",
            "{n} of {total} blocking gates not yet answered",
            missing,
        ).format(n=written(missing), total=written(total))
    said = ngettext(
        "{n} of {total} blocking gates not met", "{n} of {total} blocking gates not met", count - missing
    ).format(n=written(count - missing), total=written(total))
    if not missing:
        return said
    return ngettext("{said}, {n} not yet answered", "{said}, {n} not yet answered", missing).format(
        said=said, n=written(missing)
    )
