"""The printed guide and the printed list of documents as files, written whole or not at all."""

from pathlib import Path
from typing import BinaryIO

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.handouts import Handout
from readiness_desktop.services.atomic import write_atomically
from readiness_desktop.services.files import refuse_other_work
from readiness_desktop.services.report_file import file_name
from readiness_desktop.wording.translate import _

_PDF = b"%PDF-"


def export_guide(made: Handout, brand: Brand, path: Path, page: str | None = None) -> int:
    """Write the interview guide to `path` on `page` (the brand's paper where None) and return its pages.

    Only a PDF is written over. Raises ReadinessError FILE_EXISTS, FILE_SPECIAL, FOLDER_UNWRITABLE, DISK_FULL.
    """
    # Reportlab is brought when something is printed, never when the program starts.
    from readiness_desktop.reports.interview_guide import write_guide

    pages: list[int] = []

    def write(out: BinaryIO) -> None:
        pages.append(write_guide(made, brand, out, page or brand.paper))

    refuse_other_work(path, start=_PDF)
    write_atomically(path, write)
    return pages[0]


def export_documents(made: Handout, brand: Brand, path: Path, page: str | None = None) -> int:
    """Write the list of documents as `export_guide` writes the guide."""
    from readiness_desktop.reports.document_list import write_documents

    pages: list[int] = []

    def write(out: BinaryIO) -> None:
        pages.append(write_documents(made, brand, out, page or brand.paper))

    refuse_other_work(path, start=_PDF)
    write_atomically(path, write)
    return pages[0]


def guide_name(assessment: Assessment) -> str:
    """The name that a guide is suggested under."""
    return _("interviews-{name}").format(name=file_name(assessment))


def documents_name(assessment: Assessment) -> str:
    """The name that a list of documents is suggested under."""
    return _("documents-{name}").format(name=file_name(assessment))
