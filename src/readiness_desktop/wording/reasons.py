"""Why something is refused, in words: the end of a sentence that begins with a key, or what stands in brackets."""

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from readiness_desktop.domain.reasons import Because, Form, Thing, Why
from readiness_desktop.wording.library_reasons import library
from readiness_desktop.wording.nouns import form_words, thing_words
from readiness_desktop.wording.translate import _

_LONGEST = 120


def say_because(reason: Because) -> str:
    """The words for a reason; each of its facts is at most 120 characters long."""
    return text_of(reason.why).format_map({name: _fact(value) for name, value in reason.facts.items()})


def text_of(why: Why) -> str:
    """The sentence of a reason with the names of the facts that it needs."""
    for group in _GROUPS:
        text = group().get(why)
        if text is not None:
            return text
    raise LookupError(why)


def one_line(text: str) -> str:
    """A text of somebody else's on one line, shortened in the middle to 120 characters, without a full stop."""
    line = "".join(mark if mark.isprintable() else " " for mark in text).strip()
    # The name of the folder one is in is nothing but a full stop.
    line = line.rstrip(".") or line
    return line if len(line) <= _LONGEST else line[: _LONGEST // 2] + "…" + line[-_LONGEST // 2 :]


def _fact(value: object) -> str:
    match value:
        case Because():
            return say_because(value)
        case Form():
            return form_words(value)
        case Thing():
            return thing_words(value)
        case float():
            return f"{value:g}"
        case list() | tuple():
            return ", ".join(one_line(str(part)) for part in cast("Iterable[object]", value))
        case _:
            return one_line(str(value))


def _system() -> Mapping[Why, str]:
    return {
        Why.SYSTEM: _("the system says: {cause}"),
        Why.NO_RIGHT: _("permission denied"),
        Why.IS_A_FOLDER: _("it is a folder"),
        Why.NOT_A_FOLDER: _("a part of its path is not a folder"),
        Why.NO_FOLDER: _("there is no such folder"),
        Why.READ_ONLY: _("the drive is read-only"),
        Why.NAME_TOO_LONG: _("its name is too long"),
        Why.NOT_A_FILE: _("it is a device or a pipe, not a file"),
        Why.DRIVE_SILENT: _("the drive does not answer"),
        Why.MIB_TOO_MANY: _("more than {most} MiB"),
    }


def _values() -> Mapping[Why, str]:
    return {
        Why.IS_MISSING: _("is missing"),
        Why.IS_EMPTY: _("is empty"),
        Why.IS_NOT: _("is not {wanted}"),
        Why.MUST_BE: _("must be {wanted}, is {found}"),
        Why.NOT_ONE_OF: _("must be one of {choices}"),
        Why.UNKNOWN_KEY: _("is not a known key"),
        Why.KEY_NEARBY: _("is not a known key; {near} is"),
        Why.TOO_LONG: _("is longer than {most} characters"),
        Why.TOO_MANY_ENTRIES: _("has more than {most} entries"),
        Why.WRONG_COUNT: _("has {count} entries, needs {needs}"),
        Why.CONTROL_CHARACTER: _("holds a control character"),
        Why.OUT_OF_ALL_BOUNDS: _("is out of all bounds"),
    }


def _rules() -> Mapping[Why, str]:
    return {
        Why.OUT_OF_BOUNDS: _("is {value}, must be from {low} to {high}"),
        Why.NO_ENTRY: _("has no entry"),
        Why.NOT_RISING: _("must rise from entry to entry"),
        Why.FALLING: _("must not fall from entry to entry"),
        Why.NOT_FROM_ZERO: _("does not begin at 0"),
        Why.LIFTS_NOTHING: _("must lift to a level above {start}"),
        Why.NO_MEDIUM: _("has no factor for medium"),
        Why.NOT_TWO_DATES: _("must name two dates in midpoint(a,b)"),
        Why.HALF_A_LIMIT: _("needs limit_question and limit_max together"),
        Why.NAMED_TWICE: _("names the {kind} {name} a second time"),
        Why.LACKS_NAME: _("has no {kind} {name}"),
        Why.NAME_TOO_MANY: _("is no {kind} that a rule knows"),
        Why.UNKNOWN_NAME: _("names the {kind} {name}, which the pack does not have"),
        Why.NO_CORE_QUESTION: _("has no core question"),
        Why.FED_BY_NOTHING: _("is fed by no question"),
        Why.WAITS_FOR_ITSELF: _("waits for itself: {chain}"),
    }


def _pack_files() -> Mapping[Why, str]:
    return {
        Why.NOT_A_PACK: _("is not the content of a pack"),
        Why.NO_FILE_LIST: _("must be a list of file names"),
        Why.NOT_A_TOML_BESIDE: _("must be the name of a .toml file in the same folder"),
        Why.FILE_TWICE: _("names {name} a second time"),
        Why.FILE_TOO_MANY: _("is one file too many; {most} are allowed"),
        Why.FILE_UNLISTED: _("is not listed in files of pack.toml"),
        Why.FILE_NOT_THERE: _("is listed in pack.toml but not there"),
        Why.STANDS_ELSEWHERE: _("stands in {other} already"),
        Why.BYTES_TOO_MANY: _("is larger than {most} bytes"),
        Why.CANNOT_BE_READ: _("cannot be read ({cause})"),
        Why.NOT_UTF8: _("is not UTF-8 text"),
        Why.NESTED_TOO_DEEPLY: _("is nested too deeply"),
        Why.DIGITS_TOO_MANY: _("holds a number with too many digits"),
        Why.NOT_TOML: _("is not valid TOML: {cause}"),
        Why.NOT_TOML_AT: _("line {line}, column {column}: is not valid TOML: {cause}"),
    }


def _brand() -> Mapping[Why, str]:
    return {
        Why.NOT_THERE: _("is not there"),
        Why.NOT_A_COLOUR: _("{value} is not a colour; write one like #14584C"),
        Why.NOT_BESIDE: _("must be the name of a file in the same folder"),
        Why.PART_NOT_THERE: _("{name} is not there"),
        Why.PART_CANNOT_BE_READ: _("{name} cannot be read ({cause})"),
        Why.PART_TOO_LARGE: _("{name} is larger than {most} KiB"),
        Why.NOT_PLAIN_SVG: _("{name} is not a plain SVG picture"),
        Why.NOT_A_PNG: _("{name} is not a PNG picture"),
        Why.NOT_A_PICTURE: _("{name} is neither .svg nor .png"),
        Why.PIXELS_TOO_MANY: _("{name} is larger than {most} pixels a side"),
        Why.NOT_TRUETYPE: _("{name} is not a TrueType font with TrueType outlines"),
        Why.NO_TRUETYPE: _("is no TrueType font"),
        Why.LARGE_OR_ENTITIES: _("is too large or brings entities"),
        Why.NO_SVG: _("is no SVG"),
        Why.NO_SIZE: _("has no size"),
    }


def _document() -> Mapping[Why, str]:
    return {
        Why.NOT_A_GROUP: _("is not a group of fields"),
        Why.UNKNOWN_FIELD: _("is not known"),
        Why.UNWRITABLE: _("holds a value that cannot be written"),
        Why.NOT_ALLOWED: _("is not one of the allowed values"),
        Why.NOT_A_DAY: _("is not a date (YYYY-MM-DD)"),
        Why.NO_DAY_OF_OURS: _("is not a date from {first} to {last}"),
        Why.NOT_ONCE: _("is not there exactly once"),
        Why.STANDS_TWICE: _("stands there twice"),
        Why.OF_ANOTHER_ROUND: _("is of another round"),
        Why.WITHOUT_ANSWER: _("is without an answer"),
        Why.BROKEN_ID: _("has a broken id"),
        Why.ASSESSMENT_TWICE: _("holds one assessment twice"),
        Why.SEVERAL_CLIENTS: _("is not one and the same"),
        Why.ROUND_COUNT: _("has no round, or more than {most}"),
        Why.OUT_OF_ORDER: _("is not in order"),
        Why.PACK_NOT_HELD: _("names a pack that the file does not hold"),
        Why.OPEN_BEFORE_LATER: _("is open although a later round exists"),
        Why.NOT_OF_ITS_PACK: _("is not that of its pack"),
        Why.MANY_OR_TWICE: _("has too many entries, or one twice"),
        Why.OF_ANOTHER_QUESTION: _("holds the answer to another question"),
        Why.NOT_THE_DATE: _("is not the date of the round"),
        Why.NOT_OF_THE_ANSWERS: _("does not belong to the answers"),
        Why.NOT_A_WEIGHT: _("is not above 0 and at most {most}"),
        Why.NOT_BETWEEN: _("is not from {low} to {high}"),
        Why.MAY_NOT_BE_LEFT_OUT: _("may not be not applicable"),
        Why.SAID_BY_NOBODY: _("has words of nobody in the round, or twice of one person"),
        Why.VOTE_OF_NOBODY: _("has a vote of nobody in the round, or two of one person"),
        Why.NOT_A_CHECKSUM: _("is not a checksum"),
        Why.NOT_ABOUT_THE_PACK: _("is not about the pack of the round"),
        Why.UNKNOWN_QUESTION: _("names a question that the pack does not have"),
        Why.UNKNOWN_TO_THE_PACK: _("is not a name that the pack knows"),
        Why.NOT_A_LEVEL: _("is not a level from 0 to 4"),
        Why.NOT_A_UUID: _("is not a UUID"),
    }


def _answers() -> Mapping[Why, str]:
    return {
        Why.TEXT_NOT_UTF8: _("it is not UTF-8 text"),
        Why.NOT_JSON_AT: _("line {line}, column {column}: {cause}"),
        Why.LEVELS_TOO_MANY: _("more than {most} levels"),
        Why.HALF_A_CHARACTER: _("a text holds half a character"),
        Why.KEY_TWICE: _("it stands there twice"),
        Why.FIELD_MISSING: _("it is missing"),
        Why.FIELD_UNKNOWN: _("it is not a known field"),
        Why.FIELD_MUST_BE: _("it must be {wanted}"),
        Why.FIELD_NOT_ONE_OF: _("it must be one of {choices}"),
        Why.FIELD_NOT_BETWEEN: _("it must be a number from {low} to {high}"),
        Why.FIELD_NOT_ABOVE_ZERO: _("it must be a number above 0 and at most {most}"),
        Why.FIELD_TOO_MANY: _("it has more than {most} entries"),
        Why.STATE_HAS_NONE: _("a question in state {state} has none"),
        Why.LEVEL_BESIDE_VOTES: _("votes are agreed on by consensus, not by level"),
        Why.SAYS_NOTHING: _("it has no level, no votes and no state"),
        Why.NOT_LEVELS: _("it must be a list of levels"),
    }


def _sealed() -> Mapping[Why, str]:
    return {
        Why.PASSPHRASE: _("it is locked with a passphrase"),
        Why.FORMAT: _("format {number}"),
        Why.PARTS_TOO_MANY: _("more than {parts} parts, or one over {most} MiB"),
        Why.NO_MANIFEST: _("it has no manifest"),
        Why.OTHER_FORMAT: _("its manifest names another format"),
        Why.OTHER_MEMBERS: _("its members are not those that the manifest names"),
        Why.MEMBER_CHANGED: _("{name} is not what the manifest says"),
        Why.MEMBER_NOT_JSON: _("{name}: {cause}"),
        Why.MEMBER_NOT_STRICT: _("{name} is not written in the one strict form"),
        Why.PACK_UNDER_A_WRONG_NAME: _("{name} is not the pack that its name says"),
        Why.CANNOT_BE_UNPACKED: _("its content cannot be unpacked"),
        Why.END_MISSING: _("its end is missing"),
        Why.MEMBER_COUNT: _("it does not have 1 to {most} members"),
        Why.MEMBER_LIST: _("its list of members is not what it should be"),
        Why.MEMBER_NUMBER_LIES: _("it has another number of members than it says, or two of one name"),
        Why.MEMBER_NAME: _("it has a member with a foreign name"),
        Why.MEMBER_PACKING: _("a member is packed in another way"),
        Why.MEMBER_TOO_LARGE: _("a member is larger than {most} MiB"),
        Why.MEMBERS_TOO_LARGE: _("its members together are too large"),
        Why.MEMBER_SIZE_LIES: _("a member has another size than it says"),
    }


_GROUPS: tuple[Callable[[], Mapping[Why, str]], ...] = (
    _system,
    _values,
    _rules,
    _pack_files,
    _brand,
    _document,
    _answers,
    _sealed,
    library,
)
