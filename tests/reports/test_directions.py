"""Arabic and Hebrew: joined, in visual order, each line for itself, and Latin text untouched."""

import pytest
from reportlab.lib.enums import TA_RIGHT

from readiness_desktop.reports import copied_text, fonts, words
from readiness_desktop.reports.directions import begins_right_to_left, in_visual_order, joined
from readiness_desktop.reports.flowables import Text
from readiness_desktop.reports.type import style

HEBREW = "\u05e9\u05dc\u05d5\u05dd"


def lines_of(text: str, width: float) -> list[str]:
    fonts.register()
    paragraph = Text(words.plain(text, 2_000), style("body"))
    paragraph.wrap(width, 1_000)
    from readiness_desktop.reports import bidi_lines

    broken = paragraph.blPara
    bidi_lines.reorder(broken, right_to_left=paragraph.style.alignment == TA_RIGHT)
    if broken.kind == 0:
        return [" ".join(line[1]) for line in broken.lines]
    return ["".join(part.text for part in line.words) for line in broken.lines]


def test_latin_text_stays_the_same_object() -> None:
    text = "Caf\u00e9 42%"
    assert joined(text) is text
    assert in_visual_order(text) is text


def test_a_hebrew_word_between_latin_ones_is_turned_in_its_place() -> None:
    assert in_visual_order(f"Client {HEBREW} end") == f"Client {HEBREW[::-1]} end"
    assert in_visual_order(f"{HEBREW} AI") == f"AI {HEBREW[::-1]}"


@pytest.mark.parametrize(
    ("text", "begins"), [(HEBREW, True), (f"42 {HEBREW}", True), (f"a {HEBREW}", False), ("", False)]
)
def test_the_first_letter_says_the_direction(text: str, begins: bool) -> None:
    assert begins_right_to_left(text) is begins


def test_letters_of_arabic_are_joined() -> None:
    assert joined("\u0633\u0644") == "\ufeb3\ufede"


def test_every_line_is_turned_for_itself() -> None:
    logical = " ".join([HEBREW, "\u05e2\u05d5\u05dc\u05dd"] * 12)
    lines = lines_of(logical, 150)
    assert len(lines) > 2
    assert " ".join(line[::-1] for line in lines) == logical


def test_mixed_lines_keep_every_character() -> None:
    text = f"Report of {HEBREW} (2026) \U0001f600 and further words that need a second line, {HEBREW} again"
    lines = lines_of(text, 160)
    assert sorted("".join(lines).replace(" ", "")) == sorted(text.replace(" ", ""))


def test_a_paragraph_that_begins_right_to_left_stands_at_the_right() -> None:
    fonts.register()
    assert Text(words.plain(HEBREW), style("body")).style.alignment == TA_RIGHT
    assert Text(words.plain(f"a {HEBREW}"), style("body")).style.alignment != TA_RIGHT
    assert style("body").alignment != TA_RIGHT


def test_the_map_of_glyphs_says_what_was_typed() -> None:
    made = copied_text.map_of_glyphs("Some", [0x41, 0x1F600, 0xFEFB])
    assert "<00> <0041>" in made
    assert "<01> <D83DDE00>" in made
    assert "<02> <06270644>" in made
