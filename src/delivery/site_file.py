"""A file of a site, made only when somebody wants its bytes."""

from __future__ import annotations

from collections.abc import Callable

from kennisbank.digests import digest
from kennisbank.links import EVERYWHERE, Medium


class SiteFile:
    """A file of a site: its path from the root, its content, and the media that it is for.

    Args:
        path: from the site's root.
        data: the content, or what makes it.
        media: what it is for.
        content: stands for the content: files with the same are the same. Needed when `data` makes it; else the digest of the data.
    """

    __slots__ = ("_data", "content", "media", "path")

    def __init__(self, path: str, data: bytes | Callable[[], bytes], media: frozenset[Medium] = EVERYWHERE, content: bytes = b"") -> None:
        self.path = path
        self.media = media
        self.content = content or (digest(data) if isinstance(data, bytes) else b"")
        self._data = data

    @property
    def data(self) -> bytes:
        """The bytes; what makes them is asked anew each time, so that a large site is never in memory as a whole."""
        return self._data if isinstance(self._data, bytes) else self._data()
