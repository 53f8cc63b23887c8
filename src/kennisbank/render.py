"""Render: views through the templates into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from kennisbank import descriptions, model, views
from kennisbank.addresses import name_of, place_of, written_place
from kennisbank.gathering import CHANGES_PAGE, EVERYTHING, GATHERING, HOME, LISTS, TERMS_PAGE, GatheringPage
from kennisbank.kinds import Kind, kind_of
from kennisbank.language.english import english
from kennisbank.library import Library
from kennisbank.links import Links, Made, Medium
from kennisbank.outputs import Crumb, Heading, Metadata, Page, Redirect
from kennisbank.reading import PAGES_FOLDER, SourceText
from kennisbank.redirects import redirects
from kennisbank.slugs import anchor_of
from kennisbank.tooltips import TermFinder
from kennisbank.views.head import foot
from kennisbank.views.parts import themes_of
from kennisbank.views.relations import relations_map
from kennisbank.views.text import PageText
from kennisbank.watched import MadePage, Need, Watched
from kennisbank.written import PAGE_ENDING, escaped, for_medium, markdown_link, path_of, place_at, rests_on, target_of, title_of


class Headings:
    """Writes the headings of one page, and remembers those of the second level and the bundles of script that its parts need.

    Args:
        writer: of the page.
        kind: of the entry that the page shows, if it shows one.
    """

    def __init__(self, writer: PageText, library: Library, kind: Kind | None = None) -> None:
        self.second: list[Heading] = []
        self._writer = writer
        self._words = library.words
        self._kind = kind

    def title(self, plain: str) -> Markup:
        """Return the title of the page, with the anchor that follows from its words."""
        taken = {section.anchor for section in self._kind.sections} if self._kind else set()
        anchor = anchor_of(plain)
        return _heading(1, f"{anchor}_1" if anchor in taken else anchor, self._writer.words(plain))

    def part(self, anchor: str) -> Markup:
        """Return the heading of a part of an entry, which its kind names."""
        assert self._kind is not None, "only an entry has parts"
        return self.h2(anchor, self._writer.words(self._words.heading(self._kind, anchor)))

    def said(self, anchor: str) -> str:
        """Return the words of the heading of a part."""
        assert self._kind is not None, "only an entry has parts"
        return self._words.heading(self._kind, anchor)

    def note(self, anchor: str) -> Markup:
        """Return what to know before reading a part, or nothing."""
        assert self._kind is not None, "only an entry has parts"
        return self._writer.words(self._words.notes.get((self._kind.name, anchor), ""))

    def h2(self, anchor: str, html: Markup, listed: str = "") -> Markup:
        """Return a heading of the second level; `listed` is how the contents name it, when it holds more than words."""
        self.second.append(Heading(anchor, listed or html))
        return _heading(2, anchor, html)

    def h3(self, anchor: str, html: Markup) -> Markup:
        """Return a heading of the third level."""
        return _heading(3, anchor, html)

    def needs(self, bundle: str) -> str:
        """Note that the page needs a bundle of script."""
        self._writer.bundles.add(bundle)
        return ""

    def to(self, name: str) -> str:
        """Return the address of a page that gathers, by its name or that of the kind that it lists, as seen from this one."""
        page = LISTS.get(name) or next(page for page in GATHERING if page.name == name)
        return self._writer.links.to(page.address)


def _heading(level: int, anchor: str, html: str | Markup) -> Markup:
    return Markup(f'<h{level} id="{escape(anchor)}">{escape(html)}</h{level}>')  # noqa: S704 (each part is escaped, or HTML already)


def environment(templates: Path, compiled: jinja2.BytecodeCache | None = None) -> jinja2.Environment:
    """Return the templates of a folder: they escape by themselves and stop at a name that is not there; `compiled` keeps their code."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )


class Renderer:
    """Renders a library through the templates of a folder. Holds no state of one library."""

    def __init__(self, templates: Path, compiled: jinja2.BytecodeCache | None = None) -> None:
        self._environment = environment(templates, compiled)

    def render(self, library: Library, made: Made, kept: dict[tuple[Made, str], MadePage] | None = None) -> Iterator[Page | Redirect]:
        """Yield every page: entries, gathering pages, hand-written pages, and what leads on to them.

        Args:
            library: without errors.
            made: what the pages are made as.
            kept: the pages made before: one whose reading did not change is taken as it is. It is left with the pages of this run.
                Without it nothing is noted or held, so that a large library takes no more memory than its largest page.
        """
        finder = TermFinder(library.terms)
        watched = Watched(library) if kept is not None else None
        read_from = watched or library
        before, now = dict(kept or {}), {}

        def once(place: str, make: Callable[[], Page], *own: Need) -> Page:
            if watched is None:
                return make()
            known = watched.once(before.get((made, place)), make, *own)
            now[made, place] = known
            return known.page

        for entry in library.entries.values():
            yield once(place_of(entry), partial(self._entry, entry, read_from, finder, made), ("entry", str(entry.code)))
        for page in GATHERING:
            yield once(page.address, partial(self._gathering, page, read_from, made))
        for written in library.pages:
            for media, text in _texts_of(written, made):
                place = f"{written_place(written.slug)} {' '.join(sorted(media))}"
                yield once(place, partial(_written, written, media, text, read_from, made))
        if kept is not None:
            kept_of_others = {key: known for key, known in before.items() if key[0] is not made}
            kept.clear()
            kept.update(kept_of_others | now)
        for old, code in redirects(library):
            entry = library.entries[code]
            target = place_of(entry)
            yield Redirect(old, target, Links(old, made).to(target), code, str(entry.title))

    def _article(self, template: str, writer: PageText, library: Library, kind: Kind | None, **context: Any) -> tuple[str, Headings]:
        headings = Headings(writer, library, kind)
        research = str(library.words.here.research.called)
        named = {"research": research, "research_first": research[:1].upper() + research[1:]}
        return self._environment.get_template(template).render(page=headings, **named, **context), headings

    def _entry(self, entry: model.Entry, library: Library, finder: TermFinder, made: Made) -> Page:
        kind = kind_of(entry)
        writer = PageText(Links(place_of(entry), made), library, finder, own_code=str(entry.code))
        view = import_module(f"{views.__name__}.{kind.view}").view(entry, writer, library)
        context = {"view": view, "map": relations_map(entry, writer, library), "foot": foot(entry, writer, library, _not_established(writer, library))}
        article, headings = self._article(kind.template, writer, library, kind, **context)
        return Page(
            place=place_of(entry),
            name=name_of(place_of(entry)),
            article=article,
            metadata=_entry_metadata(entry, writer, library),
            headings=tuple(headings.second),
            bundles=tuple(sorted(writer.bundles)),
            source=entry.path,
        )

    def _gathering(self, page: GatheringPage, library: Library, made: Made) -> Page:
        writer = PageText(Links(page.address, made), library)
        view = import_module(f"{views.__name__}.gathering.{page.view}").view(page, writer, library)
        article, headings = self._article(page.template, writer, library, None, view=view, title=library.words.title(page), lead=_lead(page, writer, library))
        return Page(
            place=page.address,
            name=name_of(page.address),
            article=article,
            metadata=_gathering_metadata(page, library),
            headings=tuple(headings.second),
            contents=page.contents and page is not HOME,
            wide=page.wide,
            bundles=tuple(sorted(writer.bundles)),
            source=page.source.path if page.source else None,
        )


def _lead(page: GatheringPage, writer: PageText, library: Library) -> Markup:
    """Return what stands below the title of a page that gathers."""
    own = library.words.pages.get(page.name)
    return writer.words(str(own.lead or "").replace("{number}", str(len(library.of(model.Practice))))) if own else Markup()


def _entry_metadata(entry: model.Entry, writer: PageText, library: Library) -> Metadata:
    kind = kind_of(entry)
    words = library.words.kind(kind)
    theme = entry if isinstance(entry, model.ThemePage) else next(iter(themes_of(entry, library)), None)
    before, after = library.beside(entry)
    return Metadata(
        title=str(entry.title),
        description=writer.plain(entry.summary),
        kind=str(words.singular),
        code=str(entry.code),
        theme_code=str(theme.code) if theme else "",
        theme=str(theme.title) if theme else "",
        schema_type=kind.schema_type,
        modified=entry.reviewed,
        crumbs=(Crumb(str(words.plural), kind.prefix_in_site),),
        previous=_beside(before),
        following=_beside(after),
    )


def _beside(entry: model.Entry | None) -> Crumb | None:
    return Crumb(f"{entry.code} {entry.title}", place_of(entry)) if entry else None


def _gathering_metadata(page: GatheringPage, library: Library) -> Metadata:
    newest = max((change.date for change in library.changes), default=None)
    return Metadata(
        title=library.words.title(page),
        description=library.words.description(page),
        schema_type=page.schema_type,
        modified=newest if page is CHANGES_PAGE else None,
        crumbs=_above(page.address, library),
        cited=page.cited,
        rests=page not in {HOME, EVERYTHING, CHANGES_PAGE},
        printed=page.printed,
        feed=page is CHANGES_PAGE,
        defined=tuple((title, slug) for slug, title in library.items(page.items)) if page is TERMS_PAGE else (),
    )


def _above(place: str, library: Library) -> tuple[Crumb, ...]:
    """Return the page written by hand above a place, if there is one: over/bronnen/ stands below over/."""
    folder, _, below = place.rstrip("/").partition("/")
    above = library.written(f"{folder}/index") if below else None
    return (Crumb(title_of(above.text, folder), written_place(above.slug)),) if above else ()


def _not_established(writer: PageText, library: Library) -> str:
    """Return the address of what is not established, or nothing when a root has no such page."""
    slug, _, anchor = str(library.words.here.not_established or "").partition("#")
    page = library.written(slug)
    if page is None:
        return ""
    return writer.links.to(written_place(slug), anchor if f"#{anchor}" in page.text else "")


def _texts_of(page: SourceText, made: Made) -> list[tuple[frozenset[Medium], str]]:
    """Return what was written for each medium: once for both sorts of site, unless it holds parts for one of them."""
    media = (Medium.TREE,) if made is Made.TREE else (Medium.HOSTED, Medium.DISK)
    texts = {medium: for_medium(page.text, medium) for medium in media}
    if len(set(texts.values())) == 1:
        return [(frozenset(media), texts[media[0]])]
    return [(frozenset({medium}), text) for medium, text in texts.items()]


def _written(page: SourceText, media: frozenset[Medium], text: str, library: Library, made: Made) -> Page:
    from kennisbank import written_html  # noqa: PLC0415 (Python-Markdown is loaded only when there is something to read)

    place = written_place(page.slug)
    links = Links(place, made)

    def reference(code: str) -> str:
        entry = library.entries.get(code)
        return f"[{escaped(str(entry.title))} ({code})]({markdown_link(path_of(name_of(place_of(entry))), page.slug)})" if entry else code

    def link(href: str) -> str | None:
        path, anchor = target_of(href, page.slug) or ("", "")
        return links.to(place_at(path), anchor) if path.endswith(PAGE_ENDING) else None

    html = written_html.to_html(text, reference, link, english(library.words.here.english).pattern)
    named = descriptions.of_text(page.text, lambda code: str(library.entries[code].title) if code in library.entries else code)
    rests = rests_on(library.words.here.research.document, page.text, library)
    metadata = Metadata(title_of(page.text, page.slug), named, crumbs=_above(place, library), rests=rests)
    source = f"{PAGES_FOLDER}/{path_of(page.slug)}"
    markdown = written_html.with_references(text, reference)
    return Page(place, page.slug, html.article, metadata, html.headings, source=source, markdown=markdown, media=media)
