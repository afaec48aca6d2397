"""What the fields of a setup are called in the list of steps that can be undone."""

from readiness_desktop.wording.project_dates import date_name
from readiness_desktop.wording.translate import _


def field_words(field: str) -> str:
    """What a field of the profile is called in the undo list."""
    name, _dot, entry = field.partition(".")
    if name == "dates":
        return date_name(entry)
    if name == "target_changes":
        return _("target of {question}").format(question=entry)
    return {
        "project": _("project"),
        "stage": _("stage"),
        "depth": _("depth"),
        "scope": _("scope"),
        "size": _("company size"),
        "generative": _("kind of system"),
        "overlay_present": _("further evidence seen"),
        "target": _("target profile"),
        "statement_passes": _("success statement"),
        "budget_months": _("months of run cost approved"),
    }[name]
