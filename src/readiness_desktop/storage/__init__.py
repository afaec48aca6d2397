"""Where assessments are kept: one SQLite library, its history, its migrations and its backups."""
