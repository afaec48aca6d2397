from readiness_desktop.gui.frame.go_anywhere import MOST_SHOWN, Target, matching


def target(words: str, kind: str = "Page") -> Target:
    return Target("house", words, kind, lambda: None)


RESULTS, ROADMAP, DRIFT = target("Results"), target("Roadmap"), target("When drift happens", "Question D6.6")
ALL = (RESULTS, ROADMAP, DRIFT)


def test_nothing_typed_offers_the_first_ones() -> None:
    many = tuple(target(str(n)) for n in range(50))
    assert matching(many, "  ") == many[:MOST_SHOWN]


def test_every_word_must_be_there_in_any_order_and_case() -> None:
    assert matching(ALL, "DRIFT d6") == (DRIFT,)
    assert matching(ALL, "d6.6") == (DRIFT,)
    assert matching(ALL, "drift nowhere") == ()


def test_what_begins_with_the_word_comes_first() -> None:
    one, two, three = target("A road"), target("Broad"), target("Roadmap")
    assert matching((one, two, three), "road") == (three, one, two)


def test_further_words_find_it_too() -> None:
    asked = Target(
        "list-checks", "How does anyone find out?", "Question D6.6", lambda: None, "Drift alerts Monitoring"
    )
    assert matching((RESULTS, asked), "monitoring") == (asked,)
