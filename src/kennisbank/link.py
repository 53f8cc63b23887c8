"""Link: resolve every reference and lay every relation both ways.

A relation is written once, on the entry that states it; `Library.outgoing` and
`Library.incoming` show it on both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kennisbank.decode import Decoded, Reference
from kennisbank.kinds import SOURCES, TERMS, THEME
from kennisbank.located import Located
from kennisbank.model import Case, Entry, Moved, Practice, SourceDocument, SourceSection, Term, ThemePage
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import SourceText

# The relations. "X relation Y" is written on X.
MAIN_THEME: Final = "main theme"  # practice or case -> theme
OTHER_THEME: Final = "other theme"
SHOWS: Final = "shows"  # case -> practice
WARNS: Final = "warns"  # practice -> the case in which a don't went wrong
USES: Final = "uses"  # practice or case -> method
RELATED: Final = "related"  # practice -> practice
MENTIONS: Final = "mentions"  # a reference in running text


@dataclass(frozen=True, slots=True)
class Edge:
    """A stated relation: `subject` states it, about `object`. `note` is the text that goes with it."""

    subject: str
    relation: str
    object: str
    note: str = ""


@dataclass(slots=True)
class Library:
    """All content, linked."""

    entries: dict[str, Entry] = field(default_factory=dict)
    moved: dict[str, Moved] = field(default_factory=dict)
    themes: dict[str, ThemePage] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    sections: dict[str, SourceSection] = field(default_factory=dict)
    pages: tuple[SourceText, ...] = ()
    codes: frozenset[str] = frozenset()  # of every file that has one, also a file with problems
    outgoing: dict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    incoming: dict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    _by_kind: dict[type[Entry], list[Entry]] = field(default_factory=dict)

    def of(self, model: type[Entry]) -> list[Entry]:
        """Return the entries of a kind, by the number of their code. For a library that is complete."""
        if model not in self._by_kind:
            self._by_kind[model] = sorted((entry for entry in self.entries.values() if type(entry) is model), key=code_number)
        return self._by_kind[model]

    def beside(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the entries of the same kind before and after this one."""
        siblings = self.of(type(entry))
        at = bisect_left(siblings, code_number(entry), key=code_number)
        return siblings[at - 1] if at else None, siblings[at + 1] if at + 1 < len(siblings) else None

    def neighbours(self, code: str, *relations: str, incoming: bool = False) -> Iterator[tuple[Entry, Edge]]:
        """Yield the entries on the other side of these relations, each once, in the order stated."""
        seen = set()
        for edge in (self.incoming if incoming else self.outgoing).get(code, ()):
            other = edge.subject if incoming else edge.object
            if edge.relation in relations and other not in seen and other in self.entries:
                seen.add(other)
                yield self.entries[other], edge


def code_number(entry: Entry) -> int:
    """Return the number in the code of an entry."""
    return int(entry.code[1:])


def link(decoded: Iterable[Decoded], pages: Iterable[SourceText] = (), assumed: Iterable[str] = ()) -> tuple[Library, list[Problem]]:
    """Join the decoded files into a library and report what does not fit together.

    Args:
        decoded: every YAML file.
        pages: the hand-written pages.
        assumed: codes of files with problems; a reference to one is not called unknown.
    """
    decoded = list(decoded)
    library = Library(pages=tuple(pages))
    problems = [*_gather(decoded, library), *_terms_twice(library)]
    library.codes = frozenset({*(str(item.code) for item in decoded if item.code), *assumed})
    resolver = _Resolver(decoded, library)
    for item in decoded:
        for reference in item.references:
            message = resolver.problem(item, reference)
            if message:
                problems.append(Problem(item.source.path, reference.value.line, reference.value.column, *message))
        if isinstance(item.entry, Entry) and library.entries.get(item.entry.code) is item.entry:
            problems += _lay_edges(item, library)
    return library, problems


def _gather(decoded: list[Decoded], library: Library) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for item in decoded:
        if item.code and item.code in first:
            message = f"code {item.code} is already used by {first[item.code]}: give this one a new code"
            yield Problem(item.source.path, item.code.line, item.code.column, "KB403", message)
            continue
        if item.code:
            first[item.code] = item.source.path
        _add(item, library)


def _add(item: Decoded, library: Library) -> None:
    if item.entry is None:
        return
    if item.source.kind is TERMS:
        library.terms = item.entry.terms
    elif item.source.kind is SOURCES:
        library.documents = item.entry.documents
        library.sections = {f"{document.id} {section.id}": section for document in library.documents for section in document.sections}
    elif isinstance(item.entry, Moved):
        library.moved[item.entry.code] = item.entry
    else:
        library.entries[item.entry.code] = item.entry
        if isinstance(item.entry, ThemePage):
            library.themes[item.entry.slug] = item.entry


def _terms_twice(library: Library) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for term in library.terms:
        if term.slug in lines:
            message = f"slug '{term.slug}' stands here again (first on line {lines[term.slug]}): choose another"
            yield Problem(TERMS.path, term.slug.line, term.slug.column, "KB404", message)
        lines.setdefault(term.slug, term.slug.line)


class _Resolver:
    """Says of a reference what is wrong with it, as (code, message), or None."""

    def __init__(self, decoded: list[Decoded], library: Library) -> None:
        self.library = library
        self.sections_known = any(item.source.kind is SOURCES and item.entry for item in decoded)
        self.themes = {item.source.slug for item in decoded if item.source.kind is THEME and not isinstance(item.entry, Moved)}

    def problem(self, item: Decoded, reference: Reference) -> tuple[str, str] | None:
        value = reference.value
        if reference.to == "theme":
            if value in self.themes:
                return None
            return "KB408", f"unknown theme '{value}': use the file name of a theme{did_you_mean(value, self.themes)}"
        if reference.to == "section":
            if value in self.library.sections or not self.sections_known:
                return None
            return "KB407", f"unknown section '{value}': content/sources.yml lists them all{did_you_mean(value, self.library.sections)}"
        return self._code(item, value, reference.prefixes)

    def _code(self, item: Decoded, value: Located, prefixes: str) -> tuple[str, str] | None:
        if prefixes and value[0] not in prefixes:
            return "KB402", f"'{value}' is the code of another kind: here it begins with {' or '.join(prefixes)}"
        if value not in self.library.codes:
            near = did_you_mean(value, (code for code in self.library.codes if code[0] == value[0]))
            return "KB401", f"unknown code '{value}': no entry has it{near}"
        if value == item.code:
            return "KB405", f"'{value}' is this entry itself: remove the reference"
        if value in self.library.moved:
            return "KB406", f"'{value}' has moved (did you mean '{self.library.moved[value].moved}'?)"
        return None


def _lay_edges(item: Decoded, library: Library) -> Iterator[Problem]:
    """Lay the relations of one entry; naming the same thing twice without saying more is a problem."""
    laid: set[tuple[str, str]] = set()
    for edge, place in _edges(item, library):
        if not edge.note and (edge.subject, edge.object) in laid:
            if edge.relation != MENTIONS:
                yield Problem(item.source.path, place.line, place.column, "KB409", f"'{place}' is named twice: name it once")
            continue
        laid.add((edge.subject, edge.object))
        library.outgoing[edge.subject].append(edge)
        library.incoming[edge.object].append(edge)


def _edges(item: Decoded, library: Library) -> Iterator[tuple[Edge, Located]]:
    """Yield the relations an entry states, each with the text that states it."""
    entry: Entry = item.entry
    if isinstance(entry, Case):
        yield from _case_edges(entry)
    if isinstance(entry, Practice):
        yield from _practice_edges(entry)
    if isinstance(entry, (Practice, Case)):
        for slug in (entry.theme, *entry.other_themes):
            if slug in library.themes:
                yield Edge(entry.code, MAIN_THEME if slug is entry.theme else OTHER_THEME, library.themes[slug].code), slug
        for method in entry.methods:
            yield Edge(entry.code, USES, method), method
    for reference in item.references:
        if reference.to == "code" and not reference.prefixes:
            yield Edge(entry.code, MENTIONS, str(reference.value)), reference.value


def _case_edges(case: Case) -> Iterator[tuple[Edge, Located]]:
    for works in case.works:
        yield Edge(case.code, SHOWS, works.practice, works.text), works.practice
    for practice in case.practices:
        yield Edge(case.code, SHOWS, practice), practice


def _practice_edges(practice: Practice) -> Iterator[tuple[Edge, Located]]:
    for case in practice.cases:
        yield Edge(case, SHOWS, practice.code), case
    for related in practice.related:
        yield Edge(practice.code, RELATED, related.practice, related.why), related.practice
    for line in practice.donts:
        if line.case:
            yield Edge(practice.code, WARNS, line.case, line.text), line.case
