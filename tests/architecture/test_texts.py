"""What translators are given holds every text that passes through the door of translation."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

from babel.messages.pofile import read_po

from tests.architecture.source import ROOT, files, tree


def spoken() -> set[str]:
    """The first text of every `_` and `ngettext` in the source, as Python itself reads it."""
    return {
        str(node.args[0].value)
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "ngettext"}
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_text_reaches_the_translators(tmp_path: Path) -> None:
    target = tmp_path / "new" / "texts.pot"
    command = [sys.executable, str(ROOT / "packaging" / "extract_texts"), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    with target.open("rb") as file:
        catalogue = read_po(file)
    given = {one.id if isinstance(one.id, str) else one.id[0] for one in catalogue if one.id}
    assert spoken() - given == set()
    assert done.stdout.split()[-2:] == [str(len(given)), "texts"]
    several = next(one for one in catalogue if not isinstance(one.id, str))
    assert len(several.id) == 2
    assert all((ROOT / "src" / "readiness_desktop" / file).is_file() for file, _line in several.locations)


def test_a_text_with_a_number_of_lines_is_found_once(tmp_path: Path) -> None:
    """The template does not change with the lines above a text."""
    first, second = tmp_path / "a.pot", tmp_path / "b.pot"
    for target in (first, second):
        subprocess.run([sys.executable, str(ROOT / "packaging" / "extract_texts"), str(target)], check=True)
    assert first.read_bytes() == second.read_bytes()
    assert b".py:" not in first.read_bytes()


def test_the_meanings_of_the_theme_reach_the_translators(tmp_path: Path) -> None:
    target = tmp_path / "texts.pot"
    subprocess.run([sys.executable, str(ROOT / "packaging" / "extract_texts"), str(target)], check=True)
    with target.open("rb") as file:
        given = {str(one.id) for one in read_po(file)}
    tokens = tomllib.loads((ROOT / "resources" / "themes" / "tokens.toml").read_text("utf-8"))
    meant = {
        entry["text"] for group in tokens["meaning"].values() for entry in group.values() if entry.get("text")
    }
    assert len(meant) > 10
    assert meant <= given
