"""The source documents, section by section, with what rests on each."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.addresses import section_anchor
from kennisbank.gathering import GatheringPage
from kennisbank.library import Library
from kennisbank.slugs import anchor_of
from kennisbank.views.parts import CodeLink
from kennisbank.views.text import PageText


class SectionView(NamedTuple):
    """A section of a source and what rests on it."""

    anchor: str
    name: Markup
    entries: list[CodeLink]


class DocumentView(NamedTuple):
    """A source document."""

    title: Markup
    anchor: str
    description: Markup
    sections: list[SectionView]


def view(_: GatheringPage, writer: PageText, library: Library) -> list[DocumentView]:
    """Return the source documents, each section with the entries that rest on it."""
    resting: dict[str, list[model.Entry]] = defaultdict(list)
    for entry in library.entries.values():
        for source in dict.fromkeys(entry.sources):
            resting[source].append(entry)
    return [
        DocumentView(
            title=writer.words(document.title),
            anchor=anchor_of(document.title),
            description=writer.short(document.description),
            sections=[_section(f"{document.id} {section.id}", section.title, resting, writer) for section in document.sections],
        )
        for document in library.documents
    ]


def _section(source: str, title: str, resting: dict[str, list[model.Entry]], writer: PageText) -> SectionView:
    entries = [CodeLink(str(entry.code), writer.to(entry), str(entry.title)) for entry in resting[source]]
    return SectionView(section_anchor(source), writer.words(f"{writer.shown(source)}: {title}"), entries)
