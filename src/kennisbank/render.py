"""Render: views through the templates into a tree of pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import jinja2

from kennisbank import descriptions, inline, model
from kennisbank.addresses import (
    CHANGES_PAGE,
    DOS_DONTS_PAGE,
    FIGURES_PAGE,
    HOME,
    INDEXES,
    OVERVIEW_PAGE,
    RESOURCES_PAGE,
    SEARCH_PAGE,
    SOURCES_PAGE,
    TERMS_PAGE,
    address,
    entry_path,
    index_path,
    relative,
)
from kennisbank.kinds import CASE, CHANGES, DILEMMA, FIGURES, METHOD, PRACTICE, RESOURCES, SITUATION, SOURCES, TERMS, THEME, kind_of
from kennisbank.library import Library
from kennisbank.reading import PAGES_FOLDER, SourceText
from kennisbank.redirects import redirects
from kennisbank.tooltips import TermFinder
from kennisbank.views import entries, listings, lists, maps, overview, situations
from kennisbank.views.parts import Crumb, themes_of, way_around
from kennisbank.writer import PageWriter, front_matter

ABOUT_PAGE: Final = "over/index.md"
ABOUT_ANCHOR: Final = "niet-vast"
HEADING: Final = re.compile(r"^# +(.+)$", re.MULTILINE)
WITHOUT_CONTENTS: Final = {TERMS_PAGE, RESOURCES_PAGE, SEARCH_PAGE}  # lists so long that their contents would be another list
TABLE: Final = re.compile(r"(?:^\|.*(?:\n|\Z))+", re.MULTILINE)
SCROLLING: Final = '<div class="kb-table" role="group" aria-label="Tabel" tabindex="0" markdown="block">\n\n\\g<0>\n</div>\n'  # a wide table scrolls by itself
VIEWS: Final[dict[str, Callable[..., Any]]] = {
    THEME.name: entries.theme,
    PRACTICE.name: entries.practice,
    CASE.name: entries.case,
    METHOD.name: entries.method,
    SITUATION.name: situations.situation,
    DILEMMA.name: situations.dilemma,
}


@dataclass(frozen=True, slots=True)
class About:
    """What machines are told of a page, as plain texts: `theme` is the main one, `modified` the day it was last reviewed or added to."""

    title: str
    description: str
    kind: str = ""
    code: str = ""
    theme: model.Entry | None = None
    modified: date | None = None
    crumbs: tuple[Crumb, ...] = ()

    def as_meta(self) -> dict[str, object]:
        """Return what the theme shows of it, for the front matter."""
        crumbs = [crumb.as_meta() for crumb in self.crumbs]
        return {"title": self.title, "description": self.description, "code": self.code, "breadcrumbs": crumbs}


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the tree. `path` is relative to the tree, `source` the content file to improve, if it is one file.

    `about` is there for what readers see as a page: not for scripts, nor for short links, which have the path of the page they lead to.
    """

    path: str
    text: str
    source: str | None = None
    about: About | None = None
    leads_to: str = ""


class Renderer:
    """Renders a library through the templates of a folder. Holds no state of one library."""

    def __init__(self, templates: Path) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            autoescape=False,  # noqa: S701 (the output is Markdown; the views escape every text)
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def render(self, library: Library) -> Iterator[Page]:
        """Yield every page of the site: entries, gathering pages, hand-written pages, short links."""
        finder = TermFinder(library.terms)
        for entry in library.entries.values():
            yield self._entry(entry, library, finder)
        yield from self._gathering(library)
        for page in library.pages:
            yield self._hand_written(page, library)
        for old, code in redirects(library):
            yield self._redirect(old, library.entries[code])

    def _page(self, template: str, path: str, about: About, source: str | None, /, *, around: dict[str, object] | None = None, **context: Any) -> Page:
        text = self._environment.get_template(template).render(meta=front_matter(about.as_meta() | (around or {})), **context)
        return Page(path, re.sub(r"\n{3,}", "\n\n", text), source, about)

    def _entry(self, entry: model.Entry, library: Library, finder: TermFinder) -> Page:
        kind = kind_of(entry)
        path = entry_path(entry)
        writer = PageWriter(path, library, finder, about=str(entry.code))
        about = About(
            title=str(entry.title),
            description=writer.plain(entry.summary),
            kind=kind.singular,
            code=str(entry.code),
            theme=entry if isinstance(entry, model.ThemePage) else next(iter(themes_of(entry, library)), None),
            modified=entry.reviewed,
            crumbs=(Crumb(kind.plural, address(index_path(kind))[1:]),),
        )
        target = not_established(library)
        return self._page(
            f"{kind.name}.md.j2",
            path,
            about,
            entry.path,
            around=way_around(entry, library),
            view=VIEWS[kind.name](entry, writer, library),
            about=relative(target, path) if target else "",
            map=maps.relations_map(entry, writer, library),
            terms_page=relative(TERMS_PAGE, path),
            resources_page=relative(RESOURCES_PAGE, path),
        )

    def _gathering(self, library: Library) -> Iterator[Page]:
        for kind in INDEXES:
            path = index_path(kind)
            view = lists.index(kind, PageWriter(path, library), library)
            yield self._page("index.md.j2", path, About(kind.plural, view.intro), None, view=view)
        newest = max((change.date for change in library.changes), default=None)
        for path, title, template, build, source in (
            (DOS_DONTS_PAGE, "Do’s en don’ts", "dos-en-donts.md.j2", lists.dos_donts, None),
            (TERMS_PAGE, "Begrippen", "begrippen.md.j2", listings.terms, TERMS.path),
            (RESOURCES_PAGE, "Hulpmiddelen", "hulpmiddelen.md.j2", listings.resources, RESOURCES.path),
            (FIGURES_PAGE, "De doelgroep in cijfers", "doelgroep.md.j2", listings.figures, FIGURES.path),
            (SOURCES_PAGE, "Bronnen, paragraaf voor paragraaf", "bronnen.md.j2", lists.sources, SOURCES.path),
            (OVERVIEW_PAGE, "Het geheel op één blad", "overzicht.md.j2", overview.overview, None),
            (SEARCH_PAGE, "Zoeken", "zoeken.md.j2", lists.everything, None),
            (CHANGES_PAGE, "Wijzigingen", "wijzigingen.md.j2", listings.changes, CHANGES.path),
            (HOME, "Begeleiden van mensen met een forensische titel", "home.md.j2", lists.home, None),
        ):
            under_about = path in {SOURCES_PAGE, CHANGES_PAGE} and not_established(library)
            about = About(
                title,
                descriptions.GATHERING[path],
                modified=newest if path == CHANGES_PAGE else None,
                crumbs=(Crumb("Over deze site", address(ABOUT_PAGE)[1:]),) if under_about else (),
            )
            around: dict[str, object] = {"wide": True} if path == OVERVIEW_PAGE else {}
            if path in WITHOUT_CONTENTS:
                around["contents"] = False
            yield self._page(template, path, about, source, around=around, view=build(PageWriter(path, library), library))

    def _hand_written(self, page: SourceText, library: Library) -> Page:
        path = f"{page.slug}.md"
        writer = PageWriter(path, library)
        heading = HEADING.search(page.text)
        parts = page.slug.split("/")
        parent = next((other for other in library.pages if other.slug == f"{parts[0]}/index"), None) if len(parts) > 1 and parts[-1] != "index" else None
        found = HEADING.search(parent.text) if parent else None
        about = About(
            heading[1] if heading else page.slug,
            descriptions.of_text(page.text, lambda code: str(library.entries[code].title) if code in library.entries else code),
            crumbs=(Crumb(found[1], f"{parts[0]}/"),) if found else (),
        )
        text = TABLE.sub(SCROLLING, inline.REFERENCE.sub(lambda match: writer.reference(match[1]), page.text))
        return Page(path, front_matter(about.as_meta()) + text, f"{PAGES_FOLDER}/{page.slug}.md", about)

    def _redirect(self, old: str, entry: model.Entry) -> Page:
        path = f"{old.strip('/')}/index.html"
        target = relative(address(entry_path(entry)).strip("/"), path) + "/"
        text = self._environment.get_template("redirect.html.j2").render(target=target, code=entry.code, title=entry.title)
        return Page(path, text, leads_to=entry_path(entry))


def not_established(library: Library) -> str:
    """Return where the hand-written page says what is not established, or nothing when a root has no such page."""
    page = next((page for page in library.pages if f"{page.slug}.md" == ABOUT_PAGE), None)
    if page is None:
        return ""
    return f"{ABOUT_PAGE}#{ABOUT_ANCHOR}" if f"#{ABOUT_ANCHOR}" in page.text else ABOUT_PAGE
