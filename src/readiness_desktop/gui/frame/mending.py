"""The way from a finding of the quality check to the field that mends it, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.quality import Place
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.pages.questions import QuestionsPage
    from readiness_desktop.gui.pages.results import ResultsPage
    from readiness_desktop.gui.pages.setup import SetupPage
    from readiness_desktop.gui.reviewing.finding_model import FindingRow

BACK = "mend"
"""The strip that says what is being mended and leads back to the review."""
_FOCUS = Qt.FocusReason.ShortcutFocusReason


class Mending(QObject):
    """Brings a window to the place of a finding, with the focus in its field."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hub: OpenAssessment | None = None
        self._row: FindingRow | None = None
        window.banners.acted.connect(self._come_back)
        window.session.hub_changed.connect(self._follow)

    def go(self, row: FindingRow) -> None:
        """Show the place of a finding and stand in its field; a strip over the page says what it is about."""
        window, hub = self._window, self._window.session.hub
        if hub is None or row.finding is None:
            return
        place = row.finding.place
        if place.page == "results":
            window.show_page("results", "conditions")
        elif place.page == "questions":
            window.show_page("questions", place.target)
        elif place.page == "gates":
            window.show_page(
                "gates", f"{place.target} {place.item if place.field == 'waiver' else place.field}"
            )
        else:
            window.show_page(place.page)
        if window.page != place.page:
            return
        stand = {
            "questions": self._on_question,
            "setup": self._on_date,
            "results": self._on_condition,
            "gates": self._on_gate,
        }
        stand[place.page](place, locked=hub.locked)
        self._row = row
        self._say(mended=False)

    def _follow(self, hub: OpenAssessment | None) -> None:
        if self._hub is not None:
            self._hub.results_changed.disconnect(self._look)
        self._hub, self._row = hub, None
        if hub is not None:
            hub.results_changed.connect(self._look)

    def _look(self, _results: object) -> None:
        """Say once it is mended, and again what it was where that is undone."""
        row, hub = self._row, self._hub
        if row is None or row.finding is None or hub is None or not self._window.banners.shown(BACK):
            return
        from readiness_desktop.domain.quality import check_rule

        still = {one.place for one in check_rule(hub.framework, hub.assessment, hub.results, row.rule)}
        self._say(mended=row.finding.place not in still)

    def _say(self, *, mended: bool) -> None:
        row = self._row
        if row is not None:
            said = _("Mended: {what}") if mended else _("{what}: {words}")
            kind = "success" if mended else "info"
            words = said.format(what=row.title, words=row.words)
            self._window.banners.show(BACK, kind, words, _("Back to the review"))

    def _come_back(self, which: str) -> None:
        if which == BACK:
            self._window.show_page("review")

    def _on_question(self, place: Place, *, locked: bool) -> None:
        page = cast("QuestionsPage", self._window.page_widget("questions"))
        if place.field == "evidence" and (place.item or not locked):
            if place.item:
                page.ui.evidence_strip.opened.emit(place.item)
                self._on_its_date(page)
            else:
                page.ui.evidence_strip.add_asked.emit()
        elif place.field == "reason" and page.ui.options_row.reason.isEnabled():
            page.ui.options_row.focus_reason()
        elif place.field == "confirm" and page.ui.carried_bar.isVisible():
            page.ui.carried_bar.button.setFocus(_FOCUS)
        elif place.field == "flag" and page.ui.flag_button.isEnabled():
            page.ui.flag_button.setFocus(_FOCUS)
        else:
            page.ui.level_cards.focus_card(_FOCUS)

    @staticmethod
    def _on_its_date(page: QuestionsPage) -> None:
        """Stand in the date of the piece of evidence that was opened."""
        from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog

        for dialog in page.findChildren(EvidenceDialog):
            if dialog.isVisible() and dialog.date.isEnabled():
                dialog.date.setFocus(_FOCUS)

    def _on_date(self, place: Place, *, locked: bool) -> None:
        page = cast("SetupPage", self._window.page_widget("setup"))
        page.show_step(0)
        field = page.client_step.dates.get(place.target)
        if field is not None:
            page.ui.steps_scroll.ensureWidgetVisible(field)
            if not locked:
                field.entry.setFocus(_FOCUS)

    def _on_condition(self, place: Place, *, locked: bool) -> None:
        from readiness_desktop.gui.findings.condition_model import DUE, OWNER

        page = cast("ResultsPage", self._window.page_widget("results"))
        column = OWNER if place.field == "owner" else DUE
        page.conditions.stand_on(place.target, column, edit=not locked)

    def _on_gate(self, place: Place, *, locked: bool) -> None:
        from readiness_desktop.gui.pages.gates import GatesPage

        page = cast(GatesPage, self._window.page_widget("gates"))
        page.stand_on(place.field)
