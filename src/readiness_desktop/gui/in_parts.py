"""Makes a page in several short calls, so that nothing waits while it is made ahead of its first use."""

from __future__ import annotations

from collections.abc import Iterator

_NO_MORE = object()


class MadeInParts:
    """Mixed into a page that makes its widgets in `parts`, a generator that pauses after every short piece of work."""

    wanted_whole = True
    """Whether the page can be shown only once all its parts are there."""
    whole = False
    """Whether all its parts are there; until then a change of its size has nothing to arrange."""
    _rest: Iterator[None] = iter(())

    def parts(self) -> Iterator[None]:
        """Make the page up to the next pause."""
        raise NotImplementedError

    def begin(self, *, whole: bool) -> None:
        """Start making: all at once, or as `make_part` says."""
        self._rest = self.parts()
        if whole:
            self.finish()

    def make_part(self) -> bool:
        """Make the next part; False if there was none left."""
        self.whole = self.whole or next(self._rest, _NO_MORE) is _NO_MORE
        return not self.whole

    def finish(self) -> None:
        """Make all parts that are left."""
        while self.make_part():
            pass
