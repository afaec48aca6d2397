import pytest

from readiness_desktop.services.typed_words import LONGEST_TYPED, bare, folded, has_words, typed_words

DRIFT = folded("When predictions get worse (drift), who finds out? Zoë")


@pytest.mark.parametrize("typed", ["drift", "DRI", "who pred", "zoe wors", "Zoë", "", "  ", "out?"])
def test_beginnings_of_words_in_any_order_find_it(typed: str) -> None:
    assert has_words(DRIFT, typed_words(typed))


@pytest.mark.parametrize("typed", ["drft", "rift", "drift nowhere", "drifts"])
def test_anything_else_does_not(typed: str) -> None:
    assert not has_words(DRIFT, typed_words(typed))


@pytest.mark.parametrize("typed", ["D6.3", "d63", " d6 3 ", "D-6-3"])
def test_an_identifier_may_be_typed_in_any_way(typed: str) -> None:
    assert bare(typed) == bare("D6.3")


def test_signs_and_long_texts_do_no_harm() -> None:
    assert typed_words("🦊 *\x00") == ()
    assert len(typed_words("word " * 50_000)) <= LONGEST_TYPED
    assert typed_words("مرحبا") == ("مرحبا",)
