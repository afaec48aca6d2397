"""What a user sees: the only room with Qt."""
