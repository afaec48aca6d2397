"""A dialog of fields under their names, each with its own sentence where what stands there is wrong."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import LONGEST_TEXT
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.name_choice import offer_names
from readiness_desktop.gui.widgets.text_limit import TextLimit, limit_line
from readiness_desktop.gui.widgets.typed_field import TypedField, day_field, text_field
from readiness_desktop.wording.translate import _

WIDTH = 520
LINES = 3


class FormDialog(Dialog):
    """`fields` stands for what is filled in; buttons are added last. Nothing is kept while a field is wrong."""

    def __init__(self, parent: QWidget, theme: Theme, heading: str, sentence: str = "") -> None:
        super().__init__(parent, theme, heading, sentence)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget(self.area)
        self.inside.setProperty("ground", "none")
        self.fields = QVBoxLayout(self.inside)
        self.fields.setContentsMargins(3, 3, 10, 3)
        self.fields.setSpacing(10)
        self.area.setWidget(self.inside)
        self.body.addWidget(self.area, 1)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._typed: list[TypedField] = []

    def text(self, name: str, value: str = "", *, remark: str = "", hint: str = "") -> TypedField:
        """Add a field for one line of words."""
        return self._add(text_field(name, self.theme, hint=hint, remark=remark, parent=self.inside), value)

    def day(
        self,
        name: str,
        value: object = None,
        *,
        remark: str = "",
        wrong: Callable[[date], str] | None = None,
    ) -> TypedField:
        """Add a field for a day; `wrong` says why one cannot be."""
        field = day_field(name, self.theme, remark=remark, wrong=wrong, parent=self.inside)
        return self._add(field, value)

    def _add(self, field: TypedField, value: object) -> TypedField:
        field.show_value(value)
        self.fields.addWidget(field)
        self._typed.append(field)
        return field

    def words(self, name: str, value: str = "", *, remark: str = "") -> tuple[Field, QPlainTextEdit]:
        """Add a field for several lines of words."""
        edit = QPlainTextEdit(self.inside)
        TextLimit(edit, LONGEST_TEXT)
        edit.setTabChangesFocus(True)
        edit.setPlainText(value)
        edit.setFont(self.theme.font("body"))
        edit.setFixedHeight(LINES * self.theme.line("body") + 18)
        field = Field(name, edit, self.theme, remark=remark, parent=self.inside)
        self.fields.addWidget(field)
        return field, edit

    def choice(
        self, name: str, offered: tuple[tuple[str, str], ...], value: str = "", *, remark: str = ""
    ) -> tuple[Field, ComboBox]:
        """Add a list of which one holds: (key, words) each."""
        box = ComboBox(self.inside, theme=self.theme)
        for key, words in offered:
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(value)))
        field = Field(name, box, self.theme, remark=remark, parent=self.inside)
        self.fields.addWidget(field)
        return field, box

    def name_of(
        self, name: str, offered: tuple[str, ...], value: str = "", *, remark: str = ""
    ) -> tuple[Field, ComboBox]:
        """Add a field for a name: those that are known are offered, any other can be typed."""
        box = ComboBox(self.inside, theme=self.theme)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(offered))
        offer_names(box, self.theme)
        box.setEditText(value)
        if (edit := box.lineEdit()) is not None:
            edit.setProperty("edge", "none")
            limit_line(edit, 200)
        field = Field(name, box, self.theme, remark=remark, parent=self.inside)
        self.fields.addWidget(field)
        return field, box

    def finish_form(self, keep: str, kept: Callable[[], bool], *, kind: str = "primary") -> Button:
        """Add Cancel and the button that keeps; `kept` says False where something is still wrong."""
        self.fields.addStretch(1)
        self.add_button(_("Cancel"), self.reject)

        def pressed() -> None:
            right = [field.take() for field in self._typed if field.isVisibleTo(self.inside)]
            if all(right) and kept():
                self.accept()
                return
            self._stand_on_first_wrong()

        button = self.add_button(keep, pressed, kind=kind)
        self.fit()
        return button

    def _stand_on_first_wrong(self) -> None:
        for field in self.inside.findChildren(Field):
            if field.complaint and field.isVisibleTo(self.inside):
                field.entry.setFocus(Qt.FocusReason.OtherFocusReason)
                self.area.ensureWidgetVisible(field)
                return

    def fit(self) -> None:
        """As high as the fields, and no higher than the window allows; then the fields scroll."""
        parent = self.parentWidget()
        self.inside.adjustSize()
        most = 560 if parent is None else max(220, parent.window().height() - self.theme.scaled(230))
        self.area.setMinimumHeight(min(self.inside.sizeHint().height() + 8, most))
        self.adjustSize()


def need(field: Field, value: str, sentence: str) -> bool:
    """Complain where a field is empty; True where it is not."""
    field.complain("" if value.strip() else sentence)
    return bool(value.strip())
