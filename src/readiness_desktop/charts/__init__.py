"""Draws what Results say on matplotlib figures, for screen and paper; no pyplot, no Qt."""
