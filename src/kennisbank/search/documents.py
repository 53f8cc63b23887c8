"""What is searched: every entry, term, resource, figure and hand-written page as a document with its sections."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Final

from kennisbank import inline
from kennisbank.addresses import (
    CHANGES_PAGE,
    DOS_DONTS_PAGE,
    FIGURES_PAGE,
    OVERVIEW_PAGE,
    RESOURCES_PAGE,
    SOURCES_PAGE,
    TERMS_PAGE,
    address,
    entry_path,
    index_path,
)
from kennisbank.kinds import KINDS, SITUATION, kind_of
from kennisbank.library import Library
from kennisbank.model import Case, Dilemma, Entry, Method, Practice, Situation, ThemePage
from kennisbank.reading import SourceText
from kennisbank.vocabulary import OUTCOMES

Plain = Callable[[str], str]
LISTED: Final = ((TERMS_PAGE, "Begrip", "Begrippen"), (RESOURCES_PAGE, "Hulpmiddel", "Hulpmiddelen"), (FIGURES_PAGE, "Cijfer", "Cijfers"))
PAGES: Final = "paginas"
GATHERING: Final = (
    *((index_path(kind), kind.plural, "De hele lijst, met filters.") for kind in KINDS),
    (OVERVIEW_PAGE, "Overzicht: het geheel op één blad", "Alle goede praktijken, per thema en per fase, om te printen."),
    (DOS_DONTS_PAGE, "Do’s en don’ts", "Alle do’s en don’ts uit de goede praktijken, per thema."),
    (TERMS_PAGE, "Begrippen", "Afkortingen en woorden van A tot Z, in gewone taal."),
    (RESOURCES_PAGE, "Hulpmiddelen", "Instrumenten, websites, trainingen en publicaties die de bronnen noemen."),
    (FIGURES_PAGE, "De doelgroep in cijfers", "De cijfers uit de bronnen, als grafiek en als tabel."),
    (SOURCES_PAGE, "Bronnen, paragraaf voor paragraaf", "Elke paragraaf van het rapport en de iPDF, met wat erop rust."),
    (CHANGES_PAGE, "Wijzigingen", "Wat er op deze site nieuw of anders is."),
)
PAGE_HEADING: Final = re.compile(r"^(#{1,3}) +(.+?)(?: *\{ *#([\w-]+) *\})? *$")
LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
MARKS: Final = re.compile(r"<[^<>]*>|[*|`]|^[-#>] |-{3,}", re.MULTILINE)
MAX_SUMMARY: Final = 240


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of result: `key` is its word in an address (`?soort=casussen`)."""

    key: str
    singular: str
    plural: str


RESULT_KINDS: Final = (
    *(Kind(kind.address, kind.singular, kind.address.capitalize() if kind is SITUATION else kind.plural) for kind in KINDS),
    *(Kind(page.removesuffix(".md"), singular, plural) for page, singular, plural in LISTED),
    Kind(PAGES, "Pagina", "Pagina’s"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page that a result can lead to; `anchor` is empty for what stands at the top."""

    anchor: str
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A result: plain texts only. `id` is the code, or the address of what has none; `address` is relative to the site's root."""

    id: str
    kind: str
    address: str
    title: str
    summary: str
    words: tuple[str, ...]
    theme: str
    sections: tuple[Section, ...]


def documents(library: Library) -> Iterator[Document]:
    """Yield every document of a library, the kinds in the order of `RESULT_KINDS`."""

    def plain(text: str) -> str:
        return inline.to_plain(text, lambda code: f"{library.entries[code].title} ({code})")

    for kind in KINDS:
        for entry in library.of(kind.model):
            yield _entry(entry, library, plain)
    for term in library.terms:
        words = (*([term.long] if term.long else []), *term.variants, *term.search_words)
        yield _in_list(TERMS_PAGE, term.slug, term.term, plain(term.text), words)
    for resource in library.resources:
        theme = library.themes.get(resource.theme or "")
        yield replace(
            _in_list(RESOURCES_PAGE, resource.slug, resource.name, plain(resource.text), resource.search_words), theme=str(theme.code) if theme else ""
        )
    for figure in library.figures:
        lines = (plain(figure.caveat), f"{figure.population}, {figure.year}", *(str(row.label) for row in figure.rows))
        found = _in_list(FIGURES_PAGE, figure.slug, figure.title, plain(figure.text), figure.search_words)
        yield replace(found, sections=(Section("", "", lines),))
    for path, title, about in GATHERING:
        yield Document(address(path), PAGES, address(path)[1:], title, about, (), "", ())
    for page in library.pages:
        yield _page(page, library)


def _entry(entry: Entry, library: Library, plain: Plain) -> Document:
    theme = entry if isinstance(entry, ThemePage) else library.themes.get(getattr(entry, "theme", ""))
    abbreviation = getattr(entry, "abbreviation", None)
    return Document(
        id=str(entry.code),
        kind=kind_of(entry).address,
        address=address(entry_path(entry))[1:],
        title=str(entry.title),
        summary=plain(entry.summary),
        words=(*([str(abbreviation)] if abbreviation else []), *map(str, entry.search_words)),
        theme=str(theme.code) if theme else "",
        sections=tuple(section for section in sections(entry, plain) if section.lines),
    )


def _in_list(page: str, slug: str, title: str, summary: str, words: Iterable[str]) -> Document:
    """Return an item of a list page: it has an address on that page and no sections."""
    where = f"{address(page)[1:]}#{slug}"
    return Document(f"/{where}", page.removesuffix(".md"), where, str(title), summary, tuple(map(str, words)), "", ())


@singledispatch
def sections(entry: Entry, plain: Plain) -> Iterator[Section]:
    """Yield the parts of an entry's page, each under the heading and anchor of its template."""
    raise NotImplementedError(type(entry))


def _part(anchor: str, heading: str, items: Iterable[object], plain: Plain) -> Section:
    """Make a section of claims, do and don't lines, or texts."""
    return Section(anchor, heading, tuple(plain(str(getattr(item, "text", item))) for item in items))


@sections.register
def _(entry: ThemePage, plain: Plain) -> Iterator[Section]:
    yield _part("", "", [entry.question], plain)
    yield _part("achtergrond", "Waar het over gaat", entry.intro, plain)
    yield _part("carrousel", "Wat instellingen erover uitwisselden", entry.carrousel, plain)


@sections.register
def _(entry: Practice, plain: Plain) -> Iterator[Section]:
    yield _part("wel", "Wel doen", entry.dos, plain)
    yield _part("niet", "Niet doen", entry.donts, plain)
    yield _part("waarom", "Waarom", entry.why, plain)
    yield _part("aanpak", "Zo pak je het aan", entry.how, plain)
    yield _part("nuance", "Kanttekening", entry.nuance, plain)
    yield _part("wanneer-niet", "Wanneer niet", entry.when_not, plain)
    yield _part("vragen", "Vragen voor je team", entry.questions, plain)


@sections.register
def _(entry: Case, plain: Plain) -> Iterator[Section]:
    yield _part("", "", [entry.organisation, *entry.report_themes], plain)
    yield _part("situatie", "Situatie", entry.situation, plain)
    for number, step in enumerate(entry.approach, 1):
        yield _part(f"stap-{number}", str(step.title), [step.text, *step.stop], plain)
    yield _part("resultaat", "Resultaat", [OUTCOMES[entry.outcome], entry.outcome_note, *entry.result], plain)
    yield _part("wat-werkt", "Wat werkt", entry.works, plain)
    yield Section("stemmen", "Stemmen", tuple(f"{voice.who}: {plain(voice.text)}" for voice in entry.voices))


@sections.register
def _(entry: Method, plain: Plain) -> Iterator[Section]:
    yield _part("kern", "Wat het is", entry.core, plain)
    yield _part("onderdelen", "Stappen of onderdelen", entry.elements, plain)
    yield _part("onderbouwing", "Wat het rapport over de werking zegt", entry.evidence, plain)
    yield _part("toepassing", "Waar het in dit werk past", entry.fit, plain)


@sections.register
def _(entry: Situation, plain: Plain) -> Iterator[Section]:
    yield _part("eerst", "Eerst dit", entry.first, plain)
    yield _part("praktijken", "Dan deze praktijken, in deze volgorde", [item.why for item in entry.practices], plain)
    yield _part("niet", "Niet doen", entry.donts, plain)
    yield _part("oorzaken", "Wat er aan de hand kan zijn", entry.going_on, plain)
    yield _part("wie", "Wie je erbij haalt", entry.call_in, plain)
    yield _part("casussen", "Een casus hierover", [item.why for item in entry.cases], plain)


@sections.register
def _(entry: Dilemma, plain: Plain) -> Iterator[Section]:
    for number, side in enumerate(entry.sides, 1):
        yield _part(f"kant-{number}", str(side.name), [side.choice, *side.arguments], plain)
    yield _part("onbekend", "Wat niet bekend is", entry.unknown, plain)
    yield _part("vragen", "Vragen voor je team", entry.questions, plain)


def _page(page: SourceText, library: Library) -> Document:
    """Return a hand-written page: its first paragraph is the summary, each heading begins a section."""
    text = inline.REFERENCE.sub(lambda match: f"{library.entries[match[1]].title} ({match[1]})" if match[1] in library.entries else match[1], page.text)
    text = LINK.sub(r"\1", text)
    title, anchor, heading = page.slug, "", ""
    found: list[Section] = []
    lines: list[str] = []
    for line in (*text.split("\n"), "## "):
        match = PAGE_HEADING.match(line)
        if not match and line != "## ":
            lines += [" ".join(MARKS.sub(" ", line).split())]
            continue
        found.append(Section(anchor, heading, tuple(line for line in lines if line)))
        lines = []
        if match and match[1] == "#":
            title = match[2]
        elif match:
            heading, anchor = match[2], match[3] or slug_of(match[2])
    where = address(f"{page.slug}.md")
    summary = next((line for section in found for line in section.lines), "")[:MAX_SUMMARY]
    return Document(where, PAGES, where[1:], title, summary, (), "", tuple(section for section in found if section.lines))


def slug_of(heading: str) -> str:
    """Return the anchor that Python-Markdown gives a heading."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
