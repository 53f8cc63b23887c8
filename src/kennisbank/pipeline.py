"""The steps strung together: read → decode → link → check → view → render."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kennisbank import checks, register
from kennisbank.broken import Broken
from kennisbank.decode import decode
from kennisbank.decoded import Decoded
from kennisbank.library import Library
from kennisbank.link import link
from kennisbank.problems import Problem, errors
from kennisbank.reading import SourceText, read
from kennisbank.register import Register
from kennisbank.render import Page, Renderer
from kennisbank.search import checks as thesaurus_checks
from kennisbank.search.index import scripts


@dataclass(slots=True)
class Content:
    """The linked content of a root and every problem in it, errors and warnings."""

    library: Library
    problems: list[Problem]
    register: Register = field(default_factory=Register)

    @property
    def good(self) -> bool:
        """Whether a site may be made of it."""
        return not errors(self.problems)


@dataclass(slots=True)
class Memory:
    """What may be kept between two runs: decoded files by path, as long as the text is the same, and compiled templates."""

    decoded: dict[str, Decoded] = field(default_factory=dict)
    renderers: dict[Path, Renderer] = field(default_factory=dict)

    def decode(self, source: SourceText) -> Decoded:
        """Return the decoded file, from memory when its text did not change."""
        known = self.decoded.get(source.path)
        if known is None or known.source.text != source.text:
            known = self.decoded[source.path] = decode(source)
        return known


def load(root: Path, memory: Memory | None = None, *, ledger: bool = True) -> Content:
    """Read, decode, link and check the content of a root folder. Never raises on bad content.

    Args:
        root: the folder with content/, practices/ and cases/.
        memory: what may be kept from the run before.
        ledger: whether to check the ledger of the sources too, and the words of the thesaurus; a site does not need it.
    """
    with _collecting_later():
        return _load(root, memory, ledger=ledger)


def _load(root: Path, memory: Memory | None, *, ledger: bool) -> Content:
    reading = read(root, ledger=ledger)
    decoder = memory.decode if memory else decode
    decoded = [decoder(text) for text in reading.texts if text.kind is not None]
    problems = [*reading.problems, *(problem for item in decoded for problem in item.problems)]
    registered, of_register = register.parse(reading.register.text) if reading.register else (Register(), [])
    broken = Broken(problems)
    library, linking = link(decoded, [text for text in reading.texts if text.kind is None], broken, registered.sources())
    problems += [*of_register, *linking, *checks.check(library), *thesaurus_checks.check(library)]
    if ledger and not errors(problems):
        problems += thesaurus_checks.check_said(library)
    if not errors(of_register) and register.PATH not in broken:
        problems += register.check(library, registered, Broken(problems))
    return Content(library, sorted(set(problems)), registered)


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Hold the garbage collector back while many objects are made that all stay: it would go through them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def render(library: Library, templates: Path, memory: Memory | None = None) -> Iterator[Page]:
    """Yield every page of the site as Markdown, the short links as HTML, and what the search loads as JavaScript."""
    renderers = memory.renderers if memory else {}
    if templates not in renderers:
        renderers[templates] = Renderer(templates)
    yield from renderers[templates].render(library)
    for path, text in scripts(library):
        yield Page(path, text)
