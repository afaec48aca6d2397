"""How large a file is, in words."""

from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

_STEP = 1024


def size(count: int) -> str:
    """A number of bytes as people read it: `312 bytes`, `48 KB`, `3.2 MB`; empty for none."""
    if count <= 0:
        return ""
    if count < _STEP:
        return ngettext("{n} byte", "{n} bytes", count).format(n=written(count))
    if count < _STEP * _STEP:
        return _("{n} KB").format(n=written(count // _STEP))
    whole = count % (_STEP * _STEP) == 0
    return _("{n} MB").format(n=written(count / (_STEP * _STEP), 0 if whole else 1))
