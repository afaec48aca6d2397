"""Opens the files that people hand over and writes them: sealed `.readiness` files and answers files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.answers import read_answers
from readiness_desktop.exchange.reading import read_bytes, refuse_special
from readiness_desktop.exchange.sealed import MAX_FILE_BYTES, looks_sealed, seal, unseal
from readiness_desktop.exchange.vetting import vet
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services.atomic import write_atomically
from readiness_desktop.services.evidence_travel import LeftOut, gather
from readiness_desktop.services.frameworks import default_framework, framework_of
from readiness_desktop.services.sample import sample_assessment

_JSON_SPACE = b" \t\r\n"
_UTF8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What a file holds. `frameworks` maps the checksums that its rounds name to their packs.

    `evidence` names the files of evidence in it.
    """

    path: Path
    assessments: tuple[Assessment, ...]
    frameworks: Mapping[str, Framework]
    evidence: frozenset[str] = frozenset()

    def chosen(self, name: str | None = None) -> Assessment:
        """The assessment of project `name` (or with this uuid), or the only one.

        Raises ReadinessError FILE_SEVERAL_ASSESSMENTS or ASSESSMENT_UNKNOWN (path, assessment, names).
        """
        if name is None and len(self.assessments) == 1:
            return self.assessments[0]
        names = tuple(assessment.profile.project for assessment in self.assessments)
        if name is None:
            raise ReadinessError(Fault.FILE_SEVERAL_ASSESSMENTS, path=str(self.path), names=names)
        found = [a for a in self.assessments if name in (a.profile.project, a.uuid)]
        if len(found) != 1:
            raise ReadinessError(Fault.ASSESSMENT_UNKNOWN, path=str(self.path), assessment=name, names=names)
        return found[0]

    def framework_of(self, assessment: Assessment) -> Framework:
        """The pack of the assessment's last round."""
        return self.frameworks[assessment.current.framework_checksum]


def at_round(assessment: Assessment, number: int | None) -> Assessment:
    """The assessment as it stood in a round, the last one without a number; ROUND_UNKNOWN (round, last) if none."""
    if number is None:
        return assessment
    try:
        return assessment.at(number)
    except KeyError as error:
        raise ReadinessError(Fault.ROUND_UNKNOWN, round=number, last=assessment.current.number) from error


def open_any(path: Path, today: date, shipped: Callable[[], Framework] = default_framework) -> OpenedFile:
    """Read a sealed file, or an answers file against the `shipped` pack as of `today`.

    An open round is as of the date it was handed over with. Raises ReadinessError FILE_..., ANSWERS_...,
    DOCUMENT_FIELD or PACK_....
    """
    data = read_bytes(path, MAX_FILE_BYTES)
    start = data[:64]
    if start.removeprefix(_UTF8_MARK).lstrip(_JSON_SPACE)[:1] in (b"{", b"["):
        framework = shipped()
        return OpenedFile(path, (read_answers(path, framework, today),), {framework.checksum: framework})
    if path.suffix.lower() == ".json" and not looks_sealed(start):
        read_answers(path, shipped(), today)
    opened = unseal(data, str(path))
    return OpenedFile(path, opened.assessments, opened.frameworks, opened.evidence)


def open_file(path: Path) -> OpenedFile:
    """What a file holds, as of today; see `open_any` for the faults."""
    return open_any(path, datetime.now().astimezone().date())


def refuse_other_work(path: Path, *, start: bytes, source: Path | None = None) -> None:
    """Refuse to write over a file that does not begin with `start`, or over `source` itself.

    Raises ReadinessError FILE_EXISTS (path), or FILE_SPECIAL (path) for a device or a pipe.
    """
    refuse_special(path)
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            begins = file.read(max(len(start), 1))
        same = source is not None and source.exists() and source.samefile(path)
    except PermissionError as error:
        raise ReadinessError(Fault.FILE_EXISTS, path=str(path)) from error
    except OSError:
        # Nothing can be there under such a name; writing says what is wrong with it.
        return
    if same or (begins and not begins.startswith(start)):
        raise ReadinessError(Fault.FILE_EXISTS, path=str(path))


def save_sample(path: Path) -> None:
    """Write the sample engagement as a sealed file; only an earlier sample is written over.

    Raises ReadinessError FILE_EXISTS (path), or as `save_copy` does.
    """
    framework = default_framework()
    sample = sample_assessment(framework)
    try:
        data = read_bytes(path, MAX_FILE_BYTES)
        held = {assessment.uuid for assessment in unseal(data, str(path)).assessments}
    except ReadinessError as error:
        # A folder, a device or a bad name is told by writing.
        if path.is_file() and error.fault is not Fault.FILE_EMPTY:
            raise ReadinessError(Fault.FILE_EXISTS, path=str(path)) from error
    else:
        if held != {sample.uuid}:
            raise ReadinessError(Fault.FILE_EXISTS, path=str(path))
    save_copy(path, framework, sample)


def packs_in(path: Path) -> dict[str, dict[str, object]]:
    """The contents of the packs that a file carries, by checksum. Raises ReadinessError as `open_any` does."""
    opened = open_any(path, datetime.now().astimezone().date())
    return {checksum: framework_plain(framework) for checksum, framework in opened.frameworks.items()}


def save_copy(
    path: Path,
    framework: Framework,
    assessment: Assessment,
    earlier: Mapping[str, Mapping[str, object]] | None = None,
    evidence: Callable[[str], bytes] | None = None,
) -> tuple[LeftOut, ...]:
    """Write a sealed file with one assessment, whole or not at all, and only one that can be opened again.

    `earlier` maps checksums to contents of packs that earlier rounds were made with, `evidence` reads a file of
    evidence by its name. The copy is written without those that cannot be read or have no room; they are returned.
    Raises ReadinessError
    PACK_UNKNOWN (version) where one is missing, COPY_REFUSED (path, key), FILE_TOO_LARGE, FILE_SPECIAL,
    FOLDER_UNWRITABLE or DISK_FULL (path).
    """
    packs = {**(earlier or {}), framework.checksum: framework_plain(framework)}
    for part in assessment.rounds:
        if part.framework_checksum not in packs:
            raise ReadinessError(Fault.PACK_UNKNOWN, version=part.framework_version, round=part.number)
    used = {part.framework_checksum for part in assessment.rounds} - {framework.checksum}
    frameworks = {name: framework_of(packs[name]) for name in used} | {framework.checksum: framework}
    try:
        vet((assessment,), frameworks)
    except ReadinessError as error:
        raise ReadinessError(
            Fault.COPY_REFUSED, error.reason, path=str(path), key=error.facts.get("key")
        ) from error
    files, left_out = gather(assessment, evidence)
    data = seal((assessment,), packs, path=str(path), evidence=files)

    def write(out: BinaryIO) -> None:
        out.write(data)

    write_atomically(path, write)
    return left_out
