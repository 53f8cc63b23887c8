"""Where everything stands: the Markdown path and the public address of each page.

An address is what follows the site's own root: `/praktijken/houd-driegesprekken/`.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import Final

from kennisbank.kinds import KINDS, Kind, kind_of
from kennisbank.model import Entry

HOME: Final = "index.md"
TERMS_PAGE: Final = "begrippen.md"
DOS_DONTS_PAGE: Final = "dos-en-donts.md"
SOURCES_PAGE: Final = "over/bronnen.md"
RESOURCES_PAGE: Final = "hulpmiddelen.md"
FIGURES_PAGE: Final = "doelgroep.md"
SEARCH_PAGE: Final = "zoeken.md"
OVERVIEW_PAGE: Final = "overzicht.md"
CHANGES_PAGE: Final = "over/wijzigingen.md"
INDEXES: Final = KINDS
FIXED_PAGES: Final = (
    HOME,
    *(f"{kind.address}/index.md" for kind in KINDS),
    TERMS_PAGE,
    DOS_DONTS_PAGE,
    SOURCES_PAGE,
    RESOURCES_PAGE,
    FIGURES_PAGE,
    SEARCH_PAGE,
    OVERVIEW_PAGE,
    CHANGES_PAGE,
)


def entry_path(entry: Entry) -> str:
    """Return the Markdown path of an entry's page."""
    return slug_path(kind_of(entry), entry.slug)


def slug_path(kind: Kind, slug: str) -> str:
    """Return the Markdown path of the page of a kind with this slug."""
    return f"{kind.address}/{slug}.md"


def index_path(kind: Kind) -> str:
    """Return the Markdown path of the index of a kind."""
    return f"{kind.address}/index.md"


def code_path(code: str) -> str:
    """Return the path of the page that leads from a code to its entry."""
    return f"{code.lower()}/index.html"


def address(path: str) -> str:
    """Return the public address of a Markdown or HTML path."""
    stem = posixpath.splitext(path)[0]
    if posixpath.basename(stem) == "index":
        stem = posixpath.dirname(stem)
    return f"/{stem}/" if stem else "/"


@lru_cache(maxsize=1024)
def section_anchor(reference: str) -> str:
    """Return the anchor of a section on the page of sources: `rapport 6.3` gives `rapport-6-3`."""
    return "".join(character if character.isalnum() else "-" for character in reference.lower())


def relative(target: str, page: str) -> str:
    """Return the path of a target as seen from a page: up to the root, then down."""
    return "../" * page.count("/") + target


def leading(target: str, page: str) -> str:
    """Return the address of a target as seen from the address of a page, for HTML that no generator rewrites."""
    return ("../" * (address(page).count("/") - 1) or "./") + address(target)[1:]
