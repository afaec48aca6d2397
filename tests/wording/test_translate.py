"""The catalogue of a language: its texts, its plurals, and English where it has none."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from readiness_desktop.wording import dates
from readiness_desktop.wording.language import choose_language, language, languages
from readiness_desktop.wording.translate import DOMAIN, _, ngettext, use_catalogue, use_source

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _back_to_english() -> Iterator[None]:
    yield
    choose_language(Path("nowhere"), "en")


def put(folder: Path, code: str, texts: dict[str | tuple[str, str], str | tuple[str, ...]]) -> None:
    catalogue = Catalog(locale=code)
    for source, said in texts.items():
        catalogue.add(source, said)
    target = folder / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as out:
        write_mo(out, catalogue)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "de", {"Undo": "Rückgängig", ("{n} gate", "{n} gates"): ("{n} Tor", "{n} Tore")})
    put(tmp_path, "pl", {("{n} gate", "{n} gates"): ("{n} brama", "{n} bramy", "{n} bram")})
    return tmp_path


def test_a_text_is_said_in_the_language_and_in_english_where_it_is_missing(folder: Path) -> None:
    assert use_catalogue(folder, "de")
    assert _("Undo") == "Rückgängig"
    assert _("Redo") == "Redo"
    assert [ngettext("{n} gate", "{n} gates", n) for n in (1, 2)] == ["{n} Tor", "{n} Tore"]
    use_source()
    assert _("Undo") == "Undo"


def test_a_language_may_have_more_plurals_than_english(folder: Path) -> None:
    use_catalogue(folder, "pl")
    said = [ngettext("{n} gate", "{n} gates", n) for n in (1, 2, 5, 22)]
    assert said == ["{n} brama", "{n} bramy", "{n} bram", "{n} bramy"]


def test_no_text_stays_no_text(folder: Path) -> None:
    use_catalogue(folder, "de")
    assert _("") == "", "a catalogue answers the empty text with its own head"


def test_a_language_without_a_catalogue_is_english_as_a_whole(folder: Path) -> None:
    assert choose_language(folder, "fr") == language() == "en"


def test_texts_numbers_and_dates_follow_one_choice(folder: Path) -> None:
    assert choose_language(folder, "de") == language() == "de"
    assert (_("Undo"), dates.day(date(2027, 3, 1))) == ("Rückgängig", "01.03.2027")


def test_the_system_is_followed_where_nothing_is_chosen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert choose_language(folder, "") == "de"
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert choose_language(folder, "") == "en"


def test_english_ships_and_what_has_a_catalogue(folder: Path) -> None:
    assert languages(folder) == ("en", "de", "pl")
    assert languages(ROOT / "resources" / "translations")[0] == "en"


def test_the_template_and_the_compiled_catalogues_are_fresh() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "extract_texts"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
