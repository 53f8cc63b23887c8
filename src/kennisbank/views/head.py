"""What stands at the top of every entry, and below it what it rests on."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.gathering import RESOURCES_PAGE
from kennisbank.kinds import kind_of
from kennisbank.language import nl
from kennisbank.library import Library
from kennisbank.stated import MENTIONS
from kennisbank.views.parts import accent, accent_of, seen, themes_of
from kennisbank.views.text import PageText


class ThemeLink(NamedTuple):
    """A theme that an entry belongs to."""

    code: str
    accent: str
    link: Markup


class NamedLink(NamedTuple):
    """Something with an address of its own on a list page."""

    name: Markup
    href: str


class Head(NamedTuple):
    """The top of an entry's page; `code_href` is its short link."""

    kind: str
    code: str
    code_href: str
    title: Markup
    plain_title: str
    summary: Markup
    accent: str
    themes: list[ThemeLink]


class Foot(NamedTuple):
    """What an entry rests on, and who names it."""

    evidence: Markup
    sources: list[tuple[Markup, Markup]]
    reviewed: str
    mentioned_in: list[tuple[Markup, str]]
    resources: list[NamedLink]
    not_established: str


def head(entry: model.Entry, writer: PageText, library: Library) -> Head:
    """Return the top of an entry's page."""
    return Head(
        kind=str(library.words.kind(kind_of(entry)).singular),
        code=str(entry.code),
        code_href=writer.to_code(entry),
        title=writer.words(entry.title),
        plain_title=str(entry.title),
        summary=writer.text(entry.summary),
        accent=accent(entry, library),
        themes=[ThemeLink(str(theme.code), accent_of(theme.code), writer.link(theme)) for theme in themes_of(entry, library)],
    )


def foot(entry: model.Entry, writer: PageText, library: Library, not_established: str) -> Foot:
    """Return the foot of an entry's page; `not_established` is the address of the page that says what is not, if there is one."""
    mentions = [seen(other, writer) for other, _ in library.neighbours(entry.code, MENTIONS, incoming=True)]
    return Foot(
        evidence=writer.words(library.words.kind(kind_of(entry)).evidence),
        sources=[(writer.section(source), writer.words(library.sections[source].title)) for source in entry.sources if source in library.sections],
        reviewed=nl.in_words(entry.reviewed),
        mentioned_in=[(other.link, other.code) for other in mentions],
        resources=[
            NamedLink(writer.words(item.name), writer.links.to(RESOURCES_PAGE.address, item.slug)) for item in library.resources if item.see == entry.code
        ],
        not_established=not_established,
    )


def labels(library: Library, vocabulary: str, keys: tuple[str, ...]) -> str:
    """Return the words of a vocabulary for keys, joined for a sentence."""
    return ", ".join(library.words.label(vocabulary, key) for key in keys)
