"""The parts of the Value page."""
