"""The glossary."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank.gathering import GatheringPage
from kennisbank.library import Library
from kennisbank.views.text import PageText


class TermView(NamedTuple):
    """A term in the glossary."""

    slug: str
    letter: str
    term: Markup
    long: Markup
    text: Markup
    sources: Markup
    explained: bool
    see: Markup


def view(_: GatheringPage, writer: PageText, library: Library) -> list[TermView]:
    """Return the glossary in alphabetical order."""
    return [
        TermView(
            slug=str(term.slug),
            letter=term.term[0].upper(),
            term=writer.words(term.term),
            long=writer.words(term.long or ""),
            text=writer.short(term.text),
            sources=writer.sources(term.source),
            explained=term.explained,
            see=see(term.see, writer, library),
        )
        for term in sorted(library.terms, key=lambda term: term.term.lower())
    ]


def see(code: str | None, writer: PageText, library: Library) -> Markup:
    """Return the link to the page about an item, or nothing."""
    entry = library.entries.get(str(code)) if code else None
    return writer.link(entry) if entry else Markup()
