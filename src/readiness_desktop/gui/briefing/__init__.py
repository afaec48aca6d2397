"""The parts of the briefing: cards that say a thing in plain words, with what its terms mean."""
