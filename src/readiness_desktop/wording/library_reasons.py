"""Why a library is not opened or not saved, in words that stand in brackets."""

from collections.abc import Mapping

from readiness_desktop.domain.reasons import Why
from readiness_desktop.wording.translate import _


def library() -> Mapping[Why, str]:
    """The sentence of every reason that the library gives."""
    return {
        Why.HELD_BY: _("by {person} on {host}, process {pid}"),
        Why.HELD_ON: _("on {host}, process {pid}"),
        Why.MAY_NOT_BE_WRITTEN: _("it may not be written"),
        Why.REFUSED: _("the system refuses to open or read it"),
        Why.NOT_A_DATABASE: _("it is not a database"),
        Why.NO_DATABASE_OR_LOCKED: _("it is not a database, or it is locked by a key"),
        Why.EMPTY_WITH_BACKUPS: _("it is empty, yet has backups"),
        Why.OF_ANOTHER_PROGRAM: _("another program made it"),
        Why.NO_VERSION: _("it does not say its version"),
        Why.NO_INSTALLATION: _("it does not say on which computer it was written"),
        Why.TEXT_UNREADABLE: _("a text cannot be read"),
        Why.VALUE_UNREADABLE: _("a value cannot be read"),
        Why.SEAL_UNREADABLE: _("a seal cannot be read"),
        Why.CONTENT_UNREADABLE: _("its content cannot be read"),
        Why.PAGES_APART: _("its pages do not fit together"),
        Why.ROWS_APART: _("rows point to rows that are not there"),
        Why.ROWS_BREAK_RULES: _("its rows do not keep the rules of their tables"),
        Why.ROWS_WOULD_BE_LOST: _("bringing it up to date would lose rows"),
        Why.HISTORY_OUT_OF_ORDER: _("history has lost its order"),
        Why.ASSESSMENT_APART: _("an assessment cannot be put together: {key}"),
        Why.ASSESSMENT_SEAL: _("an assessment does not match its seal"),
        Why.ASSESSMENT_CHECKSUM: _("an assessment does not match its checksum"),
        Why.LINE_CHECKSUM: _("a line of the list does not match its checksum"),
        Why.PACK_CHECKSUM: _("a framework pack does not match its checksum"),
        Why.SETTING_CHECKSUM: _("a setting does not match its checksum"),
        Why.CLIENT_CHECKSUM: _("a client does not match its checksum"),
        Why.CLIENT_MISSING: _("a client is missing"),
        Why.BACKUP_EMPTY: _("the backup is empty"),
        Why.BACKUP_APART: _("the backup does not fit together"),
        Why.HELD_IN_ANOTHER_STATE: _("it is there in another state"),
        Why.ROUND_OF_ANOTHER: _("its round {round} belongs to another assessment there"),
        Why.LIBRARY_MOVED: _("the library was moved or replaced"),
        Why.LIBRARY_CUT: _("the library was cut short"),
        Why.SIDE_FILE_GONE: _("a file beside the library is gone"),
    }
