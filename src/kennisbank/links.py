"""The one place that makes links, with a policy for each medium.

On a server a page is a folder; on a disk the file in it must be named. That is all in which the two differ, so a page for both is made once, with a slot behind each
link to a page: `fill` puts in what the medium wants there. What goes to another generator as finished HTML links as on a server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final

from kennisbank.addresses import INDEX

SLOT: Final = "\x1f"  # a character that no content can hold: YAML refuses it, and reading takes it out of hand-written pages


class Medium(StrEnum):
    """What a file is for."""

    HOSTED = "hosted"
    DISK = "disk"
    TREE = "tree"


class Made(StrEnum):
    """What a page is made as: for both sorts of site at once, or for the Markdown tree."""

    SITES = "sites"
    TREE = "tree"


EVERYWHERE: Final = frozenset(Medium)
FILLED: Final[Mapping[Medium, str]] = {Medium.HOSTED: "", Medium.DISK: INDEX, Medium.TREE: ""}
POLICIES: Final[Mapping[Made, Callable[[str], str]]] = {
    Made.SITES: lambda place: place + SLOT,
    Made.TREE: lambda place: place,
}


def fill(text: str, medium: Medium) -> str:
    """Return what was made for sites as it stands in one of them."""
    return text.replace(SLOT, FILLED[medium])


class Links:
    """Makes the links of one page.

    Args:
        place: where the page stands.
        made: what it is made as.
        root: where the site's root is as seen from anywhere, for a page that may be shown at any address; else links are relative.
    """

    def __init__(self, place: str, made: Made = Made.SITES, root: str | None = None) -> None:
        self.place = place
        self._root = root
        self._policy = POLICIES[made]

    def to(self, place: str, anchor: str = "") -> str:
        """Return the link to a page, or to an anchor on it."""
        mark = f"#{anchor}" if anchor else ""
        if mark and place == self.place and self._root is None:
            return mark
        return self.file(self._policy(place)) + mark

    def file(self, path: str) -> str:
        """Return the link to a file of the site, by its path from the site's root."""
        return relative(path, self.place) if self._root is None else self._root + path

    @property
    def root(self) -> str:
        """The way to the site's root, without a slash at the end."""
        return (self._root if self._root is not None else relative("", self.place)).rstrip("/")


@lru_cache(maxsize=100_000)
def relative(path: str, page: str) -> str:
    """Return a path from the site's root as seen from a page: the shortest way up and down."""
    ups, downs = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(ups), len(downs) - 1) and ups[shared] == downs[shared]:
        shared += 1
    steps = "../" * (len(ups) - shared) + "/".join(downs[shared:])
    return steps if steps.strip(SLOT) else f"./{steps}"
