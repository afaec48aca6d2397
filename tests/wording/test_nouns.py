"""Kinds of values and things of a pack have a noun each."""

import pytest

from readiness_desktop.domain.reasons import Form, Thing
from readiness_desktop.wording.nouns import form_words, thing_words


@pytest.mark.parametrize("form", Form)
def test_every_form_has_its_words(form: Form) -> None:
    assert "_" not in form_words(form)


@pytest.mark.parametrize("thing", Thing)
def test_every_thing_has_its_words(thing: Thing) -> None:
    said = thing_words(thing)
    assert said
    assert "_" not in said
    assert said == said.lower()
