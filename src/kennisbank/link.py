"""Link: resolve every reference and lay every relation both ways.

A relation is written once, on the entry that states it; `Library.outgoing` and
`Library.incoming` show it on both sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kennisbank.broken import Broken
from kennisbank.codes import is_of, letter
from kennisbank.decoded import Decoded, Reference
from kennisbank.kinds import THEME
from kennisbank.library import Library
from kennisbank.list_files import CHANGES, COVERAGE, FIGURES, RESOURCES, SOURCES, TERMS, THESAURUS, ListFile
from kennisbank.located import Located
from kennisbank.model import Entry, Moved, ThemePage
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import SourceText
from kennisbank.relations import edges
from kennisbank.stated import MENTIONS
from kennisbank.words import CONTENT_WORDS, Words

LISTS: Final[Mapping[object, str]] = {TERMS: "terms", RESOURCES: "resources", FIGURES: "figures", CHANGES: "changes", COVERAGE: "paragraphs"}


def link(decoded: Iterable[Decoded], pages: Iterable[SourceText], words: Words, broken: Broken, owners: Mapping[str, str]) -> tuple[Library, list[Problem]]:
    """Join the decoded files into a library and report what does not fit together.

    Args:
        decoded: every YAML file.
        pages: the hand-written pages.
        words: the words of the site.
        broken: the files with problems; a reference to what they hold is not called unknown.
        owners: the content file of each code ever published; when a code is used twice, that one keeps it.
    """
    decoded = list(decoded)
    library = Library(pages=tuple(pages), words=words)
    problems = [*_gather(decoded, library, owners), *_slugs_twice(library)]
    library.codes = frozenset({*(str(item.code) for item in decoded if item.code), *(code for code, path in owners.items() if path in broken)})
    resolver = _Resolver(decoded, library, broken)
    for item in decoded:
        for reference in item.references:
            message = resolver.problem(item, reference)
            if message:
                problems.append(Problem(item.source.path, reference.value.line, reference.value.column, *message))
        if isinstance(item.entry, Entry) and library.entries.get(item.entry.code) is item.entry:
            problems += _lay_edges(item, library)
    return library, problems


def _gather(decoded: list[Decoded], library: Library, owners: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for item in sorted(decoded, key=lambda item: owners.get(str(item.code)) != item.source.path):
        if item.code and item.code in first:
            message = f"code {item.code} is already used by {first[item.code]}: give this one a new code"
            yield Problem(item.source.path, item.code.line, item.code.column, "KB403", message)
            continue
        if item.code:
            first[item.code] = item.source.path
        _add(item, library)


def _add(item: Decoded, library: Library) -> None:
    if item.entry is None or item.source.kind in CONTENT_WORDS:
        return
    if name := LISTS.get(item.source.kind):
        setattr(library, name, getattr(item.entry, name))
    elif item.source.kind is THESAURUS:
        library.synonyms = item.entry.thesaurus
    elif item.source.kind is SOURCES:
        library.documents = item.entry.documents
        library.sections = {f"{document.id} {section.id}": section for document in library.documents for section in document.sections}
    elif isinstance(item.entry, Moved):
        library.moved[item.entry.code] = item.entry
    else:
        library.entries[item.entry.code] = item.entry
        if isinstance(item.entry, ThemePage):
            library.themes[item.entry.slug] = item.entry


def _slugs_twice(library: Library) -> Iterator[Problem]:
    """Within a list each slug stands once: it is an address on one page. So do a spelling of a term and a section of a source."""
    lists: list[tuple[ListFile, str, list[Located]]] = [
        (TERMS, "slug", [term.slug for term in library.terms]),
        (RESOURCES, "slug", [resource.slug for resource in library.resources]),
        (FIGURES, "slug", [figure.slug for figure in library.figures]),
        (CHANGES, "slug", [change.slug for change in library.changes]),
        (TERMS, "spelling", [spelling for term in library.terms for spelling in (term.term, *term.variants)]),
        (SOURCES, "document", [document.id for document in library.documents]),
    ]
    lists += [(SOURCES, "section", [section.id for section in document.sections]) for document in library.documents]
    for listed, what, names in lists:
        lines: dict[str, int] = {}
        for name in names:
            if name in lines:
                message = f"{what} '{name}' stands here again (first on line {lines[name]}): choose another"
                yield Problem(listed.path, name.line, name.column, "KB404", message)
            lines.setdefault(str(name), name.line)


class _Resolver:
    """Says of a reference what is wrong with it, as (code, message), or None."""

    def __init__(self, decoded: list[Decoded], library: Library, broken: Broken) -> None:
        self.library = library
        self.sections_known = any(item.source.kind is SOURCES and item.entry for item in decoded)
        self.themes = {item.source.slug for item in decoded if item.source.kind is THEME and not isinstance(item.entry, Moved)} | broken.slugs(THEME.folder)

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
        return self._code(item, value, reference.letters)

    def _code(self, item: Decoded, value: Located, letters: str) -> tuple[str, str] | None:
        if letters and not is_of(value, letters):
            return "KB402", f"'{value}' is the code of another kind: here it begins with {' or '.join(letters)}"
        if value == item.code:
            return "KB405", f"'{value}' is this entry itself: remove the reference"
        if value not in self.library.codes:
            near = did_you_mean(value, (code for code in self.library.codes if letter(code) == letter(value)))
            return "KB401", f"unknown code '{value}': no entry has it{near}"
        if value in self.library.moved:
            return "KB406", f"'{value}' has moved (did you mean '{self.library.moved[value].moved}'?)"
        return None


def _lay_edges(item: Decoded, library: Library) -> Iterator[Problem]:
    """Lay the relations of one entry; naming the same thing twice without saying more is a problem."""
    laid: set[tuple[str, str]] = set()
    for edge, place in edges(item, library):
        if not edge.note and (edge.subject, edge.object) in laid:
            if edge.relation != MENTIONS:
                yield Problem(item.source.path, place.line, place.column, "KB409", f"'{place}' is named twice: name it once")
            continue
        laid.add((edge.subject, edge.object))
        library.outgoing[edge.subject].append(edge)
        library.incoming[edge.object].append(edge)
