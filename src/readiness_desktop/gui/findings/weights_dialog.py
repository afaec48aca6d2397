"""The weights of the dimensions: a figure each, 1 where nothing is set, back to 1 by one click."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.scoring import weight_of
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.typed_field import TypedField, number_field
from readiness_desktop.services.typed_numbers import Bounds
from readiness_desktop.wording.translate import _

LEAST, MOST = 0.1, 10.0


class WeightsDialog(Dialog):
    """Shown with `open()`. `agreed` carries the weight of each dimension."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, framework: Framework, own: Mapping[str, float]) -> None:
        super().__init__(
            parent,
            theme,
            _("Weights of the dimensions"),
            _(
                "Every dimension weighs 1 unless there is a reason. The range over other weights is shown all the same."
            ),
        )
        self.setObjectName("weightsDialog")
        self.setMinimumWidth(theme.scaled(520))
        self.fields: dict[str, TypedField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for place, dimension in enumerate(framework.dimensions):
            field = number_field(dimension.short, theme, Bounds(LEAST, MOST), parent=self)
            field.show_value(weight_of(own, dimension.id, framework.constants))
            self.fields[dimension.id] = field
            grid.addWidget(field, place // 2, place % 2)
        self.body.addLayout(grid)
        self._default = framework.constants.dimension_weight
        self.reset = self.add_button(_("Reset to 1"), self._reset)
        self.add_button(_("Cancel"), self.reject)
        self.keep = self.add_button(_("Set weights"), self._keep, kind="primary")

    def _reset(self) -> None:
        for field in self.fields.values():
            field.complain("")
            field.show_value(self._default)

    def _keep(self) -> None:
        wrong = [field for field in self.fields.values() if not field.take()]
        if wrong:
            wrong[0].line.setFocus()
            return
        found = {d: self._default if f.value is None else float(f.value) for d, f in self.fields.items()}
        self.accept()
        self.agreed.emit(found)
