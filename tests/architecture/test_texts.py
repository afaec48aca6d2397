"""What translators are given holds every text that passes through the door of translation."""

import ast
import subprocess
import sys
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
