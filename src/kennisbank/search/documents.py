"""What is searched: every entry, term, resource, figure and hand-written page as a document with its sections."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

from kennisbank import inline
from kennisbank.addresses import place_of, written_place
from kennisbank.decode import mark, yaml_fields
from kennisbank.gathering import FIGURES_PAGE, ITEM_PAGES, RESOURCES_PAGE, SEARCHED, TERMS_PAGE, WRITTEN, WRITTEN_WORTH, GatheringPage
from kennisbank.kinds import KINDS, kind_of
from kennisbank.library import Library
from kennisbank.located import Located
from kennisbank.model import Entry, ThemePage
from kennisbank.reading import SourceText
from kennisbank.slugs import anchor_of
from kennisbank.spec import OneOf

Plain = Callable[[str], str]
PAGE_HEADING: Final = re.compile(r"^(#{1,3}) +(.+?)(?: *\{ *#([\w-]+) *\})? *$")
LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
MARKS: Final = re.compile(r"<[^<>]*>|[*|`]|^[-#>] |-{3,}", re.MULTILINE)
MAX_SUMMARY: Final = 240


class ResultKind(NamedTuple):
    """A kind of result.

    Attributes:
        key: its word in an address (`?soort=casussen`).
        singular, plural: what one of it and the group are called.
        worth: the factor by which it counts, of two that match alike.
        way_on: whether the nearest of it are offered where nothing is found.
    """

    key: str
    singular: str
    plural: str
    worth: float
    way_on: bool = False


class Section(NamedTuple):
    """A part of a page that a result can lead to; `anchor` is empty for what stands at the top."""

    anchor: str
    heading: str
    lines: tuple[str, ...]


class Document(NamedTuple):
    """A result: plain texts only. `id` is the code, or the address of what has none; `address` is relative to the site's root."""

    id: str
    kind: str
    address: str
    title: str
    summary: str
    words: tuple[str, ...]
    theme: str
    sections: tuple[Section, ...]


def result_kinds(library: Library) -> list[ResultKind]:
    """Return the kinds of results in their order: entries, the items of lists, hand-written pages."""
    words = library.words
    entries = [
        ResultKind(kind.address, str(own.singular), str(own.results or own.plural), kind.search_worth, kind.way_on)
        for kind, own in ((kind, words.kind(kind)) for kind in KINDS)
    ]
    items = [
        ResultKind(key_of(page), str(own.item), str(own.items), page.search_worth, page.way_on)
        for page, own in ((page, words.pages[page.name]) for page in ITEM_PAGES)
    ]
    written = words.gathered.written
    return [*entries, *items, ResultKind(WRITTEN, str(written.item), str(written.items), WRITTEN_WORTH)]


def key_of(page: GatheringPage) -> str:
    """Return the word of the items of a page in an address of the search."""
    return page.address.strip("/")


def documents(library: Library) -> Iterator[Document]:
    """Yield every document of a library, the kinds in the order of `result_kinds`."""

    def plain(text: str) -> str:
        return inline.to_plain(text, lambda code: f"{library.entries[code].title} ({code})")

    for kind in KINDS:
        for entry in library.of(kind.model):
            yield _entry(entry, library, plain)
    yield from _items(library, plain)
    for page in SEARCHED:
        title, text = _said_of(page, library)
        yield Document(f"/{page.address}", WRITTEN, page.address, title, text, (), "", ())
    for written in library.pages:
        yield _written(written, library)


def _items(library: Library, plain: Plain) -> Iterator[Document]:
    for term in library.terms:
        words = (*([term.long] if term.long else []), *term.variants, *term.search_words)
        yield _in_list(TERMS_PAGE, term.slug, term.term, plain(term.text), words)
    for resource in library.resources:
        theme = library.themes.get(resource.theme or "")
        found = _in_list(RESOURCES_PAGE, resource.slug, resource.name, plain(resource.text), resource.search_words)
        yield found._replace(theme=str(theme.code) if theme else "")
    for figure in library.figures:
        lines = (plain(figure.caveat), f"{figure.population}, {figure.year}", *(str(row.label) for row in figure.rows))
        found = _in_list(FIGURES_PAGE, figure.slug, figure.title, plain(figure.text), figure.search_words)
        yield found._replace(sections=(Section("", "", lines),))


def _said_of(page: GatheringPage, library: Library) -> tuple[str, str]:
    """Return the title and the text of a page that gathers, as a result."""
    words = library.words
    if page.kind:
        return words.title(page), str(words.gathered.lists)
    own = words.pages[page.name]
    return str(own.result), str(own.search)


def _entry(entry: Entry, library: Library, plain: Plain) -> Document:
    theme = entry if isinstance(entry, ThemePage) else library.themes.get(getattr(entry, "theme", ""))
    abbreviation = getattr(entry, "abbreviation", None)
    return Document(
        id=str(entry.code),
        kind=kind_of(entry).address,
        address=place_of(entry),
        title=str(entry.title),
        summary=plain(entry.summary),
        words=(*([str(abbreviation)] if abbreviation else []), *map(str, entry.search_words)),
        theme=str(theme.code) if theme else "",
        sections=tuple(section for section in sections(entry, library, plain) if section.lines),
    )


def _in_list(page: GatheringPage, slug: str, title: str, summary: str, words: Iterable[str]) -> Document:
    """Return an item of a list page: it has an address on that page and no sections."""
    where = f"{page.address}#{slug}"
    return Document(f"/{where}", key_of(page), where, str(title), summary, tuple(map(str, words)), "", ())


def sections(entry: Entry, library: Library, plain: Plain) -> Iterator[Section]:
    """Yield the parts of an entry's page that hold texts of its own, each under its heading and anchor."""
    kind = kind_of(entry)
    for section in kind.sections:
        if section.each:
            for number, item in enumerate(getattr(entry, section.fields[0]), 1):
                heading = str(getattr(item, "title", None) or getattr(item, "name", ""))
                yield Section(section.anchor.format(number), heading, tuple(map(plain, lines_of(item))))
        elif section.fields:
            heading = library.words.heading(kind, section.anchor) if section.anchor else ""
            yield Section(section.anchor, heading, tuple(plain(line) for name in section.fields for line in _lines(entry, name, library)))


def _lines(entry: Entry, name: str, library: Library) -> Iterator[str]:
    """Yield the lines of a field; a word of a vocabulary as readers see it."""
    value = getattr(entry, name)
    one_of: OneOf | None = mark(yaml_fields(type(entry))[name], OneOf)  # type: ignore[arg-type]
    if one_of and isinstance(value, Located):
        yield library.words.label(one_of.vocabulary, value)
        return
    for item in value if isinstance(value, tuple) else (value,):
        yield from lines_of(item)


def lines_of(item: Any) -> Iterator[str]:
    """Yield the lines of a value of the model: of a part what it says, with who says it, and of its parts in turn."""
    if isinstance(item, Located):
        yield str(item)
        return
    said = next((str(text) for name in ("text", "why", "choice") if (text := getattr(item, name, None))), "")
    who = getattr(item, "who", None)
    yield f"{who}: {said}" if who else said
    for name in ("stop", "arguments"):
        for inner in getattr(item, name, ()):
            yield from lines_of(inner)


def _written(page: SourceText, library: Library) -> Document:
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
            heading, anchor = match[2], match[3] or anchor_of(match[2])
    place = written_place(page.slug)
    summary = next((line for section in found for line in section.lines), "")[:MAX_SUMMARY]
    return Document(f"/{place}", WRITTEN, place, title, summary, (), "", tuple(section for section in found if section.lines))
