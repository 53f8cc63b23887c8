"""Which place leads on to which entry: every code, former slug and moved entry."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.addresses import code_place, slug_place
from kennisbank.kinds import kind_of, kind_of_code
from kennisbank.library import Library


def redirects(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (old place, code it leads to) of every code, former slug and moved entry."""
    for code, entry in library.entries.items():
        yield code_place(code), code
        for slug in entry.former_slugs:
            yield slug_place(kind_of(entry), slug), code
    for code, moved in library.moved.items():
        target = str(moved.moved)
        for _ in library.moved:
            target = str(library.moved[target].moved) if target in library.moved else target
        yield code_place(code), target
        yield slug_place(kind_of_code(code), moved.slug), target
