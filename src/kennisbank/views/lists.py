"""The pages that gather: home, indexes, do's and don'ts, terms, sources."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kennisbank import model
from kennisbank.addresses import FIGURES_PAGE, RESOURCES_PAGE, TERMS_PAGE, relative, section_anchor
from kennisbank.inline import escape
from kennisbank.kinds import KINDS, PRACTICE, Kind
from kennisbank.library import Library
from kennisbank.views.parts import LINE_FACETS, Card, Facet, LineView, card, facets, line
from kennisbank.writer import PageWriter, shown


@dataclass(frozen=True, slots=True)
class IndexView:
    """The list of all entries of a kind."""

    title: str
    noun: str
    intro: str
    facets: list[Facet]
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class ThemeLines:
    """The do's and don'ts of one theme."""

    name: str
    theme: str
    code: str
    anchor: str
    accent: str
    dos: list[LineView]
    donts: list[LineView]


@dataclass(frozen=True, slots=True)
class DosDontsView:
    """All do's and don'ts, per theme."""

    facets: list[Facet]
    themes: list[ThemeLines]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of a source and what rests on it."""

    anchor: str
    name: str
    title: str
    entries: list[str]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A source document."""

    title: str
    description: str
    sections: list[SectionView]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    situations: list[Card]
    themes: list[Card]
    cases: list[Card]
    counts: dict[str, int]
    terms: int
    resources: int
    lines: int
    further: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class GroupView:
    """All of one kind: a link each, and its code where it has one."""

    name: str
    links: list[tuple[str, str]]


INTROS = {
    "S": "Zoek wat er nu speelt. Je vindt wat er aan de hand kan zijn, wat je eerst doet en wie je erbij haalt.",
    "D": "Hier kiezen instellingen verschillend. Wat elke kant zegt, wat niet bekend is en vragen om er samen uit te komen.",
    "T": "Elk thema brengt de goede praktijken, de do’s en don’ts en de casussen bij elkaar.",
    "P": "Werkwijzen waarmee instellingen zelf veelbelovende ervaringen hebben. Of ze effect hebben, is niet gemeten.",
    "C": "De casussen uit het onderzoek: wat er gebeurde, stap voor stap, en hoe het ging. Niet elke casus liep goed af.",
    "M": "Methodieken en instrumenten die het rapport noemt, met wat het over de werking zegt.",
}
FURTHER = {
    "trainers/index": ("Voor trainers", "links die blijven werken en hoe je een casus stap voor stap bespreekt."),
    "downloads/index": ("Zonder internet", "de hele site als één zip-bestand."),
    "onderzoek/index": ("Het onderzoek", "hoe het is gedaan, wie meededen en wat de onderzoekers aanraden."),
    "over/index": ("Over deze site", "de bronnen, de rechten en wat er niet vaststaat."),
}
ON_HOME = 6
NOUNS = {"S": "situaties", "D": "dilemma’s", "T": "thema’s", "P": "praktijken", "C": "casussen", "M": "methodieken"}


def index(kind: Kind, writer: PageWriter, library: Library) -> IndexView:
    """Return the index of a kind."""
    entries = library.of(kind.model)
    return IndexView(
        title=kind.plural,
        noun=NOUNS[kind.prefix],
        intro=INTROS[kind.prefix],
        facets=facets(entries, library),
        cards=[card(writer, entry, library) for entry in entries],
    )


def dos_donts(writer: PageWriter, library: Library) -> DosDontsView:
    """Return all do's and don'ts, per theme."""
    practices = [entry for entry in library.of(PRACTICE.model) if isinstance(entry, model.Practice)]
    themes = []
    for theme in library.of(model.ThemePage):
        own = [practice for practice in practices if practice.theme == theme.slug]
        if own:
            themes.append(
                ThemeLines(
                    name=escape(theme.title),
                    theme=writer.link(theme),
                    code=str(theme.code),
                    anchor=theme.slug,
                    accent=f"kb-{theme.code.lower()}",
                    dos=[line(writer, item, library, practice) for practice in own for item in practice.dos],
                    donts=[line(writer, item, library, practice) for practice in own for item in practice.donts],
                )
            )
    return DosDontsView([facet for facet in facets(practices, library) if facet.key in {"thema", *LINE_FACETS}], themes)


def sources(writer: PageWriter, library: Library) -> list[DocumentView]:
    """Return the source documents, each section with the entries that rest on it."""
    resting: dict[str, list[model.Entry]] = defaultdict(list)
    for entry in library.entries.values():
        for source in dict.fromkeys(entry.sources):
            resting[source].append(entry)
    return [
        DocumentView(
            title=escape(document.title),
            description=writer.short(document.description),
            sections=[
                SectionView(
                    anchor=section_anchor(f"{document.id} {section.id}"),
                    name=escape(shown(f"{document.id} {section.id}")),
                    title=escape(section.title),
                    entries=[f'[{entry.code}]({writer.to(entry)}){{ title="{escape(entry.title)}" }}' for entry in resting[f"{document.id} {section.id}"]],
                )
                for section in document.sections
            ],
        )
        for document in library.documents
    ]


def everything(writer: PageWriter, library: Library) -> list[GroupView]:
    """Return a link to everything there is, by kind: what the search page shows without a question."""
    groups = [GroupView(kind.plural, [(writer.link(entry), str(entry.code)) for entry in library.of(kind.model)]) for kind in KINDS]
    for name, page, items in (
        ("Begrippen", TERMS_PAGE, [(term.slug, term.term) for term in library.terms]),
        ("Hulpmiddelen", RESOURCES_PAGE, [(resource.slug, resource.name) for resource in library.resources]),
        ("Cijfers", FIGURES_PAGE, [(figure.slug, figure.title) for figure in library.figures]),
    ):
        groups.append(GroupView(name, [(f"[{escape(title)}]({relative(page, writer.page)}#{slug})", "") for slug, title in items]))
    return [group for group in groups if group.links]


def home(writer: PageWriter, library: Library) -> HomeView:
    """Return the home page."""
    practices = [entry for entry in library.of(model.Practice) if isinstance(entry, model.Practice)]
    return HomeView(
        situations=[card(writer, situation, library) for situation in library.of(model.Situation)[:ON_HOME]],
        themes=[card(writer, theme, library) for theme in library.of(model.ThemePage)],
        cases=[card(writer, case, library) for case in _one_of_each_outcome(library)],
        counts={prefix: sum(code[0] == prefix for code in library.entries) for prefix in NOUNS},
        terms=len(library.terms),
        resources=len(library.resources),
        lines=sum(len(practice.dos) + len(practice.donts) for practice in practices),
        further=[(f"{slug}.md", *words) for slug, words in FURTHER.items() if any(page.slug == slug for page in library.pages)],
    )


def _one_of_each_outcome(library: Library) -> list[model.Entry]:
    """Return the first case of each outcome, at most three: home should not promise that everything goes well."""
    found: dict[str, model.Entry] = {}
    for case in library.of(model.Case):
        if isinstance(case, model.Case):
            found.setdefault(str(case.outcome), case)
    return list(found.values())[:3]
