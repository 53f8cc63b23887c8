"""The parts that pages are made of: claims, do and don't lines, cards, facets, the way around."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kennisbank import model
from kennisbank.addresses import address, entry_path
from kennisbank.inline import escape
from kennisbank.library import MAIN_THEME, OTHER_THEME, USES, Library, code_number
from kennisbank.vocabulary import BASIS, METHOD_KINDS, OUTCOMES, PHASES, ROLES, STATUSES, Vocabulary
from kennisbank.writer import PageWriter


@dataclass(frozen=True, slots=True)
class Facet:
    """Something a list can be filtered by. `key` stands in the address, `field` on the entry."""

    key: str
    label: str
    words: Vocabulary


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A statement and the mark of its sources."""

    text: str
    sources: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A do or don't. `practice` is the link to where it stands, empty on that page itself."""

    text: str
    sources: str
    status: str
    derived: bool
    case: str
    practice: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list."""

    code: str
    link: str
    summary: str
    accent: str
    themes: str
    badge: str
    data: str


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumbs, or a neighbour: `url` is relative to the site's root."""

    title: str
    url: str

    def as_meta(self) -> dict[str, str]:
        """Return it as it stands in front matter."""
        return {"title": self.title, "url": self.url}


FACETS: Final[Mapping[str, tuple[str, Vocabulary]]] = {
    "fase": ("Fase", PHASES),
    "rol": ("Rol", ROLES),
    "basis": ("Waar het op rust", BASIS),
    "uitkomst": ("Hoe het afliep", OUTCOMES),
    "soort": ("Soort", METHOD_KINDS),
}


LINE_FACETS: Final = ("fase", "rol")  # and the theme under which it is listed


def facet_values(entry: model.Entry, library: Library) -> dict[str, tuple[str, ...]]:
    """Return the words an entry is filtered by, per facet."""
    values: dict[str, tuple[str, ...]] = {}
    if isinstance(entry, (model.Practice, model.Case, model.Situation, model.Dilemma)):
        values["thema"] = (str(entry.theme), *map(str, entry.other_themes))
    if isinstance(entry, (model.Practice, model.Case, model.Situation)):
        values["fase"] = tuple(map(str, entry.phases))
        values["rol"] = tuple(map(str, entry.roles))
    if isinstance(entry, model.Practice):
        values["basis"] = tuple(map(str, entry.basis))
    if isinstance(entry, model.Case):
        values["uitkomst"] = (str(entry.outcome),)
    if isinstance(entry, model.Method):
        values["soort"] = (str(entry.kind),)
        users = [user for user, _ in library.neighbours(entry.code, USES, incoming=True)]
        themes = [str(user.theme) for user in users if isinstance(user, (model.Practice, model.Case))]
        values["thema"] = tuple(dict.fromkeys(themes))
    return values


def facets(entries: Iterable[model.Entry], library: Library) -> list[Facet]:
    """Return the facets that tell these entries apart, each with the words that occur."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        for key, words in facet_values(entry, library).items():
            found.setdefault(key, set()).update(words)
    labels = {"thema": ("Thema", {slug: str(theme.title) for slug, theme in library.themes.items()}), **FACETS}
    themes_in_order = sorted(library.themes, key=lambda slug: code_number(library.themes[slug]))
    result = []
    for key, (label, vocabulary) in labels.items():
        order = themes_in_order if key == "thema" else vocabulary
        used = {word: vocabulary[word] for word in order if word in found.get(key, ())}
        if len(used) > 1:
            result.append(Facet(key, label, used))
    return result


def data_attributes(values: Mapping[str, Iterable[str]]) -> str:
    """Return facet values as HTML attributes; the words come from closed lists and slugs, so need no escaping."""
    return "".join(f' data-{key}="{" ".join(words)}"' for key, words in values.items() if words)


def claims(writer: PageWriter, items: Iterable[model.Claim]) -> list[ClaimView]:
    """Return claims as views."""
    return [ClaimView(writer.text(item.text), writer.sources(item.source)) for item in items]


def line(writer: PageWriter, item: model.Line, library: Library, practice: model.Practice | None = None, *, titled: bool = True) -> LineView:
    """Return a do or don't as a view; `practice` when it is shown away from its own page, `titled` unless that page has the titles already."""
    case = library.entries.get(str(item.case)) if item.case else None
    return LineView(
        text=writer.text(item.text) if practice is None else writer.short(item.text),
        sources=writer.sources(item.source, named=practice is None),
        status=STATUSES[item.status],
        derived=item.status == "derived",
        case=_code_of(case, writer, titled=titled),
        practice=_code_of(practice, writer, titled=titled),
        data=_line_data(practice, library) if practice else "",
    )


def _code_of(entry: model.Entry | None, writer: PageWriter, *, titled: bool) -> str:
    if entry is None:
        return ""
    title = f'{{ title="{escape(entry.title)}" }}' if titled else ""
    return f"[{entry.code}]({writer.to(entry)}){title}"


def _line_data(practice: model.Practice, library: Library) -> str:
    values = {key: words for key, words in facet_values(practice, library).items() if key in LINE_FACETS}
    return data_attributes(values | {"thema": (str(practice.theme),)})


def accent(entry: model.Entry, library: Library) -> str:
    """Return the class that carries the accent of an entry's main theme."""
    if isinstance(entry, model.ThemePage):
        return f"kb-{entry.code.lower()}"
    theme = next((theme for theme, _ in library.neighbours(entry.code, MAIN_THEME)), None)
    return f"kb-{theme.code.lower()}" if theme else ""


def card(writer: PageWriter, entry: model.Entry, library: Library, home: model.Entry | None = None) -> Card:
    """Return an entry as a card; `home` is the theme on whose page it stands, which is not named again."""
    themes = [str(theme.title) for theme in themes_of(entry, library) if theme is not home]
    badge = ""
    if isinstance(entry, model.Case):
        badge = OUTCOMES[entry.outcome]
    elif isinstance(entry, model.Method):
        badge = METHOD_KINDS[entry.kind]
    return Card(
        code=str(entry.code),
        link=writer.link(entry),
        summary=escape(entry.question) if isinstance(entry, model.ThemePage) else writer.short(entry.summary),
        accent=accent(entry, library),
        themes=", ".join(escape(theme) for theme in themes),
        badge=badge,
        data=data_attributes(facet_values(entry, library)),
    )


def themes_of(entry: model.Entry, library: Library) -> list[model.Entry]:
    """Return the themes of an entry, the main one first."""
    return [theme for relation in (MAIN_THEME, OTHER_THEME) for theme, _ in library.neighbours(entry.code, relation)]


def way_around(entry: model.Entry, library: Library) -> dict[str, object]:
    """Return the neighbours of an entry, for its front matter."""
    before, after = library.beside(entry)
    return {"previous": _neighbour(before), "next": _neighbour(after)}


def _neighbour(entry: model.Entry | None) -> dict[str, str] | None:
    return Crumb(f"{entry.code} {entry.title}", address(entry_path(entry))[1:]).as_meta() if entry else None
