"""The rules of a live session."""
