"""The parts of the Debt page."""
