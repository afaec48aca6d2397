"""The parts of the self-check page."""
