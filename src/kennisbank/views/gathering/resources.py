"""The list of resources."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank.gathering import GatheringPage
from kennisbank.library import Library
from kennisbank.views.gathering.terms import see
from kennisbank.views.parts import FacetView, data_attributes
from kennisbank.views.text import PageText

KIND_FACET = "soort"
VOCABULARY = "resource_kinds"


class ResourceView(NamedTuple):
    """A resource: `address` is printed, and a link that leaves the site."""

    slug: str
    name: Markup
    kind: str
    text: Markup
    address: str
    sources: Markup
    see: Markup
    data: Markup


class ResourcesView(NamedTuple):
    """All resources with the facets they can be filtered by."""

    facets: list[FacetView]
    resources: list[ResourceView]


def view(_: GatheringPage, writer: PageText, library: Library) -> ResourcesView:
    """Return all resources in alphabetical order."""
    used = {str(resource.kind) for resource in library.resources}
    views = [
        ResourceView(
            slug=str(resource.slug),
            name=writer.words(resource.name),
            kind=library.words.label(VOCABULARY, resource.kind),
            text=writer.short(resource.text),
            address=str(resource.address or ""),
            sources=writer.sources(resource.source),
            see=see(resource.see, writer, library),
            data=data_attributes({KIND_FACET: (str(resource.kind),)}),
        )
        for resource in sorted(library.resources, key=lambda resource: resource.name.lower())
    ]
    kinds = {kind: label for kind, label in library.words.labels(VOCABULARY).items() if kind in used}
    title = str(library.words.vocabularies[VOCABULARY].title)
    return ResourcesView([FacetView(KIND_FACET, title, kinds)] if len(kinds) > 1 else [], views)
