import pytest

from readiness_desktop.wording.language import language, use_language
from readiness_desktop.wording.lists import joined, sentence


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_several_things_in_one_sentence(items, text):
    assert joined(items) == text


def test_another_language_joins_in_its_own_way():
    before = language()
    use_language("de")
    try:
        assert joined(["a", "b", "c"]) == "a, b und c"
    finally:
        use_language(before)


def test_a_sentence_keeps_its_other_letters():
    assert sentence("three gates of D5.2 and I38") == "Three gates of D5.2 and I38"
    assert sentence("") == ""
