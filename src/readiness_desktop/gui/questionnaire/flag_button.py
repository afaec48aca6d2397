"""The button that flags a question for review; flagged, it wears the colours of a warning."""

from PySide6.QtGui import QColor

from readiness_desktop.gui.widgets.button import Button


class FlagButton(Button):
    """A button that stays down while the question is flagged."""

    def show_flagged(self, flagged: bool, text: str) -> None:
        """Show whether the question is flagged."""
        if self.text() == text and self.isChecked() == flagged:
            return
        self.setChecked(flagged)
        self.setText(text)
        if self.themed:
            self.restyle()

    def restyle(self) -> None:
        sheet = ""
        if self.isChecked():
            colors = self.theme.level(1)
            sheet = (
                f"QPushButton {{ background: {colors.tint.name()}; border-color: {colors.fill.name()};"
                f" color: {colors.ink.name()}; }}"
            )
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)
        super().restyle()

    def _content_color(self) -> QColor:
        return self.theme.level(1).ink if self.isChecked() else self.theme.color("text_secondary")
