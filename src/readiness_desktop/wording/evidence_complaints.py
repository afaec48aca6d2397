"""What is wrong with a file of evidence, in words."""

from readiness_desktop.domain.errors import Fault
from readiness_desktop.domain.evidence import MAX_ITEM_BYTES
from readiness_desktop.wording.sizes import size
from readiness_desktop.wording.translate import _


def evidence_text(fault: Fault) -> str | None:
    """The sentence of a fault of this kind, None for another."""
    match fault:
        case Fault.EVIDENCE_TOO_LARGE:
            return _(
                "{path} is larger than the {most} that a file of evidence may have. Nothing was changed; attach the "
                "part that matters, or add the evidence with a link to where it lies."
            ).replace("{most}", size(MAX_ITEM_BYTES))
        case Fault.EVIDENCE_CHANGED:
            return _(
                "{path} changed while it was being read. Nothing was changed here; wait until it is written, then "
                "attach it again."
            )
        case Fault.EVIDENCE_MISSING:
            return _(
                "The file of {title} is not in {folder}. Your answers are unchanged; attach the file again, or bring "
                "that folder back."
            )
        case Fault.EVIDENCE_DAMAGED:
            return _(
                "The file of {title} is damaged: it is no longer what was attached. Your answers are unchanged; attach "
                "the file again, or bring {folder} back from a copy."
            )
        case Fault.EVIDENCE_ONLY_SAVED:
            return _(
                "{path} is not a document, a picture, mail or media, so it is not opened from here. Nothing was "
                "changed; save a copy of it and look at it there."
            )
        case Fault.EVIDENCE_NOT_SHOWN:
            return _(
                "This computer has no program that opens {path}. Nothing was changed; save a copy of it and open it "
                "with a program of your choice."
            )
        case _:
            return None
