"""Modes of the questions: a workshop with a room, an interview with one person, and what is printed for both."""
