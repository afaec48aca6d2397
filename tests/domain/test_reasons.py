"""What the system says of a file becomes a code where it is common."""

import errno

import pytest

from readiness_desktop.domain.reasons import Because, Why, because, because_of


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), because(Why.NO_RIGHT)),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), because(Why.IS_A_FOLDER)),
        (OSError(errno.EROFS, "Read-only file system"), because(Why.READ_ONLY)),
        (OSError(errno.ENXIO, "No such device"), because(Why.SYSTEM, cause="No such device")),
        (OSError(), because(Why.SYSTEM, cause="OSError")),
    ],
)
def test_an_error_of_the_system(error: OSError, reason: Because) -> None:
    assert because_of(error) == reason
