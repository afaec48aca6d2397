"""The parts of the Risks page."""
