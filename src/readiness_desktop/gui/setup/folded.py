"""A finished step in one line: what was said, and Edit."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.wording.translate import _

_MOST_FACTS, _WIDEST = 5, 170


class FoldedStep(Card):
    """The heading, up to five facts and a link that opens the step again."""

    edit_wanted = Signal()

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        self._icon = QLabel(self)
        self.title = PlainLabel(self, text=title, style="card", theme=theme)
        row.addWidget(self._icon)
        row.addWidget(self.title)
        self._facts: list[tuple[ElidedLabel, ElidedLabel]] = []
        self._columns: list[QVBoxLayout] = []
        for _number in range(_MOST_FACTS):
            column = QVBoxLayout()
            column.setSpacing(0)
            name = ElidedLabel(self, style="small", color="text_muted", theme=theme)
            value = ElidedLabel(self, theme=theme)
            column.addWidget(name)
            column.addWidget(value)
            row.addLayout(column, 1)
            self._columns.append(column)
            self._facts.append((name, value))
        self._row = row
        self.edit = Button(self, text=_("Edit"), kind="link", size="small", theme=theme)
        self.edit.setAccessibleName(_("Edit {step}").format(step=title))
        self.edit.clicked.connect(self.edit_wanted)
        row.addWidget(self.edit)
        self.use(theme)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def restyle(self) -> None:
        self.title.setMinimumWidth(self.theme.scaled(136))
        side = self.theme.scaled(16)
        self._icon.setPixmap(
            pixmap(self.theme, "circle-check", side, "accent_text", self.devicePixelRatioF())
        )
        self._share()

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """(name, value) pairs; empty values are left out."""
        shown = [fact for fact in facts if fact[1]]
        for number, (name, value) in enumerate(self._facts):
            there = number < len(shown)
            name.setText(shown[number][0] if there else "")
            value.setText(shown[number][1] if there else "")
            name.setVisible(there)
            value.setVisible(there)
        self._share()

    def set_locked(self, locked: bool) -> None:
        """Offer to look, where nothing can be changed."""
        self.edit.setText(_("Show") if locked else _("Edit"))
        said = _("Show {step}") if locked else _("Edit {step}")
        self.edit.setAccessibleName(said.format(step=self.title.text()))

    def _share(self) -> None:
        """Long facts get more of the width than short ones."""
        widest = self.theme.scaled(_WIDEST)
        for column, (name, value) in zip(self._columns, self._facts, strict=True):
            needed = max(name.sizeHint().width(), value.sizeHint().width()) if value.text() else 0
            self._row.setStretchFactor(column, min(widest, needed))
