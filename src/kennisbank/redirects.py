"""Which address leads on to which entry: every code, former slug and moved entry."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.addresses import address, code_path, slug_path
from kennisbank.kinds import BY_PREFIX, kind_of
from kennisbank.library import Library


def redirects(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (old address, code it leads to) of every code, former slug and moved entry."""
    for code, entry in library.entries.items():
        yield address(code_path(code)), code
        for slug in entry.former_slugs:
            yield address(slug_path(kind_of(entry), slug)), code
    for code, moved in library.moved.items():
        target = str(moved.moved)
        for _ in library.moved:
            target = str(library.moved[target].moved) if target in library.moved else target
        yield address(code_path(code)), target
        yield address(slug_path(BY_PREFIX[code[0]], moved.slug)), target
