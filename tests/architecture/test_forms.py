import subprocess
import sys

from tests.architecture.source import ROOT


def test_compiled_forms_are_fresh() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "compile_forms"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
