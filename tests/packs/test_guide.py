"""The help file of a language is read as it stands, and what is wrong with one is named."""

from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.guide import HelpTopic, TourStep
from readiness_desktop.packs.guide import read_guide

GOOD = """
[[topics]]
id = "start"
title = "First steps"
pages = ["home"]
text = "Press *Ctrl+N*."

[[steps]]
page = "results"
anchor = "banner"
title = "Verdict"
text = "With reasons."
"""


def test_topics_and_steps_are_read(tmp_path: Path) -> None:
    file = tmp_path / "en.toml"
    file.write_text(GOOD, encoding="utf-8")
    guide = read_guide(file)
    assert guide.topics == (HelpTopic("start", "First steps", "Press *Ctrl+N*.", ("home",)),)
    assert guide.steps == (TourStep("results", "banner", "Verdict", "With reasons."),)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[[topics]", ""),
        (GOOD.replace('title = "First steps"\n', ""), "topics[0].title"),
        (GOOD.replace('anchor = "banner"', "anchor = 3"), "steps[0].anchor"),
        (GOOD + "\nmore = 1\n", "steps[0].more"),
    ],
)
def test_a_damaged_one_is_named(tmp_path: Path, text: str, key: str) -> None:
    file = tmp_path / "en.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReadinessError) as caught:
        read_guide(file)
    assert caught.value.fault is Fault.PACK_DAMAGED
    assert caught.value.facts == {"path": str(file), "key": key}
    assert caught.value.reason is not None


def test_one_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadinessError) as caught:
        read_guide(tmp_path / "xx.toml")
    assert caught.value.fault is Fault.PACK_DAMAGED
