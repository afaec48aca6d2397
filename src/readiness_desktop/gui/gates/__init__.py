"""What the Gates page is made of: stages, criteria, sign-offs, conditions, the sheet, and the dialogs that record."""
