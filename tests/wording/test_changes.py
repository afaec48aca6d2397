from dataclasses import fields

import pytest

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.facts import ENTITIES
from readiness_desktop.wording import changes


@pytest.mark.parametrize(
    ("entity", "entity_id", "field", "text"),
    [
        ("answer", "D2.4", "level", "level of D2.4"),
        ("answer", "round-1/D2.4", "grade", "evidence grade of D2.4"),
        ("answer", "round-1/IA.06", "breadth", "scope of IA.06"),
        ("vote", "round-1/D2.4/ada", "level", "votes of D2.4"),
        ("client", "c", "name", "name of the client"),
        ("profile", "round-1", "dates.pilot_start", "dates of the project"),
        ("profile", "round-1", "target", "target profile of the project"),
        ("respondent", "round-1/ada", "role", "role of a respondent"),
        ("action", "round-1/x", "owner", "owner of an action"),
        ("evidence", "round-1/x", "title", "title of an evidence item"),
        ("lock", "round-1", "document", "lock of the round"),
        ("profile", "round-1", "roadmap.terms", "limits and wishes of the roadmap of the project"),
        ("action", "round-1/x", "spent_days", "days spent of an action"),
        ("plan", "round-1/x", "placements", "places in the plan of a chosen roadmap"),
    ],
)
def test_a_change_has_a_name(entity, entity_id, field, text):
    assert changes.described_field(entity, field, entity_id) == text


@pytest.mark.parametrize("field", [one.name for one in fields(Action) if one.name not in ("uuid", "key")])
def test_every_field_of_an_action_has_a_name(field):
    assert changes.described_field("action", field) != changes.described_field("action", "anything new")


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_thing_that_can_change_has_a_name(entity):
    assert changes.described_field(entity, "anything new", "round/D1.1")


def test_undo_and_redo_name_what_they_do():
    assert changes.undo("level of D2.4") == "Undo: level of D2.4"
    assert changes.redo("level of D2.4") == "Redo: level of D2.4"
    assert changes.undo("") == "Undo"
    assert changes.redo("") == "Redo"
    assert changes.done("level of D2.4") == "Level of D2.4 changed"
