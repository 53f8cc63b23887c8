"""A link to everything there is, by kind: what the search page shows without a question."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank.gathering import ITEM_PAGES, GatheringPage
from kennisbank.kinds import KINDS
from kennisbank.library import Library
from kennisbank.views.text import PageText


class GroupView(NamedTuple):
    """All of one kind: a link each, and its code where it has one."""

    name: Markup
    links: list[tuple[Markup, str]]


def view(_: GatheringPage, writer: PageText, library: Library) -> list[GroupView]:
    """Return a link to everything there is, by kind."""
    groups = [
        GroupView(writer.words(library.words.kind(kind).plural), [(writer.link(entry), str(entry.code)) for entry in library.of(kind.model)]) for kind in KINDS
    ]
    for page in ITEM_PAGES:
        links = [(_link(page, slug, title, writer), "") for slug, title in library.items(page.items)]
        groups.append(GroupView(writer.words(library.words.pages[page.name].items or ""), links))
    return [group for group in groups if group.links]


def _link(page: GatheringPage, slug: str, title: str, writer: PageText) -> Markup:
    return Markup(f'<a href="{writer.links.to(page.address, slug)}">{writer.words(title)}</a>')  # noqa: S704 (a slug, and HTML)
