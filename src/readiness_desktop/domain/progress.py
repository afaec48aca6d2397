"""How a long service tells how far it is and learns that it is to stop."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total) units of work."""

Cancelled = Callable[[], bool]
"""Returns True once the user has asked to stop."""


def no_progress(_done: int, _total: int) -> None:
    """Ignore progress."""


def never_cancelled() -> bool:
    """Go on to the end."""
    return False
