from pathlib import Path

from readiness_desktop.wording.written import written


def test_what_was_written_is_named_with_its_file_and_folder() -> None:
    path = Path("/home/ada/Documents/out1.pdf")
    assert written("Interview guide", path) == f"Interview guide: saved as out1.pdf in {path.parent}."
