"""The pages of lists: terms, resources, figures, changes."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.charts import chart, written
from kennisbank.inline import escape
from kennisbank.library import Library
from kennisbank.model import Change
from kennisbank.views.parts import Facet, data_attributes
from kennisbank.vocabulary import RESOURCE_KINDS, in_words
from kennisbank.writer import PageWriter


@dataclass(frozen=True, slots=True)
class TermView:
    """A term in the glossary."""

    slug: str
    letter: str
    term: str
    long: str
    text: str
    sources: str
    explained: bool
    see: str


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A resource: `address` is printed, and a link that leaves the site."""

    slug: str
    name: str
    kind: str
    text: str
    address: str
    sources: str
    see: str
    data: str


@dataclass(frozen=True, slots=True)
class ResourcesView:
    """All resources with the facets they can be filtered by."""

    facets: list[Facet]
    resources: list[ResourceView]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: a drawn chart and the table beside it."""

    slug: str
    title: str
    text: str
    caveat: str
    population: str
    year: str
    cited: str
    chart: str
    rows: list[tuple[str, str]]
    unit: str
    sources: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Something new or different, and the pages it is about."""

    slug: str
    date: str
    title: str
    text: str
    see: list[str]


def terms(writer: PageWriter, library: Library) -> list[TermView]:
    """Return the glossary in alphabetical order."""
    return [
        TermView(
            slug=str(term.slug),
            letter=term.term[0].upper(),
            term=escape(term.term),
            long=escape(term.long) if term.long else "",
            text=writer.short(term.text),
            sources=writer.sources(term.source),
            explained=term.explained,
            see=_see(term.see, writer, library),
        )
        for term in sorted(library.terms, key=lambda term: term.term.lower())
    ]


def resources(writer: PageWriter, library: Library) -> ResourcesView:
    """Return all resources in alphabetical order."""
    used = {str(resource.kind) for resource in library.resources}
    views = [
        ResourceView(
            slug=str(resource.slug),
            name=escape(resource.name),
            kind=RESOURCE_KINDS[resource.kind],
            text=writer.short(resource.text),
            address=str(resource.address or ""),
            sources=writer.sources(resource.source),
            see=_see(resource.see, writer, library),
            data=data_attributes({"soort": (str(resource.kind),)}),
        )
        for resource in sorted(library.resources, key=lambda resource: resource.name.lower())
    ]
    kinds = {kind: label for kind, label in RESOURCE_KINDS.items() if kind in used}
    return ResourcesView([Facet("soort", "Soort", kinds)] if len(kinds) > 1 else [], views)


def figures(writer: PageWriter, library: Library) -> list[FigureView]:
    """Return all figures in the order of the file."""
    return [
        FigureView(
            slug=str(figure.slug),
            title=escape(figure.title),
            text=writer.short(figure.text),
            caveat=writer.short(figure.caveat),
            population=escape(figure.population),
            year=escape(figure.year),
            cited=escape(figure.cited) if figure.cited else "",
            chart=chart(figure),
            rows=[(escape(row.label), escape(written(row, figure.unit))) for row in figure.rows],
            unit=escape(figure.unit),
            sources=writer.sources(figure.source),
        )
        for figure in library.figures
    ]


def changes(writer: PageWriter, library: Library) -> list[ChangeView]:
    """Return all changes, the newest first."""
    return [
        ChangeView(
            slug=str(change.slug),
            date=in_words(change.date),
            title=escape(change.title),
            text=writer.short(change.text),
            see=[writer.link(library.entries[code]) for code in change.see if code in library.entries],
        )
        for change in newest_first(library)
    ]


def newest_first(library: Library) -> list[Change]:
    """Return the changes of a library, the newest first; those of one day in the order of the file."""
    return sorted(library.changes, key=lambda change: change.date, reverse=True)


def _see(code: str | None, writer: PageWriter, library: Library) -> str:
    entry = library.entries.get(str(code)) if code else None
    return writer.link(entry) if entry else ""
