"""A pack says its own texts in another language, and stays the same pack."""

import shutil
from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.checking import check_framework
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.packs.reader import framework_from_plain, read_framework
from readiness_desktop.packs.source import languages_of
from readiness_desktop.paths import resources
from readiness_desktop.wording.complaints import say_complaint

GERMAN = """
name = "KI-Umsetzungsreife"

[scale.0]
name = "Fehlt"

[dimensions.D1]
name = "Daten- und Plattformfundament"
short = "Datenarchitektur"
options = ["eins", "zwei", "drei", "vier", "fünf"]

[questions."D1.1"]
title = "Plattform für diese Last gebaut"
levels = ["null", "eins", "zwei", "drei", "vier"]

[questions."D1.2".not_applicable]
rule = "Nur ohne Zeitgrenze"

[verdict.names]
LAUNCH = "START"

[verdict.codes.I1]
text = "Manche Torfragen sind offen"

[debt_types]
T = "Technik"
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    shutil.copytree(resources() / "frameworks" / "ai-execution-readiness", folder)
    return folder


def with_texts(pack: Path, texts: str) -> Path:
    (pack / "texts.de.toml").write_text(texts, "utf-8")
    return pack


def excused(framework: Framework) -> str:
    return next(q.id for q in framework.questions if q.not_applicable is not None)


def test_the_texts_of_a_language_lie_over_those_of_the_pack(pack: Path, framework: Framework) -> None:
    german = GERMAN.replace("D1.2", excused(framework))
    read = read_framework(with_texts(pack, german), "de")
    question = read.question("D1.1")
    assert (read.name, read.scale[0].name, read.dimensions[0].short) == (
        "KI-Umsetzungsreife",
        "Fehlt",
        "Datenarchitektur",
    )
    assert question.title == "Plattform für diese Last gebaut"
    assert question.levels == ("null", "eins", "zwei", "drei", "vier")
    assert question.ask == framework.question("D1.1").ask, "what is not translated stays English"
    assert read.debt_types["T"] == "Technik"
    assert languages_of(pack) == ("de",)


def test_it_is_the_same_pack(pack: Path, framework: Framework) -> None:
    read = read_framework(with_texts(pack, GERMAN.replace("D1.2", excused(framework))), "de")
    assert read.checksum == framework.checksum
    assert framework_plain(read) == framework_plain(framework), "what travels and is kept is the pack itself"
    assert framework_from_plain(framework_plain(read)) == framework


def test_english_and_a_language_without_texts_show_the_pack_as_it_is(
    pack: Path, framework: Framework
) -> None:
    with_texts(pack, GERMAN)
    assert read_framework(pack) == read_framework(pack, "fr") == framework


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ('[questions."D9.9"]\ntitle = "x"', "questions.D9.9"),
        ('[questions."D1.1"]\ntitel = "x"', "questions.D1.1.titel"),
        ('[questions."D1.1"]\nid = "x"', "questions.D1.1.id"),
        ('[questions."D1.1"]\nlevels = ["x"]', "questions.D1.1.levels"),
        ('[questions."D1.1"]\nlevels = ["x", "x", 3, "x", "x"]', "questions.D1.1.levels[2]"),
        ('[questions."D1.1"]\ntitle = ""', "questions.D1.1.title"),
        ('[questions."D1.1"]\ntitle = 3', "questions.D1.1.title"),
        ("questions = 3", "questions"),
        ("dimensions.D1 = 3", "dimensions.D1"),
        ("[constants]\nlogistic = 3", "constants"),
        ("checksum = 'x'", "checksum"),
        ("version = 'x'", "version"),
        ("name = ", ""),
    ],
)
def test_a_text_that_belongs_to_nothing_is_named_with_its_file_and_key(
    pack: Path, texts: str, key: str
) -> None:
    with_texts(pack, texts)
    with pytest.raises(ReadinessError) as told:
        read_framework(pack, "de")
    assert told.value.fault == Fault.PACK_DAMAGED
    assert (Path(str(told.value.facts["path"])).name, told.value.facts["key"]) == ("texts.de.toml", key)
    (complaint,) = check_framework(pack)
    assert (complaint.file, complaint.key) == ("texts.de.toml", key)
    assert "texts.de.toml" in say_complaint(complaint.file, complaint.key, complaint.reason)
    assert read_framework(pack).name == "AI execution readiness", "English is not troubled"


def test_a_file_of_texts_is_named_by_one_language(pack: Path) -> None:
    before = read_framework(pack)
    odd = {"texts..toml", "texts.de.old.toml", "texts.DE.toml", "texts.german.toml"}
    for name in (*odd, "texts.de_AT.toml"):
        (pack / name).write_text('name = "Other"', "utf-8")
    assert languages_of(pack) == ("de_AT",)
    told = check_framework(pack)
    assert {one.file for one in told} == odd, "each is named as one that the pack does not list"
    assert len({one.reason.why for one in told}) == 1
    for name in odd:
        (pack / name).unlink()
    assert read_framework(pack) == before
    assert read_framework(pack, "de_AT").name == "Other"
