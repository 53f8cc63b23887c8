"""What the model says about a field beyond its Python type.

These marks stand in `Annotated[...]` in `model`; the decoder, the JSON Schema and the checks read
them, so that each rule about a field is written once.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Help:
    """The help text an editor sees while typing the field."""

    text: str


@dataclass(frozen=True, slots=True)
class MaxCharacters:
    """The largest number of characters."""

    number: int


@dataclass(frozen=True, slots=True)
class MaxWords:
    """The largest number of words."""

    number: int


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word from a closed list: a vocabulary of the content, or `keys` where the engine does something else for each."""

    name: str
    vocabulary: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeOf:
    """A code such as P12: of one of the kinds with these letters (none: of any kind), or of this entry itself."""

    letters: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a source, such as `rapport 6.3`."""


@dataclass(frozen=True, slots=True)
class ThemeSlug:
    """The slug of a theme."""


@dataclass(frozen=True, slots=True)
class Slug:
    """Lower-case words joined by hyphens, as they stand in an address."""


@dataclass(frozen=True, slots=True)
class Url:
    """A web address."""


@dataclass(frozen=True, slots=True)
class Inline:
    """Running text: may hold *emphasis* and references such as [[C5]]."""


@dataclass(frozen=True, slots=True)
class OrSingle:
    """A list that may be written as one value when it holds one."""


@dataclass(frozen=True, slots=True)
class FromFile:
    """Filled in from the file itself, not from a key."""
