"""The parts of the roadmap page: the plan as bars over weeks, people and index below, limits above, one beside."""
