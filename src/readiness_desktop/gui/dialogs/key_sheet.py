"""All keys on one sheet, as F1 shows it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.key_cap import KeyCap
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _

_COLUMNS = 2


def described_keys(theme: Theme) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The keys of the token file with what they do."""
    keys = theme.keys
    whole = (
        ("new", _("New assessment")),
        ("self_check", _("Self-check")),
        ("open", _("Open file")),
        ("save_copy", _("Save a copy")),
        ("go_anywhere", _("Go to anything")),
        ("undo", _("Undo")),
        ("redo", _("Redo")),
        ("find", _("Filter this list")),
        ("export", _("Export")),
        ("present", _("Present")),
        ("sections", _("Section in the sidebar")),
        ("toggle_sidebar", _("Sidebar wide or narrow")),
        ("cycle_panes", _("Next pane or drawer")),
        ("settings", _("Settings")),
        ("text_larger", _("Larger text")),
        ("text_smaller", _("Smaller text")),
        ("full_screen", _("Full screen")),
        ("level", _("Choose a level")),
        ("not_applicable", _("Not applicable")),
        ("dont_know", _("Do not know")),
        ("scope", _("Scope")),
        ("evidence", _("Next evidence grade")),
        ("respondent", _("Next respondent")),
        ("people", _("People and second rating")),
        ("confirm", _("Confirm an answer taken over")),
        ("flag", _("Flag for review")),
        ("notes", _("Notes")),
        ("attach", _("Attach evidence")),
        ("paste", _("Paste a picture or files as evidence")),
        ("guidance", _("Guidance")),
        ("history", _("History of an answer")),
        ("next", _("Next question")),
        ("back", _("Previous question")),
        ("next_from_text", _("Next, from a text field")),
        ("next_open", _("Next open question")),
        ("next_flagged", _("Next flagged question")),
        ("leave_text", _("Leave a text field")),
        ("workshop", _("Workshop")),
        ("interview", _("Interview")),
        ("show_levels", _("Interview: show the levels")),
        ("unknown", _("Workshop: does not know")),
        ("reveal", _("Workshop: reveal or hide the votes")),
        ("park", _("Workshop: park something")),
        ("timer", _("Workshop: start or pause the time")),
        ("add_minute", _("Workshop: a minute more")),
        ("add_person", _("Workshop: add a person")),
        ("counts_only", _("Workshop: counts only")),
    )
    return tuple((shown(keys[name]), words) for name, words in whole if name in keys)


def shown(keys: str | list[str]) -> tuple[str, ...]:
    """Keys as this system writes them; a span stays a span."""
    listed = [keys] if isinstance(keys, str) else keys
    return tuple(
        key.replace("..", " – ")
        if ".." in key
        else QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
        for key in listed
    )


class KeySheet(Dialog):
    """Which key does what."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(
            parent, theme, _("Keys"), _("Single letters and digits work while no text field has the focus.")
        )
        self.setObjectName("keySheet")
        sheet = QWidget(self)
        sheet.setProperty("ground", "canvas")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        entries = described_keys(theme)
        rows = -(-len(entries) // _COLUMNS)
        for number, (keys, words) in enumerate(entries):
            column, row = divmod(number, rows)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            for key in keys:
                caps.addWidget(KeyCap(sheet, text=key, theme=theme))
            caps.addStretch(1)
            grid.addLayout(caps, row, 2 * column)
            grid.addWidget(PlainLabel(sheet, text=words, theme=theme), row, 2 * column + 1)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(_("Keys"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        scroll.setMinimumHeight(min(sheet.sizeHint().height() + 4, parent.height() - 220))
        scroll.setMinimumWidth(sheet.sizeHint().width() + 20)
        self.body.addWidget(scroll)
        self.add_button(_("Close"), self.accept, kind="primary").setFocus()
