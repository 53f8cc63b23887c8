"""What comes out of decoding one file: an entry or nothing, its references, its problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from kennisbank.located import Located
from kennisbank.problems import Problem
from kennisbank.reading import SourceText
from kennisbank.yamltree import place


class Reference(NamedTuple):
    """A mention of something else. `to` is code, section or theme; a code is of one of the kinds with these `letters` (none: of any)."""

    to: str
    value: Located
    letters: str = ""


@dataclass(slots=True)
class Decoded:
    """What came out of one file. `keys` are those of each vocabulary, by its name: what a value may be."""

    source: SourceText
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    entry: Any = None
    code: Located | None = None
    references: list[Reference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, node: yaml.Node, code: str, message: str) -> None:
        """Add a problem at a node."""
        self.report_at(place(node), code, message)

    def report_at(self, where: tuple[int, int], code: str, message: str) -> None:
        """Add a problem at a line and column."""
        self.problems.append(Problem(self.source.path, *where, code, message))

    def find(self, words: str, node: yaml.Node) -> tuple[int, int]:
        """Return the line and column of words within a node; those of the node when they are broken over lines."""
        lines = self.source.text.split("\n")
        start, end = node.start_mark, node.end_mark
        for number in range(start.line, min(end.line + 1, len(lines))):
            column = lines[number].find(words, start.column if number == start.line else 0)
            if column >= 0:
                return number + 1, column + 1
        return place(node)
