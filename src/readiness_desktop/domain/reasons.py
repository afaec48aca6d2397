"""Why something is refused, as codes with facts; `wording.reasons` has one sentence for each of them."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto


class Why(StrEnum):
    """Every reason that stands beside a fault or in a complaint. Facts are named where it is given."""

    # What the system says of a file or folder
    SYSTEM = auto()
    NO_RIGHT = auto()
    IS_A_FOLDER = auto()
    NOT_A_FOLDER = auto()
    NO_FOLDER = auto()
    READ_ONLY = auto()
    NAME_TOO_LONG = auto()
    NOT_A_FILE = auto()
    DRIVE_SILENT = auto()
    MIB_TOO_MANY = auto()

    # The shape of a value
    IS_MISSING = auto()
    IS_EMPTY = auto()
    IS_NOT = auto()
    MUST_BE = auto()
    NOT_ONE_OF = auto()
    UNKNOWN_KEY = auto()
    KEY_NEARBY = auto()
    TOO_LONG = auto()
    TOO_MANY_ENTRIES = auto()
    WRONG_COUNT = auto()
    CONTROL_CHARACTER = auto()
    OUT_OF_ALL_BOUNDS = auto()

    # Rules of a pack
    OUT_OF_BOUNDS = auto()
    NO_ENTRY = auto()
    NOT_RISING = auto()
    FALLING = auto()
    NOT_FROM_ZERO = auto()
    LIFTS_NOTHING = auto()
    NO_MEDIUM = auto()
    NOT_TWO_DATES = auto()
    HALF_A_LIMIT = auto()
    NAMED_TWICE = auto()
    LACKS_NAME = auto()
    NAME_TOO_MANY = auto()
    UNKNOWN_NAME = auto()
    NO_CORE_QUESTION = auto()
    FED_BY_NOTHING = auto()
    WAITS_FOR_ITSELF = auto()

    # Files of a pack or brand kit
    NOT_A_PACK = auto()
    NO_FILE_LIST = auto()
    NOT_A_TOML_BESIDE = auto()
    FILE_TWICE = auto()
    FILE_TOO_MANY = auto()
    FILE_UNLISTED = auto()
    FILE_NOT_THERE = auto()
    STANDS_ELSEWHERE = auto()
    BYTES_TOO_MANY = auto()
    CANNOT_BE_READ = auto()
    NOT_UTF8 = auto()
    NESTED_TOO_DEEPLY = auto()
    DIGITS_TOO_MANY = auto()
    NOT_TOML = auto()
    NOT_TOML_AT = auto()

    # A brand kit
    NOT_THERE = auto()
    NOT_A_COLOUR = auto()
    NOT_BESIDE = auto()
    PART_NOT_THERE = auto()
    PART_CANNOT_BE_READ = auto()
    PART_TOO_LARGE = auto()
    NOT_PLAIN_SVG = auto()
    NOT_A_PNG = auto()
    NOT_A_PICTURE = auto()
    PIXELS_TOO_MANY = auto()
    NOT_TRUETYPE = auto()
    NO_TRUETYPE = auto()
    LARGE_OR_ENTITIES = auto()
    NO_SVG = auto()
    NO_SIZE = auto()

    # The document of an assessment
    NOT_A_GROUP = auto()
    UNKNOWN_FIELD = auto()
    UNWRITABLE = auto()
    NOT_ALLOWED = auto()
    NOT_A_DAY = auto()
    NO_DAY_OF_OURS = auto()
    NOT_ONCE = auto()
    STANDS_TWICE = auto()
    OF_ANOTHER_ROUND = auto()
    WITHOUT_ANSWER = auto()
    BROKEN_ID = auto()
    ASSESSMENT_TWICE = auto()
    SEVERAL_CLIENTS = auto()
    ROUND_COUNT = auto()
    OUT_OF_ORDER = auto()
    PACK_NOT_HELD = auto()
    OPEN_BEFORE_LATER = auto()
    NOT_OF_ITS_PACK = auto()
    MANY_OR_TWICE = auto()
    OF_ANOTHER_QUESTION = auto()
    NOT_THE_DATE = auto()
    NOT_OF_THE_ANSWERS = auto()
    NOT_A_WEIGHT = auto()
    NOT_BETWEEN = auto()
    MAY_NOT_BE_LEFT_OUT = auto()
    SAID_BY_NOBODY = auto()
    VOTE_OF_NOBODY = auto()
    NOT_A_CHECKSUM = auto()
    NOT_ABOUT_THE_PACK = auto()
    UNKNOWN_QUESTION = auto()
    UNKNOWN_TO_THE_PACK = auto()
    NOT_A_LEVEL = auto()
    NOT_A_UUID = auto()

    # JSON and an answers file
    TEXT_NOT_UTF8 = auto()
    NOT_JSON_AT = auto()
    LEVELS_TOO_MANY = auto()
    HALF_A_CHARACTER = auto()
    KEY_TWICE = auto()
    FIELD_MISSING = auto()
    FIELD_UNKNOWN = auto()
    FIELD_MUST_BE = auto()
    FIELD_NOT_ONE_OF = auto()
    FIELD_NOT_BETWEEN = auto()
    FIELD_NOT_ABOVE_ZERO = auto()
    FIELD_TOO_MANY = auto()
    STATE_HAS_NONE = auto()
    LEVEL_BESIDE_VOTES = auto()
    SAYS_NOTHING = auto()
    NOT_LEVELS = auto()

    # A sealed file
    PASSPHRASE = auto()
    FORMAT = auto()
    PARTS_TOO_MANY = auto()
    NO_MANIFEST = auto()
    OTHER_FORMAT = auto()
    OTHER_MEMBERS = auto()
    MEMBER_CHANGED = auto()
    MEMBER_NOT_JSON = auto()
    MEMBER_NOT_STRICT = auto()
    PACK_UNDER_A_WRONG_NAME = auto()
    CANNOT_BE_UNPACKED = auto()
    END_MISSING = auto()
    MEMBER_COUNT = auto()
    MEMBER_LIST = auto()
    MEMBER_NUMBER_LIES = auto()
    MEMBER_NAME = auto()
    MEMBER_PACKING = auto()
    MEMBER_TOO_LARGE = auto()
    MEMBERS_TOO_LARGE = auto()
    MEMBER_SIZE_LIES = auto()

    # The library
    HELD_BY = auto()
    HELD_ON = auto()
    MAY_NOT_BE_WRITTEN = auto()
    REFUSED = auto()
    NOT_A_DATABASE = auto()
    NO_DATABASE_OR_LOCKED = auto()
    EMPTY_WITH_BACKUPS = auto()
    OF_ANOTHER_PROGRAM = auto()
    NO_VERSION = auto()
    NO_INSTALLATION = auto()
    TEXT_UNREADABLE = auto()
    VALUE_UNREADABLE = auto()
    SEAL_UNREADABLE = auto()
    CONTENT_UNREADABLE = auto()
    PAGES_APART = auto()
    ROWS_APART = auto()
    ROWS_BREAK_RULES = auto()
    ROWS_WOULD_BE_LOST = auto()
    HISTORY_OUT_OF_ORDER = auto()
    ASSESSMENT_APART = auto()
    ASSESSMENT_SEAL = auto()
    ASSESSMENT_CHECKSUM = auto()
    LINE_CHECKSUM = auto()
    PACK_CHECKSUM = auto()
    SETTING_CHECKSUM = auto()
    CLIENT_CHECKSUM = auto()
    CLIENT_MISSING = auto()
    BACKUP_EMPTY = auto()
    BACKUP_APART = auto()
    HELD_IN_ANOTHER_STATE = auto()
    ROUND_OF_ANOTHER = auto()
    LIBRARY_MOVED = auto()
    LIBRARY_CUT = auto()
    SIDE_FILE_GONE = auto()


class Form(StrEnum):
    """What kind of value is wanted or found."""

    TEXT = auto()
    WHOLE_NUMBER = auto()
    NUMBER = auto()
    TRUTH = auto()
    DATE = auto()
    MOMENT = auto()
    TABLE = auto()
    OBJECT = auto()
    LIST = auto()
    NOTHING = auto()


class Thing(StrEnum):
    """What a pack defines under a name of its own."""

    LEVEL = auto()
    EVIDENCE_GRADE = auto()
    ANSWER_STATE = auto()
    ROLE = auto()
    EVIDENCE_KIND = auto()
    DEPTH = auto()
    DIMENSION = auto()
    MODULE = auto()
    FAILURE_MODE = auto()
    QUESTION = auto()
    OVERLAY_ROW = auto()
    FIGURE = auto()
    STAGE = auto()
    STAGE_GATE = auto()
    TARGET_PROFILE = auto()
    REASON_CODE = auto()
    BENCHMARK_TEST = auto()
    BOUND = auto()
    CONTRADICTION = auto()
    CLASS_LABEL = auto()
    STATEMENT_CHECK = auto()
    BUDGET_LINE = auto()
    OWNERSHIP_TASK = auto()
    OWNERSHIP_CHECK = auto()
    DATE = auto()
    TIMING_CHECK = auto()
    DEBT_TYPE = auto()
    PRACTICE = auto()
    POOL = auto()
    INITIATIVE = auto()
    EXPOSURE_BAND = auto()
    VERDICT = auto()
    VERDICT_LIMIT = auto()
    BREADTH = auto()


@dataclass(frozen=True, slots=True)
class Because:
    """A reason with the facts that its sentence names: text, numbers, a `Form`, a `Thing`, or another `Because`."""

    why: Why
    facts: Mapping[str, object] = field(default_factory=dict[str, object])


def because(why: Why, /, **facts: object) -> Because:
    """The reason with these facts."""
    return Because(why, facts)


def because_of(error: OSError) -> Because:
    """What the system says of a file, as a reason; what is not among the common cases keeps the system's own words."""
    known = _SYSTEM.get(error.errno or 0)
    return because(known) if known else because(Why.SYSTEM, cause=error.strerror or type(error).__name__)


_SYSTEM = {
    errno.EACCES: Why.NO_RIGHT,
    errno.EPERM: Why.NO_RIGHT,
    errno.EISDIR: Why.IS_A_FOLDER,
    errno.ENOTDIR: Why.NOT_A_FOLDER,
    errno.EROFS: Why.READ_ONLY,
    errno.ENAMETOOLONG: Why.NAME_TOO_LONG,
    errno.ESPIPE: Why.NOT_A_FILE,
    errno.EIO: Why.DRIVE_SILENT,
}
