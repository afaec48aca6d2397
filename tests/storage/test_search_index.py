"""The full-text index: what it finds, how it ranks, and that nothing typed is a command."""

import pytest

from readiness_desktop.storage.search_index import LONGEST_WORD, MOST_WORDS, SearchIndex, Text

ODD = (
    '"', '""', "'", "*", "-", "--", "NEAR", "NEAR(a b)", "AND", "a OR", "NOT", "(", ")", "{title}:", "title:x", "^a",
    "a + b", "\x00", "\x02\x03", "🦊", "🦊 drift", "\ud800", "مرحبا", "שלום", "\u202edrift", ";", "%", "_", "\\",
    "x" * 100_000, "word " * 20_000, '"' * 100_000, "e\u0301", " ", "",
)  # fmt: skip


@pytest.fixture
def index() -> SearchIndex:
    made = SearchIndex()
    made.put(
        (
            Text("a", "Drift alerts", "Someone is told when predictions get worse."),
            Text("b", "Owners", "A weekly report says how much the data drift."),
            Text("c", "Größe der Daten", "Zoë sagte: naïve Schätzung, مرحبا بكم, שלום"),
        )
    )
    return made


def keys(index: SearchIndex, typed: str) -> list[str]:
    return [hit.key for hit in index.find(typed, 10)]


def test_a_title_comes_before_a_text(index: SearchIndex) -> None:
    assert keys(index, "drift") == ["a", "b"]


def test_every_word_must_be_there_and_the_last_may_be_a_beginning(index: SearchIndex) -> None:
    assert keys(index, "report weekly") == ["b"]
    assert keys(index, "weekly rep") == ["b"]
    assert keys(index, "week report") == []
    assert keys(index, "drft") == []


def test_accents_and_case_do_not_matter(index: SearchIndex) -> None:
    for typed in ("grosse", "GRÖSSE", "größe", "grö"):
        assert keys(index, typed) == (["c"] if typed != "grosse" and typed != "GRÖSSE" else []), typed
    for typed in ("zoe", "ZOË", "naive", "schatz", "مرحبا", "שלום"):
        assert keys(index, typed) == ["c"], typed


def test_the_hit_is_marked_in_a_short_piece_of_the_text(index: SearchIndex) -> None:
    index.put((Text("long", "", "before " * 200 + "needle " + "after " * 200),))
    (hit,) = index.find("need", 5)
    assert ("needle", True) in hit.body
    assert len("".join(text for text, _marked in hit.body)) < 200
    assert "".join(text for text, _marked in index.find("drift", 1)[0].title) == "Drift alerts"


def test_a_text_may_hold_the_marks_themselves(index: SearchIndex) -> None:
    index.put((Text("odd", "\x02odd\x03", "one\x00two \ud800 needle\x02"),))
    (hit,) = index.find("needle", 5)
    assert ("needle", True) in hit.body


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
def test_whatever_is_typed_is_no_command(index: SearchIndex, typed: str) -> None:
    assert all(hit.key in "abc" for hit in index.find(typed, 10))


def test_more_words_than_anybody_types_are_left_out(index: SearchIndex) -> None:
    assert keys(index, "drift " * (MOST_WORDS + 5)) == ["a", "b"]
    assert keys(index, "d" * (LONGEST_WORD + 5)) == []


def test_what_is_put_again_stands_once_and_what_is_forgotten_is_gone(index: SearchIndex) -> None:
    index.put((Text("a", "Something else"),))
    assert keys(index, "drift") == ["b"]
    index.forget(("b", "nobody"))
    assert keys(index, "drift") == []
    assert keys(index, "else") == ["a"]


def test_a_text_may_go_while_it_is_found(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found is known under its key even where another thread forgets it right behind the search."""

    class Lock:
        def __enter__(self) -> None: ...

        def __exit__(self, *_error: object) -> None:
            monkeypatch.setattr(index, "_keys", {})

    monkeypatch.setattr(index, "_lock", Lock())
    assert keys(index, "drift") == ["a", "b"]


def test_one_that_is_closed_finds_nothing_and_takes_nothing(index: SearchIndex) -> None:
    index.close()
    index.put((Text("a", "Drift"),))
    index.forget(("a",))
    assert keys(index, "drift") == []
