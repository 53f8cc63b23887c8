"""What leaves the core: files of a site, each with all that a deliverer needs to know of it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kennisbank.addresses import file_of
from kennisbank.links import EVERYWHERE, Medium


class Crumb(NamedTuple):
    """A page to link to by its title: a step of the breadcrumbs, a neighbour. `title` is plain text."""

    title: str
    place: str


class Heading(NamedTuple):
    """A heading of the second level. `html` is its text, marked; without links or tags."""

    anchor: str
    html: str


class Metadata(NamedTuple):
    """What a page is, for the frame around it and for machines. All plain texts.

    Attributes:
        title, description: as they are shown, shared and cited.
        kind: what its kind is called, empty for a page that is no entry.
        code: the code of an entry, else empty.
        theme_code, theme: the main theme of an entry, or the theme itself.
        schema_type: its type in schema.org.
        modified: the day it was last held against its sources, or added to.
        crumbs: the pages above it, but for the home page.
        previous, following: its neighbours among the entries of its kind.
        cited: whether it says how to refer to it.
        rests: whether it holds what the research says.
        printed: whether paper carries its address as a QR code, though it has no code.
        feed: whether it is the page that the feed follows.
        defined: the terms that it defines, with their anchors.
    """

    title: str
    description: str
    kind: str = ""
    code: str = ""
    theme_code: str = ""
    theme: str = ""
    schema_type: str = "WebPage"
    modified: date | None = None
    crumbs: tuple[Crumb, ...] = ()
    previous: Crumb | None = None
    following: Crumb | None = None
    cited: bool = True
    rests: bool = True
    printed: bool = False
    feed: bool = False
    defined: tuple[tuple[str, str], ...] = ()


class Page(NamedTuple):
    """A page: its article as it was made; `links.fill` gives it as it stands in one medium.

    Attributes:
        place: where it stands.
        name: its path among pages, without an ending, as links of hand-written pages and the Markdown tree name it: `praktijken/index`.
        article: HTML.
        metadata: what it is.
        headings: its headings of the second level.
        contents: whether these are listed beside it.
        wide: whether it takes the whole width of the screen.
        bundles: the bundles of script it needs besides those of every page, in the order of their names.
        source: the content file to improve, if it is one file.
        markdown: the Markdown it was written in, for another generator; empty for a page that was made.
        media: what it is for.
    """

    place: str
    name: str
    article: str
    metadata: Metadata
    headings: tuple[Heading, ...] = ()
    contents: bool = True
    wide: bool = False
    bundles: tuple[str, ...] = ()
    source: str | None = None
    markdown: str = ""
    media: frozenset[Medium] = EVERYWHERE

    @property
    def path(self) -> str:
        """Its file, from the site's root."""
        return file_of(self.place)


class Redirect(NamedTuple):
    """A place that leads on to another: a short link, or an address of before."""

    place: str
    target: str
    href: str
    code: str
    title: str
    media: frozenset[Medium] = EVERYWHERE

    @property
    def path(self) -> str:
        """Its file, from the site's root."""
        return file_of(self.place)


class Script(NamedTuple):
    """A file that the browser loads when asked for: the index of the search, the texts that it quotes."""

    path: str
    text: str
    media: frozenset[Medium] = EVERYWHERE


Output = Page | Redirect | Script
"""A file that leaves the core. The order in which they come is the reading order."""
