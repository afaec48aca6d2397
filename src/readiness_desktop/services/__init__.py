"""What a user can do: plain functions without Qt and without SQL."""
