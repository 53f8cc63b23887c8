"""The kinds of entries, one record each: all that the engine knows of a kind stands here, its words in `content/vocabulary/kinds.yml`.

From section 3 of the design: one entity = one YAML file = one page = one permalink. Addresses and anchors are Dutch since readers
see them; they are published and never change.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from kennisbank import model
from kennisbank.codes import letter
from kennisbank.stated import MAIN_THEME, OTHER_THEME, RELATED, SEEN, SHOWS, TRIES, USES, WARNS, WEIGHS, Stated


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an entry's page.

    `anchor` is where it stands; `fields` of the model are what the search reads below it (none for what is gathered from relations).
    With `each` every item of its one field is a part by itself: `{}` in the anchor is its number, its heading is its own.
    """

    anchor: str
    fields: tuple[str, ...] = ()
    each: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """Where a page stands in the menu: itself, or behind the word for more; in the order of `rank`."""

    rank: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be filtered by. `key` stands in addresses; the words come from a field of the model, or from the themes of an entry."""

    key: str
    field: str = ""
    vocabulary: str = ""


THEME_FACET: Final = Facet("thema")
PHASE_FACET: Final = Facet("fase", "phases", "phases")
ROLE_FACET: Final = Facet("rol", "roles", "roles")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry.

    Attributes:
        name: what the code, the schema, its view and its template call it, and where its words stand.
        letter: what its codes begin with.
        folder: where its files stand, from the content root.
        address: where its pages stand, from the site's root.
        model: the dataclass of an entry.
        sections: the parts of a page, in the order of the search.
        states: the relations that its fields state, besides themes, methods and references in texts.
        facets: what its list can be filtered by, in order.
        badge: the facet whose word stands on a card.
        schema_type: the type that schema.org has for a page.
        search_worth: the factor by which a result counts, of two that match alike.
        way_on: whether the nearest of this kind are offered where a search finds nothing.
        map_rank: its place among the kinds on a map of relations.
        has_map: whether its own pages have such a map.
        menu: where its list stands in the menu.
    """

    name: str
    letter: str
    folder: str
    address: str
    model: type[model.Entry]
    sections: tuple[Section, ...]
    schema_type: str
    search_worth: float
    map_rank: int
    menu: Menu
    states: tuple[Stated, ...] = ()
    facets: tuple[Facet, ...] = ()
    badge: str = ""
    way_on: bool = False
    has_map: bool = False

    @property
    def prefix_in_site(self) -> str:
        """The address of its list, below which its pages stand."""
        return f"{self.address}/"

    @property
    def view(self) -> str:
        """The module of `views` that shows an entry."""
        return self.name

    @property
    def template(self) -> str:
        """The template of an entry's page."""
        return f"entries/{self.name}.html.j2"

    def may_state(self, relation: str) -> bool:
        """Whether an entry of this kind can state a relation about another, outside running text."""
        by_field = {MAIN_THEME: "theme", OTHER_THEME: "other_themes", USES: "methods"}
        has_field = by_field.get(relation) in {item.name for item in fields(self.model)}
        return has_field or any(stated.relation == relation and not stated.turned for stated in self.states)


THEME: Final = Kind(
    name="theme",
    letter="T",
    folder="content/themes",
    address="themas",
    model=model.ThemePage,
    sections=(
        Section("", ("question",)),
        Section("achtergrond", ("intro",)),
        Section("carrousel", ("carrousel",)),
        *map(Section, ("situaties", "praktijken", "wel", "niet", "casussen", "dilemmas", "verder", "methodieken", "verbanden", "bronnen")),
    ),
    schema_type="Article",
    search_worth=0.95,
    map_rank=5,
    menu=Menu(2, first=True),
    way_on=True,
    has_map=True,
)
PRACTICE: Final = Kind(
    name="practice",
    letter="P",
    folder="practices",
    address="praktijken",
    model=model.Practice,
    sections=(
        Section("wel", ("dos",)),
        Section("niet", ("donts",)),
        Section("waarom", ("why",)),
        Section("aanpak", ("how",)),
        Section("nuance", ("nuance",)),
        Section("wanneer-niet", ("when_not",)),
        Section("vragen", ("questions",)),
        *map(Section, ("casussen", "situaties", "dilemmas", "lees-ook", "methodieken", "verbanden", "bronnen")),
    ),
    schema_type="LearningResource",
    search_worth=1,
    map_rank=1,
    menu=Menu(3, first=True),
    states=(
        Stated("cases", SHOWS, turned=True),
        Stated("related", RELATED, code="practice", note="why"),
        Stated("donts", WARNS, code="case", note="text"),
    ),
    facets=(THEME_FACET, PHASE_FACET, ROLE_FACET, Facet("basis", "basis", "basis")),
    has_map=True,
)
CASE: Final = Kind(
    name="case",
    letter="C",
    folder="cases",
    address="casussen",
    model=model.Case,
    sections=(
        Section("", ("organisation", "report_themes")),
        Section("situatie", ("situation",)),
        Section("stap-{}", ("approach",), each=True),
        Section("resultaat", ("outcome", "outcome_note", "result")),
        Section("wat-werkt", ("works",)),
        Section("stemmen", ("voices",)),
        *map(Section, ("aanpak", "niet", "situaties", "methodieken", "verbanden", "bronnen")),
    ),
    schema_type="Article",
    search_worth=0.95,
    map_rank=2,
    menu=Menu(5, first=True),
    states=(Stated("works", SHOWS, code="practice", note="text"), Stated("practices", SHOWS)),
    facets=(THEME_FACET, PHASE_FACET, ROLE_FACET, Facet("uitkomst", "outcome", "outcomes")),
    badge="uitkomst",
    has_map=True,
)
METHOD: Final = Kind(
    name="method",
    letter="M",
    folder="content/methods",
    address="methodieken",
    model=model.Method,
    sections=(
        Section("kern", ("core",)),
        Section("onderdelen", ("elements",)),
        Section("onderbouwing", ("evidence",)),
        Section("toepassing", ("fit",)),
        *map(Section, ("praktijken", "casussen", "bronnen")),
    ),
    schema_type="Article",
    search_worth=1,
    map_rank=6,
    menu=Menu(8),
    facets=(THEME_FACET, Facet("soort", "kind", "method_kinds")),
    badge="soort",
)
SITUATION: Final = Kind(
    name="situation",
    letter="S",
    folder="content/situations",
    address="situaties",
    model=model.Situation,
    sections=(
        Section("eerst", ("first",)),
        Section("praktijken", ("practices",)),
        Section("niet", ("donts",)),
        Section("oorzaken", ("going_on",)),
        Section("wie", ("call_in",)),
        Section("casussen", ("cases",)),
        *map(Section, ("dilemmas", "bronnen")),
    ),
    schema_type="LearningResource",
    search_worth=1.05,
    map_rank=3,
    menu=Menu(1, first=True),
    states=(
        Stated("practices", TRIES, code="practice", note="why"),
        Stated("cases", SEEN, code="case", note="why"),
        Stated("dilemmas", WEIGHS),
    ),
    facets=(THEME_FACET, PHASE_FACET, ROLE_FACET),
    way_on=True,
)
DILEMMA: Final = Kind(
    name="dilemma",
    letter="D",
    folder="content/dilemmas",
    address="dilemmas",
    model=model.Dilemma,
    sections=(
        Section("kant-{}", ("sides",), each=True),
        Section("onbekend", ("unknown",)),
        Section("vragen", ("questions",)),
        *map(Section, ("praktijken", "casussen", "situaties", "bronnen")),
    ),
    schema_type="LearningResource",
    search_worth=1,
    map_rank=4,
    menu=Menu(7),
    states=(Stated("practices", WEIGHS), Stated("cases", SEEN)),
    facets=(THEME_FACET,),
)

KINDS: Final = (SITUATION, THEME, PRACTICE, CASE, DILEMMA, METHOD)
BY_LETTER: Final = {kind.letter: kind for kind in KINDS}
BY_NAME: Final = {kind.name: kind for kind in KINDS}
BY_MODEL: Final[dict[type, Kind]] = {kind.model: kind for kind in KINDS}


def kind_of(entry: model.Entry) -> Kind:
    """Return the kind of an entry."""
    return BY_MODEL[type(entry)]


def kind_of_code(code: str) -> Kind:
    """Return the kind that a code belongs to."""
    return BY_LETTER[letter(code)]
