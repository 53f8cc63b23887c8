"""The words of the site as the views use them, joined from the files in `content/vocabulary` and `content/site.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from kennisbank import list_files
from kennisbank.decoded import Decoded
from kennisbank.gathering import GATHERING, ITEM_PAGES, SEARCHED, GatheringPage
from kennisbank.kinds import BY_NAME, KINDS, Kind
from kennisbank.located import Located
from kennisbank.model import KindList, KindWords, PageList, PageWords, RelationList, Site, Vocabulary, Word
from kennisbank.problems import Problem, did_you_mean
from kennisbank.stated import ON_A_MAP

CONTENT_WORDS: Final = frozenset((*list_files.VOCABULARIES.values(), *list_files.WORD_FILES))
TAKE_OUT: Final = "take one out"


@dataclass(slots=True)
class Words:
    """All words of a site. Complete for a library without errors.

    `headings` and `notes` are by kind and anchor, `relations` by relation, whether the other states it, and the other's kind (empty for any).
    """

    site: Site | None = None
    vocabularies: dict[str, Vocabulary] = field(default_factory=dict)
    kinds: dict[str, KindWords] = field(default_factory=dict)
    pages: dict[str, PageWords] = field(default_factory=dict)
    kind_list: KindList | None = None
    page_list: PageList | None = None
    relation_list: RelationList | None = None
    relations: dict[tuple[str, bool, str], str] = field(default_factory=dict)
    headings: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def here(self) -> Site:
        """What this site is called and rests on."""
        assert self.site is not None, "asked of content with errors"
        return self.site

    @property
    def gathered(self) -> PageList:
        """The words that all pages that gather share."""
        assert self.page_list is not None, "asked of content with errors"
        return self.page_list

    def label(self, vocabulary: str, key: str) -> str:
        """Return what readers see for a key of a vocabulary."""
        return str(self.word(vocabulary, key).label)

    def labels(self, vocabulary: str) -> dict[str, str]:
        """Return a vocabulary as key to label, in order."""
        return {str(word.key): str(word.label) for word in self.vocabularies[vocabulary].words}

    def word(self, vocabulary: str, key: str) -> Word:
        """Return a word of a vocabulary."""
        return next(word for word in self.vocabularies[vocabulary].words if word.key == key)

    def kind(self, kind: Kind) -> KindWords:
        """Return the words of a kind."""
        return self.kinds[kind.name]

    def heading(self, kind: Kind, anchor: str) -> str:
        """Return the heading of a part of a kind's pages."""
        return self.headings[kind.name, anchor]

    def title(self, page: GatheringPage) -> str:
        """Return the title of a page that gathers."""
        return str(self.kinds[page.kind.name].plural if page.kind else self.pages[page.name].title)

    def description(self, page: GatheringPage) -> str:
        """Return what a page that gathers says of itself."""
        return str(self.kinds[page.kind.name].intro if page.kind else self.pages[page.name].description)

    def menu(self, page: GatheringPage) -> str:
        """Return the word of a page in the menu."""
        if page.kind:
            return str(self.kinds[page.kind.name].menu or self.kinds[page.kind.name].plural)
        return str(self.pages[page.name].menu)

    def relation(self, relation: str, kind: Kind, *, from_other: bool) -> str:
        """Return what the other entry, of a kind, is in a relation; nothing where the map does not show it."""
        return self.relations.get((relation, from_other, "")) or self.relations.get((relation, from_other, kind.name), "")

    def short(self, document: str) -> tuple[str, bool]:
        """Return how a source is called behind a claim, and whether its number stays on the same line."""
        named = next((name for name in self.here.source_names if name.id == document), None)
        return (str(named.short), named.joined) if named else (document, False)


def keys_of(decoded: Mapping[str, Decoded]) -> dict[str, tuple[str, ...]]:
    """Return the keys of each vocabulary by its name, of the files that are whole: what `decode` holds entries to."""
    found = {}
    for name, listed in list_files.VOCABULARIES.items():
        item = decoded.get(listed.path)
        if item and isinstance(item.entry, Vocabulary):
            found[name] = tuple(str(word.key) for word in item.entry.words)
    return found


def join(decoded: Mapping[str, Decoded]) -> Words:
    """Return the words of the decoded files that are whole, by path."""
    words = Words()
    for name, listed in list_files.VOCABULARIES.items():
        if (item := decoded.get(listed.path)) and item.entry:
            words.vocabularies[name] = item.entry
    entries = {listed: item.entry for listed in list_files.WORD_FILES if (item := decoded.get(listed.path)) and item.entry}
    words.site = entries.get(list_files.SITE)
    if pages := entries.get(list_files.PAGE_WORDS):
        words.page_list = pages
        words.pages = {str(page.page): page for page in pages.pages}
    if relations := entries.get(list_files.RELATION_WORDS):
        words.relation_list = relations
        words.relations = {(str(item.relation), item.from_other, ""): str(item.label) for item in relations.relations}
    if kinds := entries.get(list_files.KIND_WORDS):
        words.kind_list = kinds
        for kind in kinds.kinds:
            words.kinds[str(kind.kind)] = kind
            words.notes |= {(str(kind.kind), str(section.anchor)): str(section.note) for section in kind.sections if section.note}
            words.headings |= {(str(kind.kind), str(section.anchor)): str(section.heading) for section in kind.sections}
            words.relations |= {(str(stated.relation), True, str(kind.kind)): str(stated.label) for stated in kind.relations}
    return words


def check(words: Words) -> Iterator[Problem]:
    """Yield what is missing in the files of words that are whole themselves, and what nothing asks for."""
    if words.kind_list:
        yield from _named(list_files.KIND_WORDS.path, "kind", {kind.name for kind in KINDS}, [item.kind for item in words.kind_list.kinds])
        yield from _headings(words)
        if words.relation_list:
            yield from _relations(words, words.relation_list)
    if words.page_list:
        wanted = {page.name for page in GATHERING if not page.kind}
        yield from _named(list_files.PAGE_WORDS.path, "page", wanted, [item.page for item in words.page_list.pages])
        yield from _page_words(words)
    for name, vocabulary in words.vocabularies.items():
        yield from _twice(list_files.VOCABULARIES[name].path, "key", [(str(word.key), word.key) for word in vocabulary.words], "choose another")


def _named(path: str, what: str, wanted: set[str], found: list[Located]) -> Iterator[Problem]:
    for name in found:
        if name not in wanted:
            yield Problem(path, name.line, name.column, "KB306", f"unknown {what} '{name}': use one of {', '.join(sorted(wanted))}{did_you_mean(name, wanted)}")
    for missing in sorted(wanted.difference(found)):
        yield Problem(path, 1, 1, "KB418", f"the words of the {what} '{missing}' are missing: add them")
    yield from _twice(path, what, [(str(name), name) for name in found], TAKE_OUT)


def _headings(words: Words) -> Iterator[Problem]:
    for name, item in words.kinds.items():
        if name not in BY_NAME:
            continue
        wanted = {section.anchor for section in BY_NAME[name].sections if section.anchor and not section.each}
        yield from _named(list_files.KIND_WORDS.path, f"section of {name}", wanted, [section.anchor for section in item.sections])


def _relations(words: Words, listed: RelationList) -> Iterator[Problem]:
    """Yield the relations on a map that have no words: it would leave them out without a word."""
    sides = [(str(item.relation) + (" (from_other)" if item.from_other else ""), item.relation) for item in listed.relations]
    yield from _twice(list_files.RELATION_WORDS.path, "relation", sides, TAKE_OUT)
    for relation, from_other in chain.from_iterable(ON_A_MAP):
        if (relation, from_other, "") in words.relations:
            continue
        saying = [kind.name for kind in KINDS if from_other and kind.may_state(relation)]
        if not saying:
            side = " with from_other: true" if from_other else ""
            yield Problem(list_files.RELATION_WORDS.path, 1, 1, "KB418", f"the words of the relation '{relation}'{side} are missing: add them")
        for kind in (words.kinds[name].kind for name in saying if name in words.kinds):
            if (relation, True, str(kind)) not in words.relations:
                message = f"the words of the relation '{relation}' are missing for kind '{kind}': add them"
                yield Problem(list_files.KIND_WORDS.path, kind.line, kind.column, "KB418", message)


def _page_words(words: Words) -> Iterator[Problem]:
    """Yield the words that a page needs for where it stands: in the menu, in the search."""
    for page in GATHERING:
        item = words.pages.get(page.name)
        if item is None or page.kind:
            continue
        needed = {
            "menu": page.menu is not None,
            "result": page in SEARCHED,
            "search": page in SEARCHED,
            "item": page in ITEM_PAGES,
            "items": page in ITEM_PAGES,
        }
        for field_name, needs in needed.items():
            if needs and not getattr(item, field_name):
                message = f"field '{field_name}' is missing for page '{page.name}': add it"
                yield Problem(list_files.PAGE_WORDS.path, item.page.line, item.page.column, "KB302", message)


def _twice(path: str, what: str, keys: list[tuple[str, Located]], remedy: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key, place in keys:
        if key in first:
            yield Problem(path, place.line, place.column, "KB404", f"{what} '{key}' stands here again (first on line {first[key]}): {remedy}")
        first.setdefault(key, place.line)
