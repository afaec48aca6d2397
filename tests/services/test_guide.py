"""The help that is shipped: whole, linked, and about the pages that there are."""

import re

import pytest

from readiness_desktop.domain.guide import HelpTopic
from readiness_desktop.gui.navigation import places
from readiness_desktop.services.guide import guide

LINK = re.compile(r"\]\(([a-z]+):([a-z_]+)\)")


@pytest.mark.parametrize("page", [place.id for place in places()])
def test_every_page_is_explained(page: str) -> None:
    assert any(page in topic.pages for topic in guide().topics)


@pytest.mark.parametrize("topic", guide().topics, ids=lambda topic: topic.id)
def test_links_lead_somewhere(topic: HelpTopic) -> None:
    for kind, wanted in LINK.findall(topic.text):
        assert kind == "topic"
        assert guide().topic(wanted)
    assert "http" not in topic.text


def test_ids_are_unique() -> None:
    ids = [topic.id for topic in guide().topics]
    assert len(set(ids)) == len(ids)


def test_topics_are_found_by_words_with_titles_first() -> None:
    found = [topic.id for topic in guide().holding("EVIDENCE ")]
    assert found[0] == "evidence"
    assert "questions" in found
    assert guide().holding("xyzzy") == ()
    assert guide().holding("  ") == guide().topics


def test_a_page_without_a_topic_shows_the_first() -> None:
    assert guide().of_page("no such page") is guide().topics[0]
