"""Own initiatives in words: why one cannot wait for another."""

from collections.abc import Callable

from readiness_desktop.domain.roadmap_setup import OwnInitiative
from readiness_desktop.wording.translate import _


def circle(own: OwnInitiative, ring: tuple[str, ...], title: Callable[[str], str]) -> str:
    """Names a circle of initiatives that wait for each other, and what to drop from the two lists of `own`."""
    if len(ring) == 1:
        return _("It cannot wait for itself.")
    said = _("“{title}” waits for “{other}”").format(title=title(ring[0]), other=title(ring[1]))
    for name in (*ring[2:], ring[0]):
        said = _("{said}, which waits for “{other}”").format(said=said, other=title(name))
    said = _("{said}: nobody could begin.").format(said=said)
    if ring[1] in own.after:
        drop = _("Take “{title}” out of “Waits for”.").format(title=title(ring[1]))
    else:
        drop = _("Take “{title}” out of “Is waited for by”.").format(title=title(ring[-1]))
    return f"{said} {drop}"
