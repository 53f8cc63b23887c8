"""The tests, in a house that mirrors the sources."""
