"""What the templates of `theme/` know of a page: plain values only, so that another generator can use them too."""

from __future__ import annotations

from typing import Any, NamedTuple

from markupsafe import Markup


class Link(NamedTuple):
    """A link: its words as HTML, where it leads, and what `aria-current` says of it."""

    title: Markup
    href: str
    current: str = ""


class Shared(NamedTuple):
    """What is shown where somebody shares a page, on the hosted site: absolute addresses, empty where the site does not know its own."""

    title: str
    description: str
    kind: str
    locale: str
    url: str
    image: str
    feed: str
    data: Markup


class Frame(NamedTuple):
    """What the templates of `theme/` know of a page, in plain values.

    Attributes:
        language: of the page.
        site: the name of the site.
        title: what the window is called.
        description: one or two sentences.
        canonical: its absolute address, or nothing.
        shared: what who shares it shows, on the hosted site.
        root: the way to the site's root, without a slash at the end.
        home, search, icon, style, early: addresses as seen from the page.
        scripts: the bundles that it loads.
        fonts: what a server sends ahead.
        menu, more: the links of the menu, and those behind one word, `more_word`.
        is_home, wide: what sort of page it is.
        crumbs, here: the pages above it, and its own title.
        contents: its headings, when they are listed.
        article: HTML.
        previous, following: its neighbours.
        code, short: its code, and its short link as paper carries it.
        named_on_paper: what paper calls it, with its address; empty when there is nothing to say.
        qr: a QR code for paper.
        version: the date of this version, in words; `year` and `day` are its parts.
        cite: how to refer to it; None for a page that nobody refers to.
        feed: the address of the feed, on the page that it follows.
        footer: the links at the foot.
        everything: the address of the list of everything.
        edit: where the page can be improved.
        disclaimer, license, research: what the foot says.
        lists: the addresses of the lists of some kinds, for a page that is not there.
    """

    language: str
    site: str
    title: str
    description: str
    root: str
    home: str
    search: str
    icon: str
    style: str
    early: str
    scripts: list[str]
    menu: list[Link]
    more: list[Link]
    more_word: str
    everything: str
    footer: list[Link]
    version: str
    day: str
    year: str
    disclaimer: str
    license: str
    research: dict[str, Any]
    canonical: str = ""
    shared: Shared | None = None
    fonts: tuple[str, ...] = ()
    is_home: bool = False
    wide: bool = False
    crumbs: list[Link] | None = None
    here: Markup = Markup()
    contents: list[Link] | None = None
    article: Markup = Markup()
    previous: Link | None = None
    following: Link | None = None
    code: str = ""
    short: str = ""
    named_on_paper: Markup = Markup()
    qr: Markup = Markup()
    cite: dict[str, Any] | None = None
    feed: str = ""
    edit: str = ""
    lists: dict[str, str] | None = None
