"""Step one: the client, the project, its stage, and the project's dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Client, Profile
from readiness_desktop.domain.date_order import odd_dates
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.targets import live_stages
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.wording import dates
from readiness_desktop.wording.project_dates import date_name
from readiness_desktop.wording.translate import _

_COLUMNS = 3
_LONGEST_NAME = 200


class ClientStep(QWidget):
    """`client_changed` carries the Client, `profile_changed` (Profile, field that changed); `left`: one was left."""

    client_changed = Signal(object)
    profile_changed = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._client = Client("", "")
        self._profile = Profile("")
        self._launch, self._live = "", frozenset[str]()
        self._today: date | None = None
        self._filling = False
        self._known: dict[str, Client] = {}
        self._taken = frozenset[tuple[str, str]]()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._make_names())
        column.addWidget(self._make_dates())

    def _make_names(self) -> QWidget:
        theme = self._theme
        card = Card(self, theme=theme)
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 14, 16, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        self.client = QLineEdit(card)
        self.sector = QLineEdit(card)
        self.project = QLineEdit(card)
        self.stage = ComboBox(card, theme=theme)
        for entry in (self.client, self.sector, self.project):
            limit_line(entry, _LONGEST_NAME)
        self.client_field = Field(_("Client"), self.client, theme, parent=card)
        # In reading order, as Tab goes through them.
        optional = _("optional")
        sector = Field(_("Sector"), self.sector, theme, remark=optional, parent=card)
        stage = Field(_("Stage"), self.stage, theme, remark=optional, parent=card)
        self.project_field = Field(_("Project"), self.project, theme, parent=card)
        grid.addWidget(CardHead(card, title=_("Client and project"), theme=theme), 0, 0, 1, 2)
        grid.addWidget(self.client_field, 1, 0)
        grid.addWidget(sector, 1, 1)
        grid.addWidget(self.project_field, 2, 0)
        grid.addWidget(stage, 2, 1)
        self._named = (self.client_field, sector, self.project_field, stage)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (names := completer.popup()) is not None:
            theme.clothe(names)
        self.client.setCompleter(completer)
        self.client.textChanged.connect(self._tell_client)
        self.sector.textChanged.connect(self._tell_client)
        self.project.textChanged.connect(lambda: self._tell_profile("project"))
        self.stage.currentIndexChanged.connect(lambda: self._tell_profile("stage"))
        for entry in (self.client, self.sector, self.project):
            entry.editingFinished.connect(self.left)
        return card

    def _make_dates(self) -> QWidget:
        card = Card(self, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        remark = _("Each optional. Rules about what came when are checked only where both dates are there.")
        self._dates_head = CardHead(card, title=_("Project dates"), remark=remark, theme=self._theme)
        column.addWidget(self._dates_head)
        self._date_grid = QGridLayout()
        self._date_grid.setHorizontalSpacing(12)
        self._date_grid.setVerticalSpacing(10)
        column.addLayout(self._date_grid)
        self.dates: dict[str, Field] = {}
        self._dates_card = card
        return card

    # ------------------------------------------------------------ showing

    def set_framework(self, framework: Framework) -> None:
        """Offer the stages and ask for the dates of this framework."""
        self._filling = True
        self._launch, self._live = framework.verdict.launch_date, live_stages(framework)
        stage = self._profile.stage
        self.stage.clear()
        self.stage.addItem(_("Not said"), "")
        for one in framework.stages:
            self.stage.addItem(f"{one.id} {one.name}", one.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(stage)))
        if tuple(self.dates) != framework.dates:
            self._ask_dates(framework.dates)
        self._filling = False

    def _ask_dates(self, names: tuple[str, ...]) -> None:
        for old in self.dates.values():
            self._date_grid.removeWidget(old)
            old.deleteLater()
        self.dates = {}
        for number, name in enumerate(names):
            entry = QLineEdit(self._dates_card)
            entry.setPlaceholderText(_("day month year"))
            entry.setMaxLength(40)
            field = Field(date_name(name), entry, self._theme, parent=self._dates_card)
            entry.editingFinished.connect(lambda wanted=name: self._take_date(wanted))
            self.dates[name] = field
            self._date_grid.addWidget(field, number // _COLUMNS, number % _COLUMNS)

    def offer_clients(self, clients: dict[str, Client]) -> None:
        """Complete the names of clients that are known."""
        self._known = {name.casefold(): client for name, client in clients.items()}
        self._names.setStringList(sorted(clients))

    def offer_projects(self, taken: Iterable[tuple[str, str]]) -> None:
        """Point out a (client, project) that is there already; two of one name cannot be told apart in the list."""
        self._taken = frozenset((client.casefold(), project.casefold()) for client, project in taken)
        self._doubt_project()

    def _doubt_project(self) -> None:
        client, project = self.client.text().strip(), self.project.text().strip()
        twice = bool(project) and (client.casefold(), project.casefold()) in self._taken
        said = _("{client} has a project of this name already.")
        self.project_field.remark_on(said.format(client=client) if twice else "")

    def show_profile(self, client: Client, profile: Profile, today: date | None = None) -> None:
        """Fill the fields; one that has the cursor keeps what is typed if that says the same.

        `today` is given while the round is open: then a launch that is past is pointed out.
        """
        self._filling = True
        self._client, self._profile, self._today = client, profile, today
        for entry, words in (
            (self.client, client.name),
            (self.sector, client.sector),
            (self.project, profile.project),
        ):
            if entry.text().strip() != words:
                entry.setText(words)
        self.stage.setCurrentIndex(max(0, self.stage.findData(profile.stage)))
        for name, field in self.dates.items():
            entry = field.entry
            assert isinstance(entry, QLineEdit)
            shown = dates.day(profile.dates[name]) if name in profile.dates else ""
            if not field.complaint or name in profile.dates:
                entry.setText(shown)
                field.complain("")
        self._doubt_dates(profile)
        self._doubt_project()
        self._filling = False

    def _doubt_dates(self, profile: Profile) -> None:
        """Point out dates in an odd order; they may be so while both are being changed."""
        live = profile.stage in self._live
        odd = {
            one.name: one.after
            for one in odd_dates(profile.dates, self._launch, today=self._today, live=live)
        }
        for name, field in self.dates.items():
            after = odd.get(name)
            if after:
                said = _("Before {start}, {day}.")
                field.remark_on(said.format(start=date_name(after), day=dates.day(profile.dates[after])))
            else:
                field.remark_on("" if after is None else _("This day is past. Is it still planned?"))

    @property
    def empty(self) -> bool:
        """Whether nothing is typed or chosen."""
        fields = (self.client, self.sector, self.project, *(field.entry for field in self.dates.values()))
        typed = any(isinstance(field, QLineEdit) and field.text().strip() for field in fields)
        return not typed and not self.stage.currentData()

    def clear(self) -> None:
        """Empty everything, what is wrong too."""
        for field in (*self._named, *self.dates.values()):
            field.complain("")
        self.show_profile(Client("", ""), Profile(""))

    def set_locked(self, locked: bool) -> None:
        """Show without letting anything be changed."""
        for field in (*self._named, *self.dates.values()):
            field.set_locked(locked)
        self._dates_head.remark.setHidden(locked)

    # ------------------------------------------------------------ reading

    def client_value(self) -> Client:
        """The client as typed; a known name keeps its identity."""
        name, sector = self.client.text().strip(), self.sector.text().strip()
        known = self._known.get(name.casefold())
        if not self._client.uuid and known is not None:
            return replace(known, sector=sector or known.sector)
        return replace(self._client, name=name, sector=sector)

    def profile_value(self) -> Profile:
        """The profile with what is typed here."""
        return replace(
            self._profile, project=self.project.text().strip(), stage=self.stage.currentData() or ""
        )

    def complete(self) -> bool:
        """Take what still has the cursor and say what is missing; the first such field gets the cursor."""
        for name in self.dates:
            self._take_date(name)
        missing: list[Field] = []
        for field, entry, sentence in (
            (self.client_field, self.client, _("Name the client.")),
            (self.project_field, self.project, _("Name the project.")),
        ):
            empty = not entry.text().strip()
            field.complain(sentence if empty else "")
            if empty:
                missing.append(field)
        missing += [field for field in self.dates.values() if field.complaint]
        if missing:
            missing[0].entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return not missing

    def _tell_client(self) -> None:
        if not self._filling:
            if self.client.text().strip():
                self.client_field.complain("")
            self._doubt_project()
            self.client_changed.emit(self.client_value())

    def _tell_profile(self, name: str) -> None:
        if not self._filling:
            if self.project.text().strip():
                self.project_field.complain("")
            self._doubt_project()
            self._profile = self.profile_value()
            self.profile_changed.emit(self._profile, name)

    def _take_date(self, name: str) -> None:
        if self._filling:
            return
        field = self.dates[name]
        entry = field.entry
        assert isinstance(entry, QLineEdit)
        found, wrong = read_day(entry.text())
        field.complain(wrong)
        if wrong:
            return
        known: dict[str, date] = {key: day for key, day in self._profile.dates.items() if key != name}
        if found is not None:
            known[name] = found
            entry.setText(dates.day(found))
        if known != dict(self._profile.dates):
            self._profile = replace(self._profile, dates=known)
            self._doubt_dates(self._profile)
            self.profile_changed.emit(self._profile, f"dates.{name}")
