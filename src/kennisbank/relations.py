"""Which relations an entry states, and with which text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kennisbank.decoded import Decoded
from kennisbank.kinds import kind_of
from kennisbank.library import Edge, Library
from kennisbank.located import Located
from kennisbank.model import Entry
from kennisbank.stated import MAIN_THEME, MENTIONS, OTHER_THEME, USES, Stated


class StatedEdge(NamedTuple):
    """A relation with the text that states it."""

    edge: Edge
    place: Located


def edges(item: Decoded, library: Library) -> Iterator[StatedEdge]:
    """Yield the relations an entry states: what its kind says it states, its themes and methods, and the references in its texts."""
    entry: Entry = item.entry
    for stated in kind_of(entry).states:
        yield from _of_field(entry, stated)
    theme = getattr(entry, "theme", None)
    for slug in (theme, *getattr(entry, "other_themes", ())) if theme else ():
        if slug in library.themes:
            yield StatedEdge(Edge(entry.code, MAIN_THEME if slug is theme else OTHER_THEME, library.themes[slug].code), slug)
    for method in getattr(entry, "methods", ()):
        yield StatedEdge(Edge(entry.code, USES, method), method)
    for reference in item.references:
        if reference.to == "code" and not reference.letters:
            yield StatedEdge(Edge(entry.code, MENTIONS, str(reference.value)), reference.value)


def _of_field(entry: Entry, stated: Stated) -> Iterator[StatedEdge]:
    """Yield the relations that stand in one field; a part that names nobody states nothing."""
    for part in getattr(entry, stated.field):
        other = getattr(part, stated.code) if stated.code else part
        if other:
            note = getattr(part, stated.note) if stated.note else ""
            subject, target = (other, entry.code) if stated.turned else (entry.code, other)
            yield StatedEdge(Edge(subject, stated.relation, target, note), other)
