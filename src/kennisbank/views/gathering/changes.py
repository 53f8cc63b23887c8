"""The changes, the newest first."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank.gathering import GatheringPage
from kennisbank.language import nl
from kennisbank.library import Library
from kennisbank.model import Change
from kennisbank.views.text import PageText


class ChangeView(NamedTuple):
    """Something new or different, and the pages it is about."""

    slug: str
    date: str
    title: Markup
    text: Markup
    see: list[Markup]


def view(_: GatheringPage, writer: PageText, library: Library) -> list[ChangeView]:
    """Return all changes, the newest first."""
    return [
        ChangeView(
            slug=str(change.slug),
            date=nl.in_words(change.date),
            title=writer.words(change.title),
            text=writer.short(change.text),
            see=[writer.link(library.entries[code]) for code in change.see if code in library.entries],
        )
        for change in newest_first(library)
    ]


def newest_first(library: Library) -> list[Change]:
    """Return the changes of a library, the newest first; those of one day in the order of the file."""
    return sorted(library.changes, key=lambda change: change.date, reverse=True)
