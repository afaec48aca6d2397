import ast

from tests.architecture.source import ROOT, files, tree

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60


def test_files_are_short() -> None:
    tests = sorted((ROOT / "tests").rglob("*.py"))
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in (*files(with_forms=False), *tests)}
    assert {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > MOST_LINES_OF_A_FILE} == {}


def test_functions_are_short() -> None:
    tests = sorted((ROOT / "tests").rglob("*.py"))
    lengths = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno)
        - node.lineno
        + 1
        for path in (*files(with_forms=False), *tests)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: n for name, n in lengths.items() if n > MOST_LINES_OF_A_FUNCTION} == {}
