"""The door to mkdocs: all that imports it."""
