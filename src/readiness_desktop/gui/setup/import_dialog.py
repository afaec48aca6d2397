"""Take a list of respondents over: pasted or from a file, looked at while it is typed, taken whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from readiness_desktop.gui.background import Latest
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.text_limit import TextLimit
from readiness_desktop.services.people import PeopleList, list_text
from readiness_desktop.wording.people import bad_row
from readiness_desktop.wording.translate import _, ngettext

_MOST_SAID = 4


@dataclass(frozen=True, slots=True)
class _Read:
    """The text of a file, or what is wrong with it."""

    text: str | None
    problem: str = ""


def _read_list(path: Path) -> _Read:
    try:
        return _Read(list_text(path))
    except OSError:
        said = _("{name} cannot be read. Nothing was taken over.")
    except ValueError:
        said = _("{name} is no text in UTF-8 of at most 100 kB. Nothing was taken over.")
    return _Read(None, said.format(name=path.name))


class ImportDialog(Dialog):
    """Shown with `open()`. `taken` carries the list that was read, and whether known people are changed."""

    taken = Signal(object, bool)

    def __init__(self, theme: Theme, read: Callable[[str], PeopleList], parent: QWidget) -> None:
        """`read` reads a text against the people there are."""
        said = _(
            "One person a line: name, role, side, dimensions, minutes. Only the name is needed; semicolons, commas "
            "or tabs divide. Side is executive, practitioner or other."
        )
        super().__init__(parent, theme, _("Import a list of respondents"), said)
        self._read = read
        self._reads = Latest(self)  # a share that does not answer must not hold up the window
        self._reads.done.connect(self._show_list)
        self.list = PeopleList()
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(_("List of respondents"))
        self.text.setPlaceholderText(_("Maya Okafor; Head of data science; ; D1, D6; 30"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(6 * theme.line("body"))
        TextLimit(self.text)
        self.body.addWidget(self.text)
        self.update_known = CheckBox(self, text=_("Change those who are in the list already"))
        self.update_known.setChecked(True)
        self.update_known.hide()
        self.body.addWidget(self.update_known)
        self.told = PlainLabel(self, color="text_secondary", wrap=True)
        self.problem = PlainLabel(self, style="small", color="level0", wrap=True)
        self.body.addWidget(self.told)
        self.body.addWidget(self.problem)
        self.add_button(_("Open a file"), self._ask_file)
        self.add_button(_("Cancel"), self.reject)
        self.keep = self.add_button(_("Take the list over"), self._take, kind="primary")
        dress(self, theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.look)
        self.text.textChanged.connect(self._pause.start)
        self.setMinimumWidth(theme.scaled(640))
        self.look()
        self.text.setFocus()

    def look(self) -> None:
        """Read what stands there and say what would become of it."""
        self.list = self._read(self.text.toPlainText())
        known, new = self.list.known, len(self.list.people) - self.list.known
        said = [bad_row(bad.line, bad.fault, bad.said) for bad in self.list.bad[:_MOST_SAID]]
        rest = len(self.list.bad) - len(said)
        if rest > 0:
            said.append(ngettext("{n} more line is wrong.", "{n} more lines are wrong.", rest).format(n=rest))
        if said:
            said.append(_("Nothing is taken over until every line is right."))
        self.problem.setText("\n".join(said))
        self.problem.setVisible(bool(said))
        told: list[str] = []
        if new:
            told.append(ngettext("{n} new person.", "{n} new people.", new).format(n=new))
        if known:
            told.append(
                ngettext("{n} is in the list already.", "{n} are in the list already.", known).format(n=known)
            )
        self.told.setText(" ".join(told))
        self.told.setVisible(bool(told))
        self.update_known.setVisible(known > 0)
        self.keep.setEnabled(bool(self.list.people))

    def _ask_file(self) -> None:
        files.ask_open(self, _("Open a list"), _("Lists (*.csv *.txt *.tsv)"), self.open_list)

    def open_list(self, path: Path) -> None:
        """Show the text of a file; one that is no text of a usual size is refused with a sentence."""
        self._reads.ask(lambda _task: _read_list(path))

    def _show_list(self, read: _Read) -> None:
        if read.text is None:
            self.problem.setText(read.problem)
            self.problem.show()
        else:
            self.text.setPlainText(read.text)
            self.look()

    def _take(self) -> None:
        self.look()
        if self.list.people and not self.list.bad:
            self.taken.emit(self.list, self.update_known.isChecked())
            self.accept()
