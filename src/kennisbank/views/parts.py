"""The parts that pages are made of: claims, do and don't lines, cards, facets, links to other entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from kennisbank import codes, model
from kennisbank.kinds import PHASE_FACET, ROLE_FACET, THEME, THEME_FACET, Facet, kind_of
from kennisbank.library import Library, code_number
from kennisbank.model.parts import DERIVED
from kennisbank.stated import MAIN_THEME, OTHER_THEME, USES
from kennisbank.views.text import PageText


class FacetView(NamedTuple):
    """Something a list can be filtered by: the key in the address, what stands above it, its words as key to label."""

    key: str
    label: str
    words: Mapping[str, str]


class ClaimView(NamedTuple):
    """A statement and the mark of its sources."""

    text: Markup
    sources: Markup


class CodeLink(NamedTuple):
    """An entry named by its code only; `title` is empty where the page has the titles already."""

    code: str
    href: str
    title: str = ""


class LineView(NamedTuple):
    """A do or don't. `practice` is the link to where it stands, None on that page itself; `data` are its facets as attributes."""

    text: Markup
    sources: Markup
    derived: bool
    case: CodeLink | None
    practice: CodeLink | None = None
    data: Markup = Markup()


class Card(NamedTuple):
    """An entry in a list."""

    code: str
    link: Markup
    summary: Markup
    accent: str
    themes: Markup
    badge: str
    data: Markup


class Seen(NamedTuple):
    """An entry on the other side of a relation, with what was said of it; `back` when the other said it."""

    code: str
    link: Markup
    note: Markup = Markup()
    badge: str = ""
    back: bool = False


LINE_FACETS = (PHASE_FACET, ROLE_FACET)  # and the theme under which it is listed


def facet_values(entry: model.Entry, library: Library) -> dict[str, tuple[str, ...]]:
    """Return the words an entry is filtered by, per facet."""
    return {facet.key: values for facet in kind_of(entry).facets if (values := _values(facet, entry, library))}


def _values(facet: Facet, entry: model.Entry, library: Library) -> tuple[str, ...]:
    if facet.field:
        value = getattr(entry, facet.field)
        return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
    theme = getattr(entry, "theme", None)
    if theme is not None:
        return (str(theme), *map(str, getattr(entry, "other_themes", ())))
    users = [user for user, _ in library.neighbours(entry.code, USES, incoming=True)]  # what has no theme has those of what uses it
    return tuple(dict.fromkeys(str(theme) for user in users if (theme := getattr(user, "theme", None))))


def facets(entries: Iterable[model.Entry], library: Library, wanted: tuple[Facet, ...]) -> list[FacetView]:
    """Return the facets that tell these entries apart, each with the words that occur."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        for key, words in facet_values(entry, library).items():
            found.setdefault(key, set()).update(words)
    views = []
    for facet in wanted:
        used = {word: label for word, label in _words(facet, library).items() if word in found.get(facet.key, ())}
        if len(used) > 1:
            views.append(FacetView(facet.key, _title(facet, library), used))
    return views


def _words(facet: Facet, library: Library) -> Mapping[str, str]:
    if facet is THEME_FACET:
        return {slug: str(library.themes[slug].title) for slug in sorted(library.themes, key=lambda slug: code_number(library.themes[slug]))}
    return library.words.labels(facet.vocabulary)


def _title(facet: Facet, library: Library) -> str:
    return str(library.words.kind(THEME).singular if facet is THEME_FACET else library.words.vocabularies[facet.vocabulary].title)


def data_attributes(values: Mapping[str, Iterable[str]]) -> Markup:
    """Return facet values as HTML attributes; the words come from closed lists and slugs, so need no escaping."""
    return Markup("".join(f' data-kb-{key}="{" ".join(words)}"' for key, words in values.items() if words))  # noqa: S704 (keys and slugs)


def claims(writer: PageText, items: Iterable[model.Claim]) -> list[ClaimView]:
    """Return claims as views."""
    return [ClaimView(writer.text(item.text), writer.sources(item.source)) for item in items]


def line(writer: PageText, item: model.Line, library: Library, practice: model.Practice | None = None, *, titled: bool = True) -> LineView:
    """Return a do or don't as a view; `practice` when it is shown away from its own page, `titled` unless that page has the titles already."""
    case = library.entries.get(str(item.case)) if item.case else None
    return LineView(
        text=writer.text(item.text) if practice is None else writer.short(item.text),
        sources=writer.sources(item.source, named=practice is None),
        derived=item.status == DERIVED,
        case=_code_link(case, writer, titled=titled) if case else None,
        practice=_code_link(practice, writer, titled=titled) if practice else None,
        data=_line_data(practice, library) if practice else Markup(),
    )


def _code_link(entry: model.Entry, writer: PageText, *, titled: bool) -> CodeLink:
    return CodeLink(str(entry.code), writer.to(entry), str(entry.title) if titled else "")


def _line_data(practice: model.Practice, library: Library) -> Markup:
    values = facet_values(practice, library)
    return data_attributes({facet.key: values.get(facet.key, ()) for facet in LINE_FACETS} | {THEME_FACET.key: (str(practice.theme),)})


def accent(entry: model.Entry, library: Library) -> str:
    """Return the class that carries the accent of an entry's main theme."""
    theme = entry if isinstance(entry, model.ThemePage) else next((theme for theme, _ in library.neighbours(entry.code, MAIN_THEME)), None)
    return accent_of(theme.code) if theme else ""


def accent_of(theme_code: str) -> str:
    """Return the class that carries the accent of a theme."""
    return f"kb-{codes.in_address(theme_code)}"


def badge(entry: model.Entry, library: Library) -> str:
    """Return the word on the card of an entry, for a kind that has one: how a case ended, what sort of method it is."""
    kind = kind_of(entry)
    facet = next((facet for facet in kind.facets if facet.key == kind.badge), None)
    return library.words.label(facet.vocabulary, getattr(entry, facet.field)) if facet else ""


def card(writer: PageText, entry: model.Entry, library: Library, home: model.Entry | None = None) -> Card:
    """Return an entry as a card; `home` is the theme on whose page it stands, which is not named again."""
    themes = [writer.words(theme.title) for theme in themes_of(entry, library) if theme is not home]
    return Card(
        code=str(entry.code),
        link=writer.link(entry),
        summary=writer.words(entry.question) if isinstance(entry, model.ThemePage) else writer.short(entry.summary),
        accent=accent(entry, library),
        themes=Markup(", ").join(themes),
        badge=badge(entry, library),
        data=data_attributes(facet_values(entry, library)),
    )


def seen(entry: model.Entry, writer: PageText, note: Markup = Markup(), badge: str = "") -> Seen:
    """Return an entry as something to link to."""
    return Seen(str(entry.code), writer.link(entry), note, badge)


def stating(entry: model.Entry, writer: PageText, library: Library, relation: str) -> list[Seen]:
    """Return the entries that state a relation about this one."""
    return [seen(other, writer) for other, _ in library.neighbours(entry.code, relation, incoming=True)]


def stated(entry: model.Entry, writer: PageText, library: Library, relation: str) -> list[Seen]:
    """Return the entries that this one states a relation about."""
    return [seen(other, writer) for other, _ in library.neighbours(entry.code, relation)]


def noted(entry: model.Entry, writer: PageText, library: Library, relation: str, *, incoming: bool = False) -> list[Seen]:
    """Return the entries on the other side of a relation, each with what is said of it and, for a case, how it ended."""
    return [seen(other, writer, writer.short(edge.note), ending(other, library)) for other, edge in library.neighbours(entry.code, relation, incoming=incoming)]


def ending(entry: model.Entry, library: Library) -> str:
    """Return how a case ended, in words; nothing for another kind."""
    return badge(entry, library) if isinstance(entry, model.Case) else ""


def themes_of(entry: model.Entry, library: Library) -> list[model.Entry]:
    """Return the themes of an entry, the main one first."""
    return [theme for relation in (MAIN_THEME, OTHER_THEME) for theme, _ in library.neighbours(entry.code, relation)]
