"""Domain facts into sentences, numbers, dates and money in a language."""
