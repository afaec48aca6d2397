"""What anybody typed is printed as words: never markup, never too long, never lost without being named."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from readiness_desktop.domain.assessment import Assessment, Client, EvidenceItem
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.reports import fonts, words
from readiness_desktop.services.reporting import report_input
from tests.pdf import picture_count
from tests.reports.reading import fonts as fonts_of
from tests.reports.reading import made, read

MARKUP = (
    '<b>bold</b> <img src="/etc/hostname"/> <a href="javascript:alert(1)">x</a> & &amp; $\\frac{1}{2}$ {0} %s'
)
HOSTILE = {
    "markup": MARKUP,
    "broken markup": "<para><font color='red'>never closed <<<< &#0; &#x41; ]]> <!-- <?php",
    "long word": "x" * 100_000,
    "many lines": "\n".join(f"line {n}" for n in range(10_000)),
    "long prose": "word " * 30_000,
    "emoji": "Launch \U0001f680\U0001f600\U0001f469\u200d\U0001f469\u200d\U0001f467 done",
    "right to left": "שלום עולם \u202eevil العربية",
    "cjk": "日本語の顧客 株式会社 漢字",
    "controls": "a\x00b\x07c\x1b[31m\ud800d\ufffe\u2028e",
    "accents": "Árvíztűrő tükörfúrógép İstanbul Łódź Привет Ελλάδα",
}


@pytest.fixture(scope="session")
def with_text(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> Callable[[str], bytes]:
    """A report in which every field that somebody types holds the text."""

    @cache
    def make(text: str) -> bytes:
        assessment = northwind("B")
        current = assessment.current
        answers = dict(current.answers)
        answers["D1.1"] = replace(answers["D1.1"], note=text, note_in_report=True, level_reason=text)
        answers["D7.5"] = replace(answers["D7.5"], na_reason=text)
        hostile = replace(
            current,
            answers=answers,
            evidence=(EvidenceItem("e", "D1.1", text, kind=text, link=text),),
            profile=replace(current.profile, project=text),
        )
        whole = replace(assessment, client=Client("c", text), rounds=(hostile,))
        return made(report_input(framework, whole), brand)

    return make


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_report_survives_hostile_text_in_every_field(with_text: Callable[[str], bytes], name: str) -> None:
    data = with_text(HOSTILE[name])
    assert read(data).pages
    assert picture_count(data) == 0
    assert b"/URI" not in data
    assert all("Helvetica" not in font for font in fonts_of(data))


def test_markup_is_printed_as_it_was_typed(with_text: Callable[[str], bytes]) -> None:
    found = read(with_text(MARKUP))
    # A reader puts its own white space between runs of words.
    assert "".join(MARKUP.split()) in "".join(found.text.split())
    assert b"/Annot" in found.raw
    assert b"/URI" not in found.raw


def test_emoji_are_printed_and_can_be_copied(with_text: Callable[[str], bytes]) -> None:
    found = read(with_text("Launch 😀 🚀 done ✅"))
    assert "Launch 😀 🚀 done ✅" in found.text
    assert any("NotoEmoji" in font for font in fonts_of(found.raw))


@pytest.mark.parametrize("text", ["שלום עולם, הכול כאן", "سلام على الجميع، هذا هنا"])
def test_right_to_left_is_printed_and_read_as_it_was_typed(
    with_text: Callable[[str], bytes], text: str
) -> None:
    found = read(with_text(text))
    assert "".join(text.split()) in "".join(found.text.split())
    assert "□" not in found.text


def test_characters_without_a_glyph_are_seen_and_listed(with_text: Callable[[str], bytes]) -> None:
    found = read(with_text("Launch ไทย done"))
    assert "Launch □□□ done" in found.text
    assert "U+0E44" in found.text
    assert "□" not in read(with_text(HOSTILE["accents"])).text
    assert HOSTILE["accents"] in read(with_text(HOSTILE["accents"])).text


def test_cjk_is_printed_in_the_embedded_fallback(with_text: Callable[[str], bytes]) -> None:
    found = read(with_text(HOSTILE["cjk"]))
    assert HOSTILE["cjk"] in found.text
    assert any("Droid" in font for font in fonts_of(found.raw))


def test_long_text_is_cut_and_says_so() -> None:
    lines = words.long_text(HOSTILE["many lines"])
    assert len(lines) <= words.MOST_LINES + 1
    assert lines[-1].startswith("The text is longer")
    parts = words.long_text(HOSTILE["long word"])
    assert max(len(part) for part in parts) <= words.CHUNK
    assert sum(len(part) for part in parts[:-1]) <= words.LONGEST + 1
    assert words.long_text("one\r\n\r\ntwo\rthree") == ["one", "two", "three"]
    assert words.long_text("  \n ") == []
    prose = words.long_text("word " * 1_000)
    assert " ".join(prose).split() == ["word"] * 1_000


def test_plain_text_is_one_escaped_line() -> None:
    assert words.plain("a < b & c\n  d\t>") == "a &lt; b &amp; c d &gt;"
    assert words.plain("x" * 1_000, 10) == "xxxxxxxxx…"
    assert re.fullmatch(r'<font name="\w+">漢字</font> ab', words.plain("漢字 ab"))
    assert words.plain("") == ""


def test_clean_text_has_no_control_or_direction_characters() -> None:
    assert fonts.clean("e\u0301\u202e\u200b\x00 \xa0x") == "é x"
    assert fonts.clean("a\u2028b\nc", lines=True) == "a\nb\nc"
    assert fonts.missing("ok שלום 漢 😀 ไทย") == set("ไทย")


def test_words_are_cut_to_their_room() -> None:
    cut = fonts.fitted("A very long name of a client", fonts.REGULAR, 8, 60)
    assert cut.endswith("…")
    assert fonts.width(cut, fonts.REGULAR, 8) <= 60
    assert fonts.width("漢字", fonts.REGULAR, 8) > 0
