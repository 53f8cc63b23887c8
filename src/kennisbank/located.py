"""A text that remembers where it stands in its file."""

from __future__ import annotations

from typing import Self


class Located(str):
    """A `str` with the line and column (both from 1) of its first character in the YAML file."""

    __slots__ = ("column", "line")
    line: int
    column: int

    def __new__(cls, value: str, line: int = 1, column: int = 1) -> Self:
        """Make a text; `line` and `column` count from 1."""
        self = super().__new__(cls, value)
        self.line = line
        self.column = column
        return self
