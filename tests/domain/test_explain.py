"""Every explanation recomputes to the figure that is shown, from its own lines, for any answers."""

from collections.abc import Callable
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.explain import explain
from readiness_desktop.domain.explanation import Explanation, Step, Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import explaining
from readiness_desktop.wording.explained_steps import lines
from tests.domain.answer_sets import answer_sets, of_answer_sets
from tests.vectors import assessment_of, load_vectors, make_mini

NEAR = 1e-9


def close(a: float | None, b: float | None) -> None:
    assert (a is None) == (b is None), (a, b)
    if a is not None:
        assert a == pytest.approx(b, abs=NEAR)


def weighted(steps: tuple[Step, ...]) -> float | None:
    found = [(s.weight, s.value) for s in steps if s.weight is not None and s.value is not None]
    total = sum(w for w, _v in found)
    return sum(w * v for w, v in found) / total if total else None


def one(explanation: Explanation, term: str) -> Step:
    return next(step for step in explanation.steps if step.term == term)


def fact(step: Step, name: str) -> float:
    value = step.facts[name]
    assert isinstance(value, float | int)
    return float(value)


# Each of these computes the figure from the lines alone, by the rule in docs/model.md, and nothing else.


def hold_index(found: Explanation) -> None:
    close(found.value, min(one(found, "geometric").value or 0, one(found, "soft_cap").value or 0))
    weakest = min(s.value for s in found.of("dimension") if s.value is not None)
    close(one(found, "soft_cap").value, weakest + (one(found, "soft_cap").weight or 0))
    deciding = [s.value for s in found.steps if s.decides and s.term in ("geometric", "soft_cap")]
    close(found.value, deciding[0])


def hold_arithmetic(found: Explanation) -> None:
    close(found.value, weighted(found.of("dimension")))


def hold_geometric(found: Explanation) -> None:
    steps = found.of("dimension")
    close(sum(s.weight or 0 for s in steps), 1.0)
    close(found.value, exp(sum((s.weight or 0) * log(s.value or 1) for s in steps)))


def hold_range(found: Explanation) -> None:
    assert found.span is not None
    a = [s.value or 0 for s in found.of("dimension")]
    for step in found.of("dimension"):
        close(step.value, (step.weight or 0) * fact(step, "se") / fact(step, "held"))
    se, geometric = one(found, "se"), one(found, "geometric")
    rho, z = fact(se, "rho"), fact(geometric, "z")
    error = sqrt((1 - rho) * sum(x * x for x in a) + rho * sum(a) ** 2)
    close(se.value, error)
    g, lo, hi = geometric.value or 0, one(found, "lo"), one(found, "hi")
    close(found.span[0], min(g * exp(-z * error), fact(lo, "soft")))
    close(found.span[1], max(fact(hi, "index"), min(100.0, g * exp(z * error), fact(hi, "soft"))))


def hold_dimension(found: Explanation) -> None:
    if found.value is None:
        return
    core = weighted(found.of("answer"))
    mean = core
    for step in found.of("module"):
        if step.decides:
            mean = (1 - (step.weight or 0)) * (mean or 0) + (step.weight or 0) * (step.value or 0)
    close(found.of("mean")[-1].value, mean)
    close(found.value, min(mean or 0, one(found, "cap").value or 0))


def hold_dimension_range(found: Explanation) -> None:
    if found.span is None:
        return
    mean, cap, se = one(found, "mean"), one(found, "cap").value or 0, one(found, "se")
    z, rho = fact(mean, "z"), fact(se, "rho")
    if not fact(se, "modules"):
        total = sum(s.weight or 0 for s in found.of("item"))
        parts = [(s.weight or 0) * (s.value or 0) for s in found.of("item")]
        close(se.value, sqrt((1 - rho) * sum(p * p for p in parts) + rho * sum(parts) ** 2) / total)
    close(found.span[0], max(0.0, min(cap, (mean.value or 0) - z * (se.value or 0))))
    close(found.span[1], min(cap, (mean.value or 0) + z * (se.value or 0)))


def hold_module(found: Explanation) -> None:
    close(found.value, weighted(found.of("answer")))


def hold_exposure(found: Explanation) -> None:
    if found.value is None:
        return
    raw = weighted(found.of("answer"))
    close(one(found, "raw").value, raw)
    floor = max(s.value or 0 for s in found.of("floor"))
    close(found.value, max(raw or 0, floor))


def hold_gate(found: Explanation) -> None:
    status = one(found, "result").facts["status"]
    level, least = one(found, "level").value, one(found, "minimum").value or 0
    if level is None:
        assert status in ("NA", "MISSING")
    elif level < least:
        assert status == "FAIL"
    else:
        assert status == ("PASS_VERIFIED" if one(found, "proof").value else "PASS_UNVERIFIED")


def hold_coverage(found: Explanation) -> None:
    last = found.steps[-1]
    whole = fact(last, "whole")
    close(found.value, fact(last, "part") / whole if whole else 1.0)
    parts = [s for s in found.of("item") if s.value is not None]
    if found.topic.id:
        close(fact(last, "part"), float(sum(s.weight or 0 for s in parts if s.value)))
        close(whole, float(sum(s.weight or 0 for s in parts)))
    else:
        close(fact(last, "part"), sum(fact(s, "part") for s in found.of("share")))
        close(whole, float(sum(s.weight or 0 for s in found.of("share"))))


def hold_evidence(found: Explanation) -> None:
    if found.topic.id:
        close(found.value, weighted(found.of("item")))
    else:
        parts = sum(fact(s, "part") for s in found.of("share"))
        whole = sum(s.weight or 0 for s in found.of("share"))
        close(found.value, parts / whole if whole else None)


def hold_claim_gap(found: Explanation) -> None:
    close(found.value, weighted(found.of("item")))


def hold_question(found: Explanation) -> None:
    if found.value is None:
        assert len(found.steps) == 1
        return
    held = [s.value for s in found.steps if s.term in ("breadth", "ceiling", "limit")]
    close(found.value, min([v for v in held if v is not None]))
    close(one(found, "score").value, 25 * found.value)


HOLD: dict[str, Callable[[Explanation], None]] = {
    "index": hold_index,
    "arithmetic": hold_arithmetic,
    "geometric": hold_geometric,
    "range": hold_range,
    "dimension": hold_dimension,
    "dimension_range": hold_dimension_range,
    "module": hold_module,
    "exposure": hold_exposure,
    "gate": hold_gate,
    "coverage": hold_coverage,
    "evidence": hold_evidence,
    "claim_gap": hold_claim_gap,
    "question": hold_question,
}


def shown(results: Results, topic: Topic) -> float | None | tuple[float | None, float | None]:
    """The figure in the results."""
    match topic.kind:
        case "index" | "arithmetic" | "geometric":
            return getattr(results, topic.kind)  # type: ignore[no-any-return]
        case "range":
            return results.lo, results.hi
        case "dimension":
            return results.dimensions[topic.id].score
        case "dimension_range":
            return results.dimensions[topic.id].lo, results.dimensions[topic.id].hi
        case "module":
            return results.modules[topic.id].mean
        case "exposure":
            return results.exposures[topic.id].exposure
        case "claim_gap":
            return results.dimensions[topic.id].claim_gap
        case "gate" | "question":
            return results.questions[topic.id].credited
        case _:
            return _share(results, topic)


def _share(results: Results, topic: Topic) -> float | None:
    at = results if not topic.id else results.modules.get(topic.id) or results.dimensions[topic.id]
    return at.coverage if topic.kind == "coverage" else at.evidence_index


def walk(framework: Framework, assessment: Assessment, results: Results) -> dict[Topic, Explanation]:
    """Everything that can be reached from the index and the figures beside it."""
    waiting = [Topic("index"), Topic("coverage"), Topic("evidence")]
    waiting += [Topic("exposure", mode) for mode in results.exposures]
    waiting += [Topic("gate", gate) for gate in results.gates]
    found: dict[Topic, Explanation] = {}
    while waiting:
        topic = waiting.pop()
        if topic not in found:
            found[topic] = explain(framework, assessment, results, topic)
            waiting += [step.leads for step in found[topic].steps if step.leads is not None]
    return found


def hold_all(framework: Framework, assessment: Assessment) -> None:
    results = evaluate(framework, assessment)
    found = walk(framework, assessment, results)
    assert {t.id for t in found if t.kind == "dimension"} == set(results.dimensions)
    if results.index is None:
        return
    for topic, explanation in found.items():
        expected = shown(results, topic)
        if isinstance(expected, tuple):
            assert explanation.span == (None if expected[0] is None else pytest.approx(expected, abs=NEAR)), (
                topic
            )
        else:
            close(explanation.value, expected)
        if explanation.steps:
            HOLD[topic.kind](explanation)
        for text in (explaining.heading(framework, topic), explaining.shown(framework, explanation)):
            assert text
        assert explaining.rule(framework, explanation) and explaining.short(framework, topic)
        assert all(line.term and line.words for line in lines(framework, explanation))


@of_answer_sets
@given(data=st.data())
def test_every_figure_recomputes_from_its_lines(framework: Framework, data: st.DataObject) -> None:
    hold_all(framework, data.draw(answer_sets(framework)))


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_the_full_states_recompute(framework: Framework, name: str) -> None:
    hold_all(framework, assessment_of(framework, load_vectors()["full"][name]))


@pytest.mark.parametrize("name", ["M1", "M2", "M3", "M4"])
def test_the_small_pack_recomputes(framework: Framework, name: str) -> None:
    mini = make_mini(framework)
    hold_all(mini, assessment_of(mini, load_vectors()["mini"][name]))


def told(framework: Framework, assessment: Assessment, topic: Topic) -> list[tuple[str, str, str]]:
    results = evaluate(framework, assessment)
    found = lines(framework, explain(framework, assessment, results, topic))
    return [(line.term, line.value, line.how) for line in found]


def test_m1_by_hand(framework: Framework) -> None:
    """D_A = (2x75 + 50 + 25)/4 = 56.25; A2 claims 4 with E2, so it is credited 2; FM5 = (75 + 3x100)/4 = 93.75."""
    mini = make_mini(framework)
    m1 = assessment_of(mini, load_vectors()["mini"]["M1"])
    a = told(mini, m1, Topic("dimension", "A"))
    assert a[:4] == [
        ("A1 Question A1", "75.00", "level 3, weighs 2"),
        ("A2 Question A2", "50.00", "level 2, weighs 1; claimed 4, evidence: Corroborated"),
        ("A3 Question A3", "25.00", "level 1, weighs 1"),
        ("Mean of the core answers", "56.25", ""),
    ]
    assert ("Score", "56.25", "") in a
    a2 = told(mini, m1, Topic("question", "A2"))
    assert ("Claimed", "4", "") in a2
    assert ("Evidence carries at most", "2", "Corroborated (E2). This decides.") in a2
    fm5 = told(mini, m1, Topic("exposure", "FM5"))
    assert fm5[0] == (
        "C1 Question C1",
        "100.00",
        "level 0 lacks 100, weighs 3 of 3; makes 80% of the exposure",
    )
    assert fm5[-1] == ("Exposure", "93.75", "Critical")
    index = told(mini, m1, Topic("index"))
    assert ("Geometric mean", "41.27", "This decides.") in index
    assert ("Weakest dimension plus 25", "58.33",
            "Dimension B at 33.33, plus 25: no more than one level above the weakest.") in index  # fmt: skip


def test_state_a_from_the_index_down_to_the_answer(framework: Framework) -> None:
    """D5 is 21.88 of answers alone, D5.2 caps it at 24; its exposures are lifted to 75."""
    a = assessment_of(framework, load_vectors()["full"]["A"])
    index = told(framework, a, Topic("index"))
    assert ("Weakest dimension plus 25", "46.87") in [line[:2] for line in index]
    d5 = told(framework, a, Topic("dimension", "D5"))
    assert ("Cap of failed gates", "24.00", "set by gate D5.2 Run money is approved") in d5
    fm6 = told(framework, a, Topic("exposure", "FM6"))
    assert ("Exposure without floor", "68.12", "weights times what is lacking, over the weights") in fm6
    assert fm6[-1][:2] == ("Exposure", "75.00")
    gate = told(framework, a, Topic("gate", "D5.2"))
    assert ("Needs at least", "2", "") in gate
    assert ("Cap of the dimension", "24.00") in [line[:2] for line in gate]
    (excused,) = told(framework, a, Topic("question", "D7.5"))
    assert excused[:2] == ("Claimed", "Not applicable")
    assert "Allowed where: " in excused[2] and excused[2].endswith("It leaves every sum.")
    votes = told(framework, a, Topic("question", "D6.1"))
    assert votes[0] == ("Claimed", "1", "The lower median of the votes 3, 1, 1.")
