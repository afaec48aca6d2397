"""Presenting: the slides on a screen, the view of whoever presents, and the keys of both."""
