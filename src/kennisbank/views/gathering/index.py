"""The list of all entries of a kind."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank.gathering import GatheringPage
from kennisbank.library import Library
from kennisbank.views.parts import Card, FacetView, card, facets
from kennisbank.views.text import PageText


class IndexView(NamedTuple):
    """The list of all entries of a kind."""

    title: Markup
    noun: str
    intro: Markup
    facets: list[FacetView]
    cards: list[Card]


def view(page: GatheringPage, writer: PageText, library: Library) -> IndexView:
    """Return the list of a kind."""
    assert page.kind is not None
    entries = library.of(page.kind.model)
    words = library.words.kind(page.kind)
    return IndexView(
        title=writer.words(words.plural),
        noun=str(words.noun),
        intro=writer.words(words.intro),
        facets=facets(entries, library, page.kind.facets),
        cards=[card(writer, entry, library) for entry in entries],
    )
