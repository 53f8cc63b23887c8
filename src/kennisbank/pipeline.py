"""The steps strung together: read → decode → link → check → view → render."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kennisbank import checks, words
from kennisbank.broken import Broken
from kennisbank.checks import register, thesaurus
from kennisbank.checks.register import Register
from kennisbank.decode import NO_KEYS, decode
from kennisbank.decoded import Decoded
from kennisbank.digests import digest, digest_all
from kennisbank.library import Library
from kennisbank.link import link
from kennisbank.links import Made
from kennisbank.list_files import COVERAGE
from kennisbank.memory import Keys, Memory
from kennisbank.outputs import Output, Script
from kennisbank.problems import Problem, errors
from kennisbank.reading import SourceText, read
from kennisbank.render import Renderer
from kennisbank.search.index import scripts


@dataclass(slots=True)
class Content:
    """The linked content of a root and every problem in it, errors and warnings. `keys` are those of its vocabularies."""

    library: Library
    problems: list[Problem]
    register: Register = field(default_factory=Register)
    keys: Keys = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether a site may be made of it."""
        return not errors(self.problems)


def load(root: Path, memory: Memory | None = None, *, ledger: bool = True) -> Content:
    """Read, decode, link and check the content of a root folder. Never raises on bad content.

    Args:
        root: the folder with content/, practices/ and cases/.
        memory: what may be kept from the run before.
        ledger: whether to check the ledger of the sources too, and the words of the thesaurus; a site does not need it.
    """
    with collecting_later():
        return _load(root, memory or Memory(), ledger=ledger)


def _load(root: Path, memory: Memory, *, ledger: bool) -> Content:
    reading = read(root, ledger=ledger)
    of_words = {text.path: decode(text, NO_KEYS) for text in reading.texts if text.kind in words.CONTENT_WORDS}
    keys = words.keys_of(of_words)
    memory.hold_to(keys)
    decoded = [of_words.get(text.path) or memory.decode(text, keys) for text in reading.texts if text.kind is not None]
    memory.forget_but({item.source.path for item in decoded})
    problems = [*reading.problems, *(problem for item in decoded for problem in item.problems)]
    registered, of_register = register.parse(reading.register.text) if reading.register else (Register(), [])
    broken = Broken(problems)
    said = words.join(of_words)
    library, linking = link(decoded, [text for text in reading.texts if text.kind is None], said, broken, registered.sources())
    _take_digests(library, decoded, reading.texts)
    problems += [*of_register, *linking, *words.check(said), *checks.check(library)]
    if ledger and not errors(problems):
        problems += thesaurus.check_said(library)
    if not errors(of_register) and register.PATH not in broken:
        problems += register.check(library, registered, Broken(problems))
    return Content(library, sorted(set(problems)), registered, keys)


def _take_digests(library: Library, decoded: list[Decoded], texts: list[SourceText]) -> None:
    """Note what each entry and everything else was made from: a page is the same as long as that is."""
    for item in decoded:
        if item.entry is not None and library.entries.get(str(item.code)) is item.entry:
            library.digests[str(item.code)] = digest(item.source.path, item.source.text)
    entries = {entry.path for entry in library.entries.values()}
    library.general = digest_all(part for text in texts if text.path not in entries and text.kind is not COVERAGE for part in (text.path, text.text))


@contextmanager
def collecting_later() -> Iterator[None]:
    """Hold the garbage collector back while many objects are made that all stay: it would go through them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def render(library: Library, templates: Path, made: Made, memory: Memory | None = None) -> Iterator[Output]:
    """Yield every file that the core makes, in reading order: pages, what leads on to them, and what the search loads.

    Args:
        library: without errors.
        templates: the folder of the templates.
        made: what the pages are made as: it decides how they link to one another.
        memory: what may be kept from the run before.
    """
    if memory is None:
        yield from Renderer(templates).render(library, made)
    else:
        if templates not in memory.renderers:
            memory.renderers[templates] = Renderer(templates, memory.compiled)
        yield from memory.renderers[templates].render(library, made, memory.pages)
    for path, text in scripts(library, memory.read if memory else None):
        yield Script(path, text)
