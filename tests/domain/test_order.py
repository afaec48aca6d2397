"""What canonical JSON sorted comes back in pack order."""

import json

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import canonical_json, from_plain, to_plain
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.order import in_pack_order
from readiness_desktop.services.sample import sample_assessment

ORDERED = ("questions", "dimensions", "modules", "exposures", "gates")


def test_answers_and_locked_results_are_in_pack_order_again(framework: Framework) -> None:
    sample = sample_assessment(framework)
    read = from_plain(Assessment, json.loads(canonical_json(to_plain(sample))))
    again = in_pack_order(read, {framework.checksum: framework})
    assert again == read == sample
    for before, sorted_, after in zip(sample.rounds, read.rounds, again.rounds, strict=True):
        assert list(after.answers) == list(before.answers)
        if before.lock is None:
            continue
        assert sorted_.lock is not None
        assert after.lock is not None
        assert list(sorted_.lock.results.modules) == ["DP", "IA"], "sorted keys lose the order of the pack"
        for name in ORDERED:
            assert list(getattr(after.lock.results, name)) == list(getattr(before.lock.results, name)), name
        for mode, exposure in before.lock.results.exposures.items():
            assert list(after.lock.results.exposures[mode].shares) == list(exposure.shares)


def test_rounds_of_an_unknown_pack_stay_as_they_are(framework: Framework) -> None:
    sample = sample_assessment(framework)
    assert in_pack_order(sample, {}) == sample
