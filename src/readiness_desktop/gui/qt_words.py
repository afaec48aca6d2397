"""Answers the texts of Qt itself from the one catalogue, so that no second one has to be shipped or translated."""

from PySide6.QtCore import QTranslator

from readiness_desktop.wording.translate import _


class QtWords(QTranslator):
    """Installed for the whole program. Qt takes an empty answer for "not known here" and asks on, so none is given."""

    def isEmpty(self) -> bool:
        """Qt does not ask a translator that calls itself empty."""
        return False

    def translate(
        self,
        context: bytes | str,
        sourceText: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        """The text of the catalogue, or the source text where it has none. Qt puts a number for %n itself."""
        text = sourceText.decode("utf-8") if isinstance(sourceText, bytes) else str(sourceText)
        return _(text) or text
