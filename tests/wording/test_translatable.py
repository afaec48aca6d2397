import ast
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

from readiness_desktop import wording
from readiness_desktop.wording import gates, verdicts
from readiness_desktop.wording.translate import use_disguise

ROOM = Path(wording.__path__[0])
DOORS = {"_", "ngettext"}
# Months of English stand beside babel's, against which another test holds them.
SHORT = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
WHOLE = {
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
}
# What the pack calls the kinds of comparison.
KINDS = {"staggered rollout", "matched group", "before-after with trend", "expert estimate"}
EXEMPT = {"dates.py": SHORT | WHOLE | {"d MMM yyyy"}, "statement.py": KINDS, "benchmarks.py": {"not given"}}


def is_shown(text: str) -> bool:
    """Whether a literal looks like words for a reader: two words, or one with a capital."""
    return bool(re.search(r"[A-Za-z]{2,} [A-Za-z{]", text) or re.fullmatch(r"[A-Z][a-z]+", text))


def silent(tree: ast.AST) -> set[ast.AST]:
    """Literals that nobody is shown: docstrings, annotations, and everything that passes through the door."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(first.value)
        hints: list[ast.AST | None] = []
        if isinstance(node, ast.FunctionDef):
            hints.append(node.returns)
        if isinstance(node, ast.arg | ast.AnnAssign):
            hints.append(node.annotation)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DOORS:
            hints.extend(node.args)
        for hint in hints:
            found.update(ast.walk(hint) if hint is not None else ())
    return found


def untranslated(source: str, exempt: frozenset[str] | set[str] = frozenset()) -> list[str]:
    """Literals that would be shown and that no catalogue could translate."""
    tree = ast.parse(source)
    quiet = silent(tree)
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in quiet
        and node.value not in exempt
        and is_shown(node.value)
    ]


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: path.name)
def test_every_shown_text_passes_through_the_door(path):
    assert untranslated(path.read_text(encoding="utf-8"), EXEMPT.get(path.name, set())) == []


@pytest.mark.parametrize(
    "planted", ['said = "Three gates are open"', 'return_ = {"a": "Met"}', 'x = f"{n} gates are open"']
)
def test_a_text_beside_the_door_is_found(planted):
    assert untranslated(planted)
    assert untranslated('"""Says it."""\nsaid = _("Three gates are open")') == []


def test_a_catalogue_finds_the_texts():
    found = {
        message if isinstance(message, str) else message[0]
        for _file, _line, message, _comments, _context in extract_from_dir(
            ROOM, method_map=[("**.py", "python")], keywords={"_": None, "ngettext": (1, 2)}
        )
    }
    assert {"Met on claim only", "{n} gate stands between this project and a launch", "{lo} to {hi}"} <= found
    assert len(found) > 150


def test_placeholders_survive_translation(framework, state):
    from readiness_desktop.domain.evaluate import evaluate

    results = evaluate(framework, state("A"))
    use_disguise(lambda text: f"[{text}]")
    try:
        assert (
            verdicts.headline(framework, results) == "[[five] gates stand between this project and a launch]"
        )
        assert gates.status("FAIL") == "[Not met]"
    finally:
        use_disguise(None)
