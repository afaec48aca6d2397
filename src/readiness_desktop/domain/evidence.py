"""What a file of evidence may be, and which pieces of evidence are the same."""

from readiness_desktop.domain.assessment import EvidenceItem, Round

MAX_ITEM_BYTES = 25 * 1024 * 1024
"""The largest file that is kept; larger ones stay where they are and are linked to."""


def same_evidence(one: EvidenceItem, other: EvidenceItem) -> bool:
    """Whether two items are the same piece of evidence: the same file, or without one the same title and place."""
    if one.sha256 or other.sha256:
        return one.sha256 == other.sha256
    return bool(one.link) and (one.title, one.link) == (other.title, other.link)


def rests_on(current: Round, item: EvidenceItem) -> tuple[str, ...]:
    """The questions whose answers rest on this piece of evidence, each once, that of the item first."""
    others = [one.question for one in current.evidence if same_evidence(one, item)]
    return tuple(dict.fromkeys((item.question, *others)))
