"""The pages that gather, one record each; their words stand in `content/vocabulary/pages.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kennisbank.kinds import KINDS, Kind, Menu
from kennisbank.list_files import CHANGES, FIGURES, RESOURCES, SOURCES, TERMS, ListFile


@dataclass(frozen=True, slots=True)
class GatheringPage:
    """A page that gathers.

    Attributes:
        name: where its words stand, and what its view and its template are called.
        address: where it stands, from the site's root.
        source: the file it is made from, when it is made from one list.
        items: the list of the library whose items stand on it under their slugs: each has an address and is a result of its own.
        menu: where it stands in the menu, if it does.
        kind: the kind whose list it is, if it is one: its words are those of the kind then.
        contents: whether it has a list of its headings; not where that would be another list.
        wide: whether it takes the whole width of the screen.
        schema_type: the type that schema.org has for it.
        search_worth: the factor by which its items count in the search, of two that match alike.
        way_on: whether its nearest items are offered where a search finds nothing.
        cited: whether it says how to refer to it.
        printed: whether paper carries its address as a QR code, though it has no code.
    """

    name: str
    address: str
    source: ListFile | None = None
    items: str = ""
    menu: Menu | None = None
    kind: Kind | None = None
    contents: bool = True
    wide: bool = False
    schema_type: str = "WebPage"
    search_worth: float = 0.7
    way_on: bool = False
    cited: bool = True
    printed: bool = False

    @property
    def view(self) -> str:
        """The module of `views.gathering` that shows it."""
        return "index" if self.kind else self.name

    @property
    def template(self) -> str:
        """The template of the page."""
        return f"gathering/{self.view}.html.j2"


def _list_of(kind: Kind) -> GatheringPage:
    return GatheringPage(kind.name, kind.prefix_in_site, menu=kind.menu, kind=kind, schema_type="CollectionPage")


HOME: Final = GatheringPage("home", "", menu=Menu(0, first=True), schema_type="WebSite", cited=False)
OVERVIEW: Final = GatheringPage("overview", "overzicht/", menu=Menu(6, first=True), wide=True, printed=True)
DOS_DONTS: Final = GatheringPage("dos_donts", "dos-en-donts/", menu=Menu(4, first=True))
TERMS_PAGE: Final = GatheringPage("terms", "begrippen/", TERMS, "terms", Menu(9), contents=False, schema_type="DefinedTermSet", search_worth=0.9, way_on=True)
RESOURCES_PAGE: Final = GatheringPage("resources", "hulpmiddelen/", RESOURCES, "resources", Menu(10), contents=False, search_worth=0.75)
FIGURES_PAGE: Final = GatheringPage("figures", "doelgroep/", FIGURES, "figures", Menu(11), search_worth=0.7)
SOURCES_PAGE: Final = GatheringPage("sources", "over/bronnen/", SOURCES)
CHANGES_PAGE: Final = GatheringPage("changes", "over/wijzigingen/", CHANGES, "changes", cited=False)
EVERYTHING: Final = GatheringPage("everything", "zoeken/", contents=False, cited=False)

LISTS: Final = {kind.name: _list_of(kind) for kind in KINDS}
"""The list of each kind, by the name of the kind."""
GATHERING: Final = (
    *LISTS.values(),
    DOS_DONTS,
    TERMS_PAGE,
    RESOURCES_PAGE,
    FIGURES_PAGE,
    SOURCES_PAGE,
    OVERVIEW,
    EVERYTHING,
    CHANGES_PAGE,
    HOME,
)
ITEM_PAGES: Final = (TERMS_PAGE, RESOURCES_PAGE, FIGURES_PAGE)
"""The pages whose items are results of their own."""
SEARCHED: Final = (*LISTS.values(), OVERVIEW, DOS_DONTS, *ITEM_PAGES, SOURCES_PAGE, CHANGES_PAGE)
"""The pages that are results themselves, in the order of the search."""
IN_MENU: Final = tuple(sorted((page for page in GATHERING if page.menu), key=lambda page: page.menu.rank if page.menu else 0))
WRITTEN: Final = "paginas"
"""What pages written by hand are called in an address of the search."""
WRITTEN_WORTH: Final = 0.7
"""The factor by which a page written by hand counts in the search, of two that match alike."""
