"""What asks or tells before the window; every dialog is opened, none blocks."""
