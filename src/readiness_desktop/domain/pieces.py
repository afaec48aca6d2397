"""A text in pieces, as a search gives it back."""

Pieces = tuple[tuple[str, bool], ...]
"""Each piece with whether it is what was looked for."""
