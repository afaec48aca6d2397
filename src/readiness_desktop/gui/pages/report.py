"""The report page: what the PDF holds and how it looks, its pages as they will be, and the export to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.gui.background import Job
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.findings import moments
from readiness_desktop.gui.findings.page_view import PageView
from readiness_desktop.gui.findings.report_button import present_button
from readiness_desktop.gui.findings.report_maker import Made, ReportMaker, Wish
from readiness_desktop.gui.findings.section_list import SectionList
from readiness_desktop.gui.findings.switch_rows import ReportSwitches
from readiness_desktop.gui.findings.thumbnails import WIDTH, Thumbnails
from readiness_desktop.gui.forms.ui_report import Ui_ReportPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.services.report_file import file_name
from readiness_desktop.services.reporting import report_sections
from readiness_desktop.wording import complaints, numbers, verdicts
from readiness_desktop.wording.translate import _, ngettext
from readiness_desktop.wording.written import written

if TYPE_CHECKING:
    from readiness_desktop.domain.errors import ReadinessError
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.reporting import SectionName

OPTIONS_WIDTH = 356
LEAST_OPTIONS = 300
THUMBNAILS = 118
NARROW = 1000


class ReportPage(QWidget):
    """Shows and exports the report of the open assessment. `navigate` asks for another page."""

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._open: OpenAssessment | None = None
        self._brand: Path | None = None
        self._page = 0
        self._names_job: Job | None = None
        self.ui = Ui_ReportPage()
        self.ui.setupUi(self)
        self.maker = ReportMaker(self)
        self.sections = SectionList(theme, self.ui.sections_place)
        self.thumbnails = Thumbnails(theme, self.ui.thumbs_place)
        self.view = PageView(theme, self.ui.page_place)
        self.switches = ReportSwitches(theme, self.ui.switch_group)
        self.ui.sections_place_layout.addWidget(self.sections)
        self.ui.switch_group_layout.addWidget(self.switches)
        self.ui.thumbs_place_layout.addWidget(self.thumbnails)
        self.ui.page_place_layout.addWidget(self.view)
        dress(self, theme)
        self.page_buttons = [present_button(self.navigate.emit, theme)]
        self._name_buttons()
        self._connect()
        self._fill_choices()
        self._show_export("ready")
        self._fit()

    # ------------------------------------------------------------ building

    def _name_buttons(self) -> None:
        ui = self.ui
        for button, name in (
            (ui.page_back, _("Page before")),
            (ui.page_on, _("Next page")),
            (ui.zoom_out, _("Smaller")),
            (ui.zoom_in, _("Larger")),
        ):
            button.setAccessibleName(name)

    def _connect(self) -> None:
        ui, maker = self.ui, self.maker
        self.sections.changed.connect(self._want)
        self.switches.changed.connect(self._on_changed)
        ui.paper.chosen.connect(lambda _key: self._want())
        ui.brand.activated.connect(self._choose_brand)
        ui.brand_folder.clicked.connect(self._ask_brand)
        ui.page_back.clicked.connect(lambda: self._turn(-1))
        ui.page_on.clicked.connect(lambda: self._turn(1))
        ui.zoom_in.clicked.connect(lambda: self.view.zoom_by(1))
        ui.zoom_out.clicked.connect(lambda: self.view.zoom_by(-1))
        ui.fit_page.clicked.connect(self.view.fit_page)
        ui.export_pdf.clicked.connect(self.export)
        ui.stop.clicked.connect(self._stop_export)
        ui.open_file.clicked.connect(lambda: self._open_file(self._written))
        ui.show_folder.clicked.connect(
            lambda: self._open_file(self._written.parent if self._written else None)
        )
        self.thumbnails.page_chosen.connect(self._show_page)
        self.view.turned.connect(self._turn)
        self.view.picture_wanted.connect(self._want_picture)
        self.view.zoom_changed.connect(self._show_zoom)
        maker.made.connect(self._on_made)
        maker.failed.connect(self._on_failed)
        maker.progressed.connect(self._on_progress)
        maker.pictured.connect(self._on_picture)
        maker.written.connect(self._on_written)
        maker.stopped.connect(lambda: self._show_export("ready"))
        self._written: Path | None = None

    def _fill_choices(self) -> None:
        ui = self.ui
        ui.paper.set_name(_("Paper"))
        ui.paper.set_choices((("A4", "A4"), ("Letter", "Letter")))
        ui.paper.set_current("A4")
        ui.options_scroll.setAccessibleName(_("What the report holds"))
        ui.brand.setAccessibleName(_("Brand kit"))
        ui.brand.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        ui.brand.setMinimumContentsLength(6)
        ui.brand.addItem(_("Default"), None)
        ui.brand.currentTextChanged.connect(lambda name: ui.brand.setToolTip(as_tooltip(name)))
        ui.brand.setToolTip(as_tooltip(ui.brand.currentText()))
        ui.brand_fault.hide()

    # ------------------------------------------------------------ showing

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        if self._open is not open_assessment:
            if self._open is not None:
                self._open.plan_changed.disconnect(self._on_changed)
                self._open.results_changed.disconnect(self._on_changed)
                self.maker.forget()
            self._open = open_assessment
            self._written = None
            self._show_export("ready")
            open_assessment.plan_changed.connect(self._on_changed)
            open_assessment.results_changed.connect(self._on_changed)
        self._on_changed()

    def showEvent(self, event: Any) -> None:
        """Make the report when the page is seen."""
        super().showEvent(event)
        if self._open is not None:
            self._open.want_plan()
        self._on_changed()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the preview what the options leave."""
        super().resizeEvent(event)
        self._fit()

    def _on_changed(self, _what: object = None) -> None:
        if self._open is None or not self.isVisible():
            return
        self._show_draft()
        self.ui.file_name.setText(file_name(self._open.assessment))
        self._want()

    def _show_draft(self) -> None:
        assert self._open is not None
        framework, assessment, results = self._open.framework, self._open.assessment, self._open.results
        rows = condition_rows(framework, assessment, results, self._open.plan)
        missing = sum(not row.complete for row in rows)
        why: list[str] = []
        if assessment.current.lock is None:
            why.append(_("The round is still open; lock it under Setup once its answers are agreed."))
        if missing:
            why.append(
                ngettext(
                    "{n} condition has no owner or no due date; agree it on the results page.",
                    "{n} conditions have no owner or no due date; agree them on the results page.",
                    missing,
                ).format(n=missing)
            )
        before = moments.previous_round(assessment)
        self.switches.show_state(before[1] if before[0] is not None else "", must_be_draft=bool(why))
        self.ui.draft_box.setVisible(bool(why))
        self.ui.draft_box.show_level(1)
        self.ui.draft_words.setText("\n".join(why))
        self.ui.final_box.setVisible(not why and not self.switches.as_draft)
        self.ui.final_words.setText(
            _("The round is locked and every condition has an owner: this report is final.")
        )

    # ------------------------------------------------------------ the report

    def _want(self) -> None:
        if self._open is None or not self.isVisible():
            return
        if not self.sections.boxes:
            self._ask_sections()
            return
        if not self._open.planned:
            self.maker.wait()
            self._open.want_plan()
            self._say_state(_("The roadmap is being worked out"))
            return
        self.maker.want(self._wish(self._open))
        self._say_state(_("Preview is up to date") if self.maker.up_to_date else _("Preview is being made"))

    def _wish(self, shown: OpenAssessment) -> Wish:
        """What the page asks for now; without a plan where that of the last change is not there yet."""
        return Wish(
            shown.framework,
            shown.assessment,
            None if shown.read_only else shown.person,
            shown.plan if shown.planned else None,
            self._brand,
            self.ui.paper.current or "A4",
            self.sections.chosen(),
            self.switches.outlines,
            self.switches.as_draft,
            tuple(shown.claims_beside()),
        )

    def _ask_sections(self) -> None:
        if self._names_job is None:
            self._names_job = Job(lambda _task: report_sections())
            self._names_job.done.connect(self._take_sections)
            self._names_job.start()

    def _take_sections(self, names: tuple[SectionName, ...]) -> None:
        self.sections.show_names(names)
        self._want()

    def _on_made(self, made: Made) -> None:
        count = len(made.pages)
        self._say_state(_("Preview is up to date"))
        self.sections.show_starts(made.pdf.starts, count)
        self._explain_way()
        names = self.sections.names_by_page(made.pdf.starts)
        self.thumbnails.pages.show(made.pages.sizes, names)
        self.ui.page_count.setText(ngettext("{n} page", "{n} pages", count).format(n=count))
        self._page = min(self._page, count - 1)
        self._show_page(self._page)
        ratio = self.devicePixelRatioF()
        for number, (width, _height) in enumerate(made.pages.sizes):
            self.maker.want_picture(number, WIDTH / width, ratio, first=False)

    def _explain_way(self) -> None:
        if self._open is not None:
            best = self._open.results.verdict == "LAUNCH"
            self.sections.show_verdict(verdicts.name(self._open.framework, "LAUNCH") if best else "")

    def _on_failed(self, error: ReadinessError) -> None:
        self.ui.fault_words.setText(complaints.say(error))
        self._say_state("")
        self._show_export("fault")

    def _say_state(self, words: str) -> None:
        self.ui.state_words.setText(words)

    # ------------------------------------------------------------ pages

    def _show_page(self, number: int) -> None:
        now = self.maker.now
        if now is None or not 0 <= number < len(now.pages):
            return
        self._page = number
        self.thumbnails.stand_on(number)
        self.view.show_page(number, now.pages.sizes[number])
        self.ui.page_words.setText(_("Page {n} of {m}").format(n=number + 1, m=len(now.pages)))
        self.ui.page_back.setEnabled(number > 0)
        self.ui.page_on.setEnabled(number + 1 < len(now.pages))

    def _turn(self, step: int) -> None:
        self._show_page(self._page + step)

    def _want_picture(self, number: int, zoom: float) -> None:
        self.maker.want_picture(number, zoom, self.devicePixelRatioF(), first=True)

    def _on_picture(self, number: int, zoom: float, image: QImage) -> None:
        if self.maker.now is not None and abs(zoom - WIDTH / self.maker.now.pages.sizes[number][0]) < 1e-9:
            self.thumbnails.pages.take(number, image)
        else:
            self.view.take(number, image)

    def _show_zoom(self, zoom: float) -> None:
        self.ui.zoom_words.setText(numbers.percent(zoom))
        self.ui.fit_page.setEnabled(not self.view.fits)

    # ------------------------------------------------------------ choices

    def _choose_brand(self, row: int) -> None:
        self._brand = self.ui.brand.itemData(row)
        self._want()

    def _ask_brand(self) -> None:
        files.ask_folder(self, _("Choose a brand kit"), self.use_brand)

    def use_brand(self, folder: Path) -> None:
        """Take the brand kit in a folder; says what is wrong where it is none and keeps the one before."""
        from readiness_desktop.domain.errors import ReadinessError
        from readiness_desktop.services.brands import brand_in

        try:
            brand = brand_in(folder)
        except ReadinessError as error:
            self.ui.brand_fault.setText(complaints.say(error))
            self.ui.brand_fault.show()
            return
        self.ui.brand_fault.hide()
        if self.ui.brand.count() > 1:
            self.ui.brand.removeItem(1)
        self.ui.brand.addItem(brand.name, folder)
        self.ui.brand.setCurrentIndex(1)
        self.ui.paper.set_current(brand.paper)
        self._choose_brand(1)

    # ------------------------------------------------------------ export

    def export(self) -> None:
        """Ask where to write the PDF and write it."""
        if self._open is None or self.maker.exporting:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder or str(Path.home())) / file_name(self._open.assessment)
        files.ask_save(self, _("Export PDF"), suggested, _("PDF files (*.pdf)"), self._export_to)

    def _export_to(self, path: Path) -> None:
        if self._open is None or self.maker.exporting:
            return
        self._show_export("working")
        self.ui.progress.setRange(0, 0)
        self.maker.export(path, self._wish(self._open))

    def _stop_export(self) -> None:
        self.maker.stop()
        self._show_export("ready")

    def _on_progress(self, done: int, total: int) -> None:
        self.ui.progress.setRange(0, max(total, 1))
        self.ui.progress.setValue(done)
        self.ui.progress_words.setText(numbers.percent(done / max(total, 1)))

    def _on_written(self, path: Path) -> None:
        self._written = path
        self.ui.done_words.setText(written(_("Report"), path))
        self.ui.done_words.setToolTip(as_tooltip(str(path)))
        self._show_export("done")

    def _show_export(self, state: str) -> None:
        ui = self.ui
        ui.progress_row.setVisible(state == "working")
        ui.done_row.setVisible(state == "done")
        ui.fault_box.setVisible(state == "fault")
        ui.fault_box.show_level(0)
        ui.export_pdf.setEnabled(state != "working")
        if state == "working":
            ui.progress_words.setText("")
            ui.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_file(self, path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _fit(self) -> None:
        theme, ui = self._theme, self.ui
        ui.options.setFixedWidth(
            min(theme.scaled(OPTIONS_WIDTH), max(LEAST_OPTIONS, round(self.width() * 0.42)))
        )
        ui.thumbs_place.setFixedWidth(THUMBNAILS)
        ui.thumbs_place.setVisible(self.width() / (theme.text_percent / 100) >= NARROW)
