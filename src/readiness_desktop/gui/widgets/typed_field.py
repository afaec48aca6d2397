"""A field for a figure, a day or a word: what was typed is read when it is left, and a wrong one says why below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from readiness_desktop.domain.assessment import LONGEST_TEXT
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.services.typed_numbers import NOT_NEGATIVE, Bounds, read_number, shown_number
from readiness_desktop.wording import dates

Reader = Callable[[str], tuple[Any, str]]
"""What was typed -> its value and what is wrong with it (empty: nothing)."""


class TypedField(Field):
    """A line under its name that reads what is typed; `entered` carries the new value once the line is left.

    A value that was refused stays in the line until it is mended or another one is shown.
    """

    entered = Signal(object)

    def __init__(
        self,
        name: str,
        theme: Theme,
        *,
        read: Reader,
        show: Callable[[Any], str],
        hint: str = "",
        remark: str = "",
        longest: int = 60,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(longest)
        self.line.setPlaceholderText(hint)
        super().__init__(name, self.line, theme, remark=remark, parent=parent)
        self._read, self._written = read, show
        self._value: Any = None
        self.line.editingFinished.connect(self.take)

    @property
    def value(self) -> Any:
        """The value that is shown, None where there is none or what stands there is wrong."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show a value; what is being mended stays unless the value is another one."""
        if value == self._value and (self.complaint or self.line.hasFocus()):
            return
        self._value = value
        self.line.setText(self._written(value))
        self.complain("")

    def forget(self) -> None:
        """Let go of what was typed and refused; what is shown next is another thing."""
        self.line.setText(self._written(self._value))
        self.complain("")

    def take(self) -> bool:
        """Read what stands in the line; False where it is wrong, which is then said."""
        if self.line.isReadOnly():
            return True
        if self.line.text() == self._written(
            self._value
        ):  # what is shown may be rounded, what is held is not
            self.complain("")
            return True
        found, wrong = self._read(self.line.text())
        self.complain(wrong)
        if wrong:
            return False
        self.line.setText(self._written(found))
        if found != self._value:
            self._value = found
            self.entered.emit(found)
        return True


def number_field(
    name: str,
    theme: Theme,
    bounds: Bounds = NOT_NEGATIVE,
    *,
    hint: str = "",
    remark: str = "",
    parent: QWidget | None = None,
) -> TypedField:
    """A field for a figure within bounds; `remark` says its unit."""
    return TypedField(
        name,
        theme,
        read=lambda typed: read_number(typed, bounds),
        show=lambda value: shown_number(value, bounds),
        hint=hint,
        remark=remark,
        parent=parent,
    )


def day_field(
    name: str,
    theme: Theme,
    *,
    hint: str = "",
    remark: str = "",
    wrong: Callable[[date], str] | None = None,
    parent: QWidget | None = None,
) -> TypedField:
    """A field for a day; `wrong` says why one cannot be, or nothing."""

    def read(typed: str) -> tuple[date | None, str]:
        day, said = read_day(typed)
        return day, said if day is None or wrong is None else wrong(day)

    return TypedField(
        name,
        theme,
        read=read,
        show=lambda value: "" if value is None else dates.day(value),
        hint=hint,
        remark=remark,
        parent=parent,
    )


def text_field(
    name: str, theme: Theme, *, hint: str = "", remark: str = "", parent: QWidget | None = None
) -> TypedField:
    """A field for one line of words."""
    return TypedField(
        name,
        theme,
        read=lambda typed: (typed.strip(), ""),
        show=lambda value: value or "",
        hint=hint,
        remark=remark,
        longest=min(2_000, LONGEST_TEXT),
        parent=parent,
    )
