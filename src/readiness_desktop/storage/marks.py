"""What a library file says it is; apart from the tables, so that a glance at it needs no SQLAlchemy."""

SCHEMA_VERSION = 6
"""What PRAGMA user_version says; one more with every migration."""

APPLICATION_ID = 0x52445931
"""What PRAGMA application_id says: RDY1."""
