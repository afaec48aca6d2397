import pytest

from tests.architecture.handlers import blind_lines, complaints


def test_only_the_command_line_catches_everything() -> None:
    assert complaints() == []


@pytest.mark.parametrize("kind", ["", " Exception", " BaseException", " (ValueError, Exception)"])
def test_blind_handlers_are_found(kind: str) -> None:
    assert blind_lines(f"try:\n    x = 1\nexcept{kind}:\n    x = 2\n") == [3]


@pytest.mark.parametrize(
    "handler", ["except ValueError:\n    x = 2", "except BaseException:\n    x = 2\n    raise"]
)
def test_other_handlers_are_left_alone(handler: str) -> None:
    assert blind_lines(f"try:\n    x = 1\n{handler}\n") == []
