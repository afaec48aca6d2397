"""Own initiatives in words: why one cannot wait for another."""

from collections.abc import Callable

from readiness_desktop.domain.roadmap_setup import OwnInitiative
from readiness_desktop.wording.translate import _


def circle(own: OwnInitiative, ring: tuple[str, ...], title: Callable[[str], str]) -> str:
    """Names a circle of initiatives that wait for each other, and what to drop from the two lists of `own`."""
    if len(ring) == 1:
        return _("It cannot wait for itself.")
    chain = _(" waits for ").join(_("“{title}”").format(title=title(name)) for name in (*ring, ring[0]))
    said = _("{chain}: nobody could begin.").format(chain=chain)
    if ring[1] in own.after:
        drop = _("Take “{title}” out of “Waits for”.").format(title=title(ring[1]))
    else:
        drop = _("Take “{title}” out of “Is waited for by”.").format(title=title(ring[-1]))
    return f"{said} {drop}"
