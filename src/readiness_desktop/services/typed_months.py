"""Months of approved run cost as people type them: 12, 7.5, 7,5; a wrong number gets a plain sentence."""

import re

from readiness_desktop.wording.translate import _

MOST_MONTHS = 60
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?")


def read_months(typed: str) -> tuple[float | None, str]:
    """The months that were typed and what is wrong with them. Nothing typed is no figure and not wrong."""
    text = typed.strip()
    if not text:
        return None, ""
    if _NUMBER.fullmatch(text) is None:
        return None, _("Write a number of months such as 12.")
    months = float(text.replace(",", "."))
    if months > MOST_MONTHS:
        return None, _("Months run from 0 to {most} here.").format(most=MOST_MONTHS)
    return months, ""
