from readiness_desktop.gui.frame.choices import GROUPS, MOST_SHOWN, Target, matching, with_more


def target(words: str, kind: str = "Page", group: str = "page", **more: str) -> Target:
    return Target("house", words, kind, lambda: None, group=group, **more)  # type: ignore[arg-type]


RESULTS, ROADMAP = target("Results", place="results"), target("Roadmap", place="roadmap")
DRIFT = target("When drift happens", "Question D6.6", "question", id="D6.6", place="questions:D6.6")
OTHER = target("Who finds out?", "Question D6.3", "question", id="D6.3", place="questions:D6.3")
ALL = (RESULTS, ROADMAP, DRIFT, OTHER)


def test_nothing_typed_offers_where_somebody_was_and_then_the_first_ones() -> None:
    many = tuple(target(str(n)) for n in range(50))
    assert matching(many, "  ") == many[:MOST_SHOWN]
    assert matching(ALL, "", ("questions:D6.3", "nowhere", "roadmap")) == (OTHER, ROADMAP, RESULTS, DRIFT)


def test_every_word_must_begin_one_in_any_order_and_case() -> None:
    assert matching(ALL, "DRIFT d6") == (DRIFT,)
    assert matching(ALL, "happ dri") == (DRIFT,)
    assert matching(ALL, "drft") == matching(ALL, "rift") == matching(ALL, "drift nowhere") == ()


def test_an_identifier_may_be_typed_in_any_way_and_comes_first() -> None:
    for typed in ("d6.3", "D63", "d6 3"):
        assert matching(ALL, typed)[0] is OTHER, typed


def test_what_begins_with_the_word_comes_first() -> None:
    one, two, three = target("A road"), target("Broad"), target("Roadmap")
    assert matching((one, two, three), "road") == (three, one)


def test_further_words_find_it_too() -> None:
    asked = target("How does anyone find out?", "Question D6.6", "question", also="Drift alerts Monitoring")
    assert matching((RESULTS, asked), "monitoring") == (asked,)


def test_kinds_stand_together_and_each_has_its_share() -> None:
    pages = tuple(target(f"Drift page {n}") for n in range(20))
    actions = tuple(target(f"See drift {n}", "Action", "action") for n in range(3))
    found = matching((*actions, *pages), "drift")
    assert len(found) == MOST_SHOWN
    assert [one.group for one in found] == ["page"] * 9 + ["action"] * 3


def test_signs_alone_find_nothing() -> None:
    for typed in ("🦊", "*", '"', "\u202e", "-" * 100_000):
        assert matching(ALL, typed) == (), typed


def test_what_stands_in_a_text_comes_below_and_no_question_twice() -> None:
    note = target("drift seen", "Note on D1.1", "note", place="note:D6.6")
    again = target("drift", "Question D6.6", "question", place="questions:D6.6")
    assert with_more((DRIFT,), (again, note)) == (DRIFT, note)
    many = tuple(target(f"x{n}") for n in range(MOST_SHOWN))
    assert with_more(many, (note,))[-1] is note
    assert len(with_more(many, (note,) * 20)) == MOST_SHOWN


def test_every_group_has_its_place() -> None:
    assert len(set(GROUPS)) == len(GROUPS)
