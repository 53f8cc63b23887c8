"""What may be kept from one run of the pipeline to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import BytecodeCache

from kennisbank.decode import decode
from kennisbank.decoded import Decoded
from kennisbank.links import Made
from kennisbank.reading import SourceText
from kennisbank.render import Renderer
from kennisbank.search.index import Read
from kennisbank.watched import MadePage

Keys = dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Memory:
    """What may be kept between two runs.

    Attributes:
        decoded: decoded files by path, as long as their texts and the vocabularies are the same.
        keys: the vocabularies that they were held to.
        pages: pages that were made, as long as what was read for them is the same.
        read: documents as the index of the search read them, by their id.
        renderers: templates, by their folder.
        compiled: keeps the code of templates, if somebody wants it kept.
    """

    decoded: dict[str, Decoded] = field(default_factory=dict)
    keys: Keys = field(default_factory=dict)
    pages: dict[tuple[Made, str], MadePage] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    renderers: dict[Path, Renderer] = field(default_factory=dict)
    compiled: BytecodeCache | None = None

    def decode(self, source: SourceText, keys: Keys) -> Decoded:
        """Return the decoded file, from memory when its text did not change."""
        known = self.decoded.get(source.path)
        if known is None or known.source.text != source.text:
            known = self.decoded[source.path] = decode(source, keys)
        return known

    def forget_but(self, paths: set[str]) -> None:
        """Forget files that are there no longer."""
        for gone in self.decoded.keys() - paths:
            del self.decoded[gone]

    def hold_to(self, keys: Keys) -> None:
        """Forget what was decoded with other vocabularies."""
        if keys != self.keys:
            self.keys = keys
            self.decoded = {}
