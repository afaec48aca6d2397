"""Assessments and results to and from files that travel: sealed files, answers files, scores as JSON."""
