"""The parts of the question page: list of dimensions, level cards, respondents, evidence, live effect."""
