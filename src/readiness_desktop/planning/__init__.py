"""Gaps to a roadmap: which initiatives are needed, in what order, when, and what the assessment would say then."""
