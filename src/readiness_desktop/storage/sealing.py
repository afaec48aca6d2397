"""Checksums over what a library holds, so that a damaged byte is noticed and never becomes another answer.

The seal of an assessment is the sum, modulo 2**128, of one number for each of its flat facts. A sum does not care
for order, and one changed fact costs two numbers, not a pass over everything.
"""

import hashlib
import json
from collections.abc import Iterable

from readiness_desktop.domain.document import canonical_json
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.facts import Plain
from readiness_desktop.domain.history import Key
from readiness_desktop.domain.reasons import Why, because

_MODULUS = 1 << 128


def weight(key: Key, value: Plain) -> int:
    """The number of one fact; 0 for one that is not there."""
    if value is None:
        return 0
    return int.from_bytes(hashlib.sha256(canonical_json([*key, value])).digest()[:16], "big")


def seal(facts: Iterable[tuple[Key, Plain]]) -> str:
    """The seal (hex) of these facts."""
    return reseal("0", sum(weight(key, value) for key, value in facts))


def reseal(old: str, difference: int) -> str:
    """The seal (hex) after facts whose numbers add up to `difference` came and went."""
    return f"{(_hex(old) + difference) % _MODULUS:x}"


def text_checksum(text: str) -> str:
    """SHA-256 (hex) of a text as it is stored."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_json(text: str) -> Plain:
    """The value of a stored text; ReadinessError LIBRARY_DAMAGED where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise damaged(Why.VALUE_UNREADABLE) from None


def damaged(why: Why, /, **facts: object) -> ReadinessError:
    """The fault of a library whose content does not match its seals."""
    return ReadinessError(Fault.LIBRARY_DAMAGED, because(why, **facts))


def _hex(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        raise damaged(Why.SEAL_UNREADABLE) from None
