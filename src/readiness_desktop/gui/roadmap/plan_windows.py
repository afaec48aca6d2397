"""Where the words of the windows stand over the weeks of the roadmap: each whole, none over another."""

from collections.abc import Callable, Sequence

GAP = 8
AFTER_LINE = 6


def placed(
    edges: tuple[int, ...], days: int, x_of: Callable[[int], int], right: int, wide: Callable[[str], int]
) -> list[tuple[int, str]]:
    """The left end and the words of each window that begins within so many days.

    Words that a window has no room for reach into the next; where all together have none, only starts are named,
    and where even these have none, the last ones stay, as they are the farthest from zero.
    """
    starts = [start for start in (0, *(edge + 1 for edge in edges)) if start < days]
    last = len(starts) - 1
    open_end = len(starts) == len(edges) + 1
    ends = [
        f"{start}+" if n == last and open_end else f"{start}–{edges[n]}" for n, start in enumerate(starts)
    ]
    short = [f"{start}+" if n == last and open_end else str(start) for n, start in enumerate(starts)]
    lefts = [x_of(start) + AFTER_LINE for start in starts]
    for words in (ends, short):
        found = _side_by_side(lefts, [wide(word) for word in words], right)
        if not found or found[0] >= lefts[0]:
            return list(zip(found, words, strict=True))
    return [(x, word) for x, word in zip(found, short, strict=True) if x >= lefts[0]]


def under(
    lefts: list[int], right: int, forms: Sequence[Sequence[str]], wide: Callable[[str], int]
) -> list[tuple[int, str]]:
    """Below words that begin at `lefts`, the longest form of each that ends before the next; none where none does."""
    ends = [*(left - GAP for left in lefts[1:]), right]
    found: list[tuple[int, str]] = []
    for left, end, words in zip(lefts, ends, forms, strict=False):
        fitting = next((one for one in words if left + wide(one) <= end), "")
        if fitting:
            found.append((left, fitting))
    return found


def _side_by_side(lefts: list[int], widths: list[int], right: int) -> list[int]:
    """Every word at its line or behind the one before; then back from the right edge where the last would be cut."""
    found: list[int] = []
    free = lefts[0] if lefts else 0
    for left, width in zip(lefts, widths, strict=True):
        found.append(max(left, free))
        free = found[-1] + width + GAP
    limit = right
    for number in reversed(range(len(found))):
        found[number] = min(found[number], limit - widths[number])
        limit = found[number] - GAP
    return found
