import pytest
from hypothesis import settings

from tests.domain import answer_sets


def pytest_configure(config: pytest.Config) -> None:
    """With `--soak` every property is tried on far more answer sets."""
    if config.getoption("soak"):
        answer_sets.of_answer_sets = settings(answer_sets.of_answer_sets, max_examples=5_000)
