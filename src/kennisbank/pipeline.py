"""The steps strung together: read → decode → link → check → view → render."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kennisbank import checks, files, register
from kennisbank.decode import Decoded, decode
from kennisbank.link import Library, link
from kennisbank.problems import Problem, errors
from kennisbank.reading import Reading, SourceText, read
from kennisbank.render import Page, Renderer


@dataclass(slots=True)
class Content:
    """The linked content of a root and every problem in it, errors and warnings."""

    library: Library
    problems: list[Problem]

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


def load(root: Path, memory: Memory | None = None) -> Content:
    """Read, decode, link and check the content of a root folder. Never raises on bad content."""
    reading = read(root)
    decoder = memory.decode if memory else decode
    decoded = [decoder(text) for text in reading.texts if text.kind is not None]
    registered = _read_register(root, reading)
    problems = [*reading.problems, *(problem for item in decoded for problem in item.problems)]
    assumed = register.codes_of(registered, {problem.path for problem in errors(problems)})
    library, linking = link(decoded, [text for text in reading.texts if text.kind is None], assumed)
    problems += [*linking, *checks.check(library)]
    if registered is not None:
        problems += register.check(library, registered, {problem.path for problem in errors(problems)})
    return Content(library, sorted(set(problems)))


def render(library: Library, templates: Path, memory: Memory | None = None) -> Iterator[Page]:
    """Yield every page of the site as Markdown (and the short links as HTML)."""
    renderer = memory.renderers.setdefault(templates, Renderer(templates)) if memory else Renderer(templates)
    return renderer.render(library)


def _read_register(root: Path, reading: Reading) -> str | None:
    """Return the text of the register, or None where there is none or it cannot be read."""
    path = root / register.PATH
    if not path.exists():
        return None
    try:
        return files.read_bytes(path, files.MAX_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reading.report(register.PATH, "KB101", f"cannot be read: {error}; bring back the last good version")
        return None
