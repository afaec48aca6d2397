"""What went wrong, whether the data is safe and what to do, in words for every fault that a user can mend."""

from collections.abc import Iterable, Mapping
from typing import cast

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Because
from readiness_desktop.wording.evidence_complaints import evidence_text
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.reasons import one_line, say_because
from readiness_desktop.wording.translate import _


def say(error: ReadinessError) -> str:
    """The words for an error."""
    return say_fault(error.fault, error.facts, error.reason)


def say_complaint(file: str, key: str, reason: Because) -> str:
    """One fault of a pack on one line: file, key (none for the whole file) and reason."""
    return ": ".join(part for part in (one_line(file), one_line(key), say_because(reason)) if part)


def say_fault(fault: Fault, facts: Mapping[str, object], reason: Because | None = None) -> str:
    """The words for a fault with its facts; a fact that nobody gave has a plain word of its own."""
    text = _text(fault)
    known = _Facts(facts, reason)
    said = text.format_map(known)
    # A path or key that opens the sentence keeps its own spelling.
    opens_with_fact = any(text.startswith(f"{{{name}}}") for name in known)
    return said if opens_with_fact else sentence(said)


class _Facts(dict[str, str]):
    """Facts as they are shown, and some that may be nothing or stand for others.

    `because` is the reason in brackets, `at` and `within` the path, `where` the key, `place` path and key, `part` a
    part of a file or the file, `choice` what there is instead, `restore` what to do about a damaged library,
    `lie` where backups lie.
    """

    def __init__(self, facts: Mapping[str, object], reason: Because | None) -> None:
        super().__init__(
            {key: shown(value) for key, value in facts.items() if value not in (None, "", (), [])}
        )
        self["at"] = f" {self['path']}" if "path" in self else ""
        self["within"] = " " + _("in {path}").format(path=self["path"]) if "path" in self else ""
        self["restore"] = (
            _("restore the latest backup from {folder}").format(folder=self["backups"])
            if "backups" in self
            else _("open another library")
        )
        self["lie"] = (
            " " + _("Backups lie in {folder}.").format(folder=self["backups"]) if "backups" in self else ""
        )
        self["choice"] = (
            _("one of: {names}").format(names=self["names"]) if "names" in self else _("one of its own")
        )
        self["where"] = " " + _("at {key}").format(key=self["key"]) if "key" in self else ""
        self["place"] = ", ".join(self[name] for name in ("path", "key") if name in self) or _("the file")
        # The whole file where no part of it is named.
        if named := [self[name] for name in ("key", "path") if name in self]:
            self["part"] = named[0] + (self["within"] if "key" in self else "")
        if reason is not None:
            self["reason"] = say_because(reason)
        self["because"] = f" ({self['reason']})" if reason is not None else ""

    def __missing__(self, key: str) -> str:
        return _nameless(key)


def shown(value: object) -> str:
    """A fact as one line of at most 120 characters; several values are listed, a reason is said."""
    if isinstance(value, Because):
        return say_because(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = [shown(part) for part in cast("Iterable[object]", value)]
        return joined(parts)
    return one_line(str(value))


def _nameless(key: str) -> str:
    words = {
        "path": _("the file"),
        "key": _("the file"),
        "part": _("the file"),
        "value": _("this value"),
        "version": _("a version unknown here"),
        "reason": _("it does not follow the rules"),
        "question": _("a question"),
        "round": _("this round"),
        "assessment": _("this assessment"),
        "names": _("several of one client"),
        "brand": _("this brand"),
        "last": _("the last one"),
        "asked": _("this"),
        "day": _("an impossible date"),
        "size": _("too large"),
        "title": _("this evidence"),
        "folder": _("the folder beside the library"),
        "pool": _("this name"),
        "pools": _("those that it has"),
    }
    return words.get(key) or _("something unnamed")


def _text(fault: Fault) -> str:
    for group in (
        _file_text,
        _folder_text,
        _pack_text,
        _answers_text,
        _round_text,
        _library_text,
        evidence_text,
    ):
        if (text := group(fault)) is not None:
            return text
    raise LookupError(fault)


def _file_text(fault: Fault) -> str | None:
    match fault:
        case Fault.FILE_MISSING:
            return _("There is no file at {path}. Nothing was changed; check the name and the folder.")
        case Fault.FILE_EMPTY:
            return _("{path} is empty. Nothing was changed; ask for the file again or open another copy.")
        case Fault.FILE_TRUNCATED:
            return _(
                "{path} ends too early, so a part of it is missing. Nothing was taken from it and your data is "
                "unchanged; copy or send the file again."
            )
        case Fault.FILE_FOREIGN:
            return _(
                "{path} is not a file that this program reads{because}. Nothing was changed; choose a .readiness "
                "file or an answers file."
            )
        case Fault.FILE_NEWER:
            return _(
                "{path} was written by a newer version of this program ({version}). Nothing was changed; update "
                "the program to open it."
            )
        case Fault.FILE_DAMAGED:
            return _(
                "{path} is damaged: its content does not match its seal{because}. Nothing was taken from it and "
                "your data is unchanged; ask for the file again or open another copy."
            )
        case Fault.FILE_TOO_LARGE:
            return _(
                "{path} is larger than this program reads{because}. Nothing was changed; check that it is the "
                "right file."
            )
        case Fault.FILE_UNREADABLE:
            return _(
                "{path} cannot be read{because}. Nothing was changed; check that you may open it and that no "
                "other program holds it."
            )
        case Fault.FILE_EXISTS:
            return _("{path} exists already and was left as it is. Choose another name or remove it first.")
        case Fault.FILE_SPECIAL:
            return _("{path} is a device or a pipe, not a file. It was left as it is; choose another name.")
        case _:
            return None


def _folder_text(fault: Fault) -> str | None:
    match fault:
        case Fault.FILE_SEVERAL_ASSESSMENTS:
            return _(
                "{path} holds more than one assessment: {names}. Nothing was changed; name the one you mean "
                "with --assessment."
            )
        case Fault.ASSESSMENT_UNKNOWN:
            return _("{path} holds no assessment called {assessment}. Nothing was changed; choose {choice}.")
        case Fault.NOBODY_ASKED:
            return _("Nobody is asked as {asked}. Nothing was written; choose {choice}.")
        case Fault.FOLDER_UNWRITABLE:
            return _(
                "{path} cannot be written{because}. What was there is unchanged; choose another folder or ask "
                "for the right to write there."
            )
        case Fault.DISK_FULL:
            return _(
                "The disk is full, so {path} was not written. What was there before is unchanged; free some "
                "space and try again."
            )
        case Fault.STOPPED:
            return _(
                "Stopped as you asked. Nothing was written and your data is unchanged; start again when ready."
            )
        case _:
            return None


def _pack_text(fault: Fault) -> str | None:
    match fault:
        case Fault.PACK_MISSING:
            return _(
                "There is no framework pack at {path}. Nothing was changed; name the folder that holds pack.toml."
            )
        case Fault.PACK_UNKNOWN:
            return _(
                "The framework pack of this round ({version}) is not in the library. The answers are safe and "
                "unchanged; open a .readiness file that carries the pack, or restore a backup."
            )
        case Fault.PACK_DAMAGED:
            return _(
                "The framework pack cannot be used: {place}: {reason}. Your assessments are unchanged; "
                "mend the pack or install it again."
            )
        case Fault.BRAND_DAMAGED:
            return _(
                "The brand kit cannot be used: {place}: {reason}. Nothing was written; mend the kit or "
                "leave it out to use the default one."
            )
        case _:
            return None


def _answers_text(fault: Fault) -> str | None:
    match fault:
        case Fault.ANSWERS_NOT_JSON:
            return _("{path} is not valid JSON{because}. Nothing was changed; mend the file and try again.")
        case Fault.ANSWERS_TOO_DEEP:
            return _(
                "{path} is nested deeper than any answers file. Nothing was changed; check that it is the "
                "right file."
            )
        case Fault.ANSWERS_NOT_A_NUMBER:
            return _(
                "{key}{within} is {value}, which is not a number that can be used. Nothing was changed; write an "
                "ordinary number and try again."
            )
        case Fault.ANSWERS_UNKNOWN_QUESTION:
            return _(
                "{question} is answered{within}, but the framework has no such question. Nothing was changed; "
                "correct the name or remove the answer."
            )
        case Fault.ANSWERS_BAD_LEVEL:
            return _(
                "{question}{within} has level {value}, but levels are whole numbers from 0 to 4. Nothing was changed; "
                "correct it and try again."
            )
        case Fault.ANSWERS_BAD_FIELD:
            return _(
                "{part} cannot be read as an answer{because}. Nothing was changed; correct it and try again."
            )
        case Fault.ANSWERS_NOT_APPLICABLE | Fault.NOT_APPLICABLE:
            return _(
                "{question}{within} cannot be marked not applicable: the framework has no rule for that. Nothing was "
                "changed; answer it or leave it open."
            )
        case _:
            return None


def _round_text(fault: Fault) -> str | None:
    match fault:
        case Fault.DOCUMENT_FIELD:
            return _(
                "The assessment{within} cannot be read{where}{because}. Nothing was taken from it and your data is "
                "unchanged; ask for the file again or open another copy."
            )
        case Fault.COPY_REFUSED:
            return _(
                "The copy was not written, since nobody could open it: what stands{where} does not fit{because}. "
                "Your assessment is unchanged; correct that and save the copy again."
            )
        case Fault.CLOCK_WRONG:
            return _(
                "The clock of this computer says {day}, which cannot be the day of a round. Nothing was changed; "
                "set the date and try again."
            )
        case Fault.ROUND_UNKNOWN:
            return _("There is no round {round}. Nothing was changed; choose a round from 1 to {last}.")
        case Fault.ROUND_OPEN:
            return _(
                "Round {round} is still open. Nothing was changed; lock it before a new round is started."
            )
        case Fault.ROUND_LOCKED:
            return _(
                "Round {round} is locked and stays as it was handed over. Nothing was changed; start a new "
                "round to make corrections."
            )
        case Fault.NO_REPORT:
            return _(
                "A self-check has no verdict and no index, so there is no report on it. Nothing was written; begin the "
                "assessment first."
            )
        case Fault.NO_ROADMAP:
            return _(
                "A self-check asks too little for a roadmap. Nothing was changed; begin the assessment first."
            )
        case Fault.POOL_UNKNOWN:
            return _(
                "The framework has no pool of people called {pool}. Nothing was changed; give one of {pools}."
            )
        case Fault.REASON_MISSING:
            return _("{question} needs a written reason. Nothing was changed; write why and try again.")
        case _:
            return None


def _library_text(fault: Fault) -> str | None:
    match fault:
        case Fault.LIBRARY_IN_USE:
            return _(
                "The library{at} is open in another program or window{because}. It is safe and unchanged; "
                "close the other one or open another library."
            )
        case Fault.LIBRARY_NEWER:
            return _(
                "The library{at} was written by a newer version of this program ({version}). It is safe "
                "and unchanged; update the program to open it."
            )
        case Fault.LIBRARY_DAMAGED:
            return _("The library{at} is damaged{because}. It was left as it is; {restore}.")
        case Fault.LIBRARY_FOREIGN:
            return _(
                "{path} is not a library of this program{because}. It was left as it is; choose another file "
                "or another name for a new library.{lie}"
            )
        case Fault.LIBRARY_UNREADABLE:
            return _(
                "The library{at} cannot be opened{because}. It was left as it is; check that you may read "
                "and write it, or open another library."
            )
        case Fault.LIBRARY_HOLDS_IT:
            return _(
                "The assessment was not added: your library holds it or a part of it already{because}. Nothing was "
                "changed; open the one in your library."
            )
        case Fault.SAVE_FAILED:
            return _(
                "The last change could not be saved{because}. It is kept in memory and saving is tried again; "
                "leave the program open and free space or reconnect the drive."
            )
        case _:
            return None
