"""Where everything stands. A place is an address below the site's own root: `praktijken/houd-driegesprekken/`; that of the home page is empty."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kennisbank.codes import in_address
from kennisbank.gathering import GATHERING
from kennisbank.kinds import Kind, kind_of
from kennisbank.model import Entry

INDEX: Final = "index.html"
FIXED_PLACES: Final = tuple(page.address for page in GATHERING)


def place_of(entry: Entry) -> str:
    """Return the place of an entry's page."""
    return slug_place(kind_of(entry), entry.slug)


def slug_place(kind: Kind, slug: str) -> str:
    """Return the place of the page of a kind with this slug."""
    return f"{kind.prefix_in_site}{slug}/"


def code_place(code: str) -> str:
    """Return the place that leads from a code to its entry: its short link."""
    return f"{in_address(code)}/"


def written_place(slug: str) -> str:
    """Return the place of a page written by hand: `over/index` stands at `over/`."""
    folder, _, name = slug.rpartition("/")
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{slug}/"


def public(place: str) -> str:
    """Return a place as it stands in the register and in messages: `/praktijken/`."""
    return f"/{place}"


def file_of(place: str) -> str:
    """Return the file of the page at a place, from the site's root."""
    return place + INDEX


def name_of(place: str) -> str:
    """Return the name of a made page, as links of hand-written pages give it before the `.md`: `praktijken/index`, `begrippen`."""
    return f"{place}index" if place in LIST_PLACES else place.removesuffix("/")


LIST_PLACES: Final = frozenset(page.address for page in GATHERING if page.kind or not page.address)


@lru_cache(maxsize=1024)
def section_anchor(reference: str) -> str:
    """Return the anchor of a section on the page of sources: `rapport 6.3` gives `rapport-6-3`."""
    return "".join(character if character.isalnum() else "-" for character in reference.lower())
