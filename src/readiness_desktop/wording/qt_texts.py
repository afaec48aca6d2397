"""Texts that Qt itself shows: in menus of text fields, on standard buttons, in its file dialog, for keys."""

from readiness_desktop.wording.translate import _


def qt_texts() -> tuple[str, ...]:
    """They stand here so that translators are given them; Qt asks for each by its own text."""
    return (*_of_fields(), *_of_buttons(), *_of_files(), *_of_keys())


def _of_fields() -> tuple[str, ...]:
    return (
        _("&Undo"),
        _("&Redo"),
        _("Cu&t"),
        _("&Copy"),
        _("Copy &Link Location"),
        _("&Paste"),
        _("Delete"),
        _("Select All"),
    )


def _of_buttons() -> tuple[str, ...]:
    return (
        _("OK"),
        _("Cancel"),
        _("&Cancel"),
        _("Close"),
        _("&Close"),
        _("Save"),
        _("&Save"),
        _("Open"),
        _("&Open"),
        _("&Yes"),
        _("&No"),
        _("Discard"),
        _("Apply"),
        _("Reset"),
    )


def _of_files() -> tuple[str, ...]:
    return (
        _("Look in:"),
        _("File &name:"),
        _("Files of type:"),
        _("Directory:"),
        _("&Choose"),
        _("Back"),
        _("Forward"),
        _("Parent Directory"),
        _("Create New Folder"),
        _("&New Folder"),
        _("New Folder"),
        _("&Delete"),
        _("&Rename"),
        _("Show &hidden files"),
        _("List View"),
        _("Detail View"),
        _("Sidebar"),
        _("Files"),
        _("All Files (*)"),
        _("Directories"),
        _("Name"),
        _("Size"),
        _("Type"),
        _("Kind"),
        _("Date Modified"),
        _("Computer"),
        _("My Computer"),
        _("File"),
        _("Folder"),
        _("Drive"),
        _("Find Directory"),
        _("Save As"),
        _("%1 already exists.\nDo you want to replace it?"),
        _("%1\nFile not found.\nPlease verify the correct file name was given."),
        _("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    )


def _of_keys() -> tuple[str, ...]:
    return (
        _("Ctrl"),
        _("Shift"),
        _("Alt"),
        _("Return"),
        _("Enter"),
        _("Esc"),
        _("Del"),
        _("Space"),
        _("Tab"),
        _("Left"),
        _("Right"),
        _("Up"),
        _("Down"),
    )
