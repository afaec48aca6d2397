"""Parts of the Ownership page."""
