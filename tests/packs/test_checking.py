"""Every kind of fault of a pack gets its complaint, with file, key and reason, and all of them at once."""

import copy
import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.packs import rules
from readiness_desktop.packs.checking import check_framework
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.packs.reader import framework_from_plain, read_framework
from readiness_desktop.packs.shape import ShapeReader
from readiness_desktop.packs.source import read_source
from readiness_desktop.paths import resources
from readiness_desktop.wording.complaints import say_complaint
from readiness_desktop.wording.reasons import say_because
from tests.exchange.damaging import damage
from tests.packs import broken_packs
from tests.packs.broken_values import BROKEN_VALUES

BROKEN = broken_packs.BROKEN | BROKEN_VALUES
SHIPPED = resources() / "frameworks" / "ai-execution-readiness"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the shipped pack to be broken."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "pack"))


@pytest.mark.parametrize("name", BROKEN)
def test_each_fault_gets_its_complaint(name: str, pack: Path) -> None:
    mutate, file, key, reason = BROKEN[name]
    mutate(pack)
    found = [
        (complaint.file, complaint.key, say_because(complaint.reason)) for complaint in check_framework(pack)
    ]
    assert (file, key, reason) in found
    assert len(found) <= 12, "a fault may not drown the others"


def test_the_reader_names_the_first_fault_and_how_many_there_are(pack: Path) -> None:
    for name in ("failure mode weight", "unknown pool"):
        BROKEN[name][0](pack)
    with pytest.raises(ReadinessError) as caught:
        read_framework(pack)
    assert caught.value.fault is Fault.PACK_DAMAGED
    assert caught.value.reason == because(Why.OUT_OF_BOUNDS, value=4, low=1, high=3)
    assert caught.value.facts == {
        "path": str(pack / "d1.toml"),
        "key": "questions.D1.1.feeds.FM1",
        "count": 2,
    }
    (pack / "d1.toml").write_bytes(b"\xff")
    with pytest.raises(ReadinessError) as caught:
        read_framework(pack)
    assert (caught.value.facts["key"], caught.value.reason) == ("", because(Why.NOT_UTF8))


def test_a_dimension_without_a_question(pack: Path) -> None:
    text = (pack / "d8.toml").read_text(encoding="utf-8")
    (pack / "d8.toml").write_text(text.partition("[[questions]]")[0], encoding="utf-8")
    said = [say_complaint(found.file, found.key, found.reason) for found in check_framework(pack)]
    assert "d8.toml: dimensions.D8: has no core question" in said
    assert (
        "initiatives.toml: initiatives.I01.lifts[0].question: names the question D8.1, which the pack does not have"
        in said
    )


def test_all_faults_are_named_in_one_go(pack: Path) -> None:
    chosen = (
        "failure mode weight",
        "unknown pool",
        "evidence ceilings out of order",
        "unknown date",
        "reliability",
    )
    for name in chosen:
        BROKEN[name][0](pack)
    found = {
        (complaint.file, complaint.key, say_because(complaint.reason)) for complaint in check_framework(pack)
    }
    assert found == {BROKEN[name][1:] for name in chosen}


def test_a_file_that_cannot_be_read_hides_no_other_fault_and_makes_no_noise(pack: Path) -> None:
    BROKEN["syntax"][0](pack)
    BROKEN["failure mode weight"][0](pack)
    found = {
        (complaint.file, complaint.key, say_because(complaint.reason)) for complaint in check_framework(pack)
    }
    assert found == {BROKEN["syntax"][1:], BROKEN["failure mode weight"][1:]}


def said_of(pack: Path) -> list[str]:
    """Every fault of the pack in words."""
    return [say_complaint(found.file, found.key, found.reason) for found in check_framework(pack)]


@pytest.mark.parametrize(
    "lost", sorted(file.name for file in SHIPPED.glob("*.toml") if file.name != "pack.toml")
)
@pytest.mark.parametrize("how", ["missing", "unreadable"])
def test_a_lost_file_is_one_fault(lost: str, how: str, pack: Path) -> None:
    if how == "missing":
        (pack / lost).unlink()
    else:
        (pack / lost).write_bytes(b"\xff")
    assert [found.file for found in check_framework(pack)] == [lost]


def test_references_are_checked_although_a_file_is_lost(pack: Path) -> None:
    (pack / "d3.toml").unlink()
    for name in ("unknown pool", "unknown date", "unknown question in a practice"):
        BROKEN[name][0](pack)
    broken_packs.edit("initiatives.toml", "prerequisites = [", 'prerequisites = ["I99", ')(pack)
    broken_packs.edit("d1.toml", "FM1 = ", "FM11 = ")(pack)
    found = {
        (complaint.file, complaint.key, say_because(complaint.reason)) for complaint in check_framework(pack)
    }
    wanted = {BROKEN[name][1:] for name in ("unknown pool", "unknown date", "unknown question in a practice")}
    assert found >= wanted
    rest = [one for one in found - wanted if one[0] != "d3.toml"]
    assert sorted(reason for _file, _key, reason in rest) == [
        "names the failure mode FM11, which the pack does not have",
        "names the initiative I99, which the pack does not have",
    ]


def test_many_names_that_a_lost_file_may_define_are_no_flood(pack: Path) -> None:
    text = (pack / "initiatives.toml").read_text(encoding="utf-8")
    parts = text.split("[[initiatives]]")
    (pack / "initiatives.toml").write_text("[[initiatives]]".join(parts[:20]), encoding="utf-8")
    broken_packs.edit("pack.toml", '"initiatives.toml",', '"initiatives.toml", "more.toml",')(pack)
    said = said_of(pack)
    assert said[0].startswith("more.toml")
    assert len(said) <= 1 + rules.MOST_SLIPS


def test_a_verdict_without_a_reason_is_named_although_a_file_is_lost(pack: Path) -> None:
    (pack / "d3.toml").unlink()
    broken_packs.edit("verdict.toml", 'code = "C9"', 'code = "C99"')(pack)
    found = {
        (complaint.reason.why, complaint.reason.facts.get("name")) for complaint in check_framework(pack)
    }
    assert (Why.LACKS_NAME, "C9") in found
    assert (Why.NAME_TOO_MANY, None) in found


@pytest.mark.parametrize("head", [b"id = \n", b"\xff", None])
def test_files_are_checked_although_the_head_says_nothing_of_them(head: bytes | None, pack: Path) -> None:
    if head is None:
        BROKEN["no files"][0](pack)
    else:
        (pack / "pack.toml").write_bytes(head)
    BROKEN["failure mode weight"][0](pack)
    BROKEN["unknown pool"][0](pack)
    found = [
        (complaint.file, complaint.key, say_because(complaint.reason)) for complaint in check_framework(pack)
    ]
    assert found[0][0] == "pack.toml"
    assert {one for one in found if one[0] != "pack.toml"} == {
        BROKEN["failure mode weight"][1:],
        BROKEN["unknown pool"][1:],
    }


def test_a_mark_of_utf8_in_front_of_a_file_is_no_fault(pack: Path) -> None:
    for name in ("pack.toml", "d1.toml"):
        (pack / name).write_bytes(b"\xef\xbb\xbf" + (pack / name).read_bytes())
    assert check_framework(pack) == ()


def test_several_cycles_are_all_found(pack: Path) -> None:
    file = pack / "initiatives.toml"
    text = file.read_text(encoding="utf-8")
    for name, needs in (("I04", "I05"), ("I05", "I04"), ("I08", "I08")):
        place = text.index("prerequisites = [", text.index(f'id = "{name}"'))
        end = text.index("]", place) + 1
        text = f'{text[:place]}prerequisites = ["{needs}"]{text[end:]}'
    file.write_text(text, encoding="utf-8")
    said = {
        say_because(found.reason)
        for found in check_framework(pack)
        if found.reason.why is Why.WAITS_FOR_ITSELF
    }
    assert said == {"waits for itself: I04 > I05 > I04", "waits for itself: I08 > I08"}


def test_every_pattern_of_the_rules_is_one_of_the_pack(pack: Path) -> None:
    """A rule with a slip in its pattern would never be applied."""
    seen: set[str] = set()

    def visit(pattern: str, _path: object, _value: object) -> None:
        seen.add(pattern)

    ShapeReader(lambda *_why, **_facts: None, visit).fields(
        Framework, read_source(pack).content, (), "", leave=("checksum",)
    )
    tables = (
        rules.DEFINES, rules.REFERENCES, rules.FIXED_NAMES, rules.BOUNDS, rules.CHOICES, rules.COUNTS,
        rules.DEFINES_EXACT, rules.RISING, rules.MAY_BE_EMPTY, rules.NEEDS_ONE,
    )  # fmt: skip
    unused = {pattern for table in tables for pattern in table} - seen
    # Fields that the shipped pack leaves at their default.
    assert unused <= {"initiatives[].external_cost", "initiatives[].expires_days"}


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
def test_a_pipe_in_a_pack_is_named_and_not_read(pack: Path) -> None:
    name = sorted(file.name for file in pack.glob("*.toml") if file.name != "pack.toml")[0]
    (pack / name).unlink()
    os.mkfifo(pack / name)
    complaints = [one for one in check_framework(pack) if one.file == name]
    assert [say_because(one.reason) for one in complaints] == [
        "cannot be read (it is a device or a pipe, not a file)"
    ]


def test_packs_with_damaged_bytes_raise_nothing_else(pack: Path) -> None:
    rng = random.Random(8)
    names = sorted(file.name for file in pack.glob("*.toml"))
    for _ in range(40):
        name = rng.choice(names)
        whole = (pack / name).read_bytes()
        broken = bytearray(whole)
        for _times in range(rng.choice((1, 3, 20))):
            place = rng.randrange(len(broken))
            match rng.randrange(3):
                case 0:
                    broken[place] = rng.randrange(256)
                case 1:
                    del broken[place : place + rng.randrange(1, 200)]
                case _:
                    broken[place:place] = rng.choice(
                        (b'"', b"]", b"[[", b"\x00", b"\n", b"= = ", b"9" * 5_000)
                    )
        (pack / name).write_bytes(broken)
        for complaint in check_framework(pack):
            assert say_because(complaint.reason)
        (pack / name).write_bytes(whole)


def test_contents_of_any_shape_are_a_framework_or_refused(framework: Framework) -> None:
    rng = random.Random(15)
    plain = framework_plain(framework)
    refusals = 0
    for _ in range(120):
        document = copy.deepcopy(plain)
        for _times in range(rng.choice((1, 2, 5))):
            damage(document, rng)
        try:
            found = framework_from_plain(document)
        except ReadinessError:
            refusals += 1
        else:
            assert framework_from_plain(framework_plain(found)) == found
    assert refusals > 60
