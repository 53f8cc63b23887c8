"""All content, linked: entries by code, relations both ways."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from kennisbank.codes import number
from kennisbank.model import Change, Entry, Figure, Moved, Paragraph, Resource, SourceDocument, SourceSection, Synonyms, Term, ThemePage
from kennisbank.reading import SourceText
from kennisbank.words import Words


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
    resources: tuple[Resource, ...] = ()
    figures: tuple[Figure, ...] = ()
    changes: tuple[Change, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    sections: dict[str, SourceSection] = field(default_factory=dict)
    synonyms: tuple[Synonyms, ...] = ()
    words: Words = field(default_factory=Words)
    pages: tuple[SourceText, ...] = ()
    codes: frozenset[str] = frozenset()  # of every file that has one, also a file with problems
    digests: dict[str, bytes] = field(default_factory=dict)  # of the text of each entry, by its code
    general: bytes = b""  # the digest of all texts that are no entry
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

    def written(self, slug: str) -> SourceText | None:
        """Return the page written by hand with this path below `content/pages`, without its ending."""
        return next((page for page in self.pages if page.slug == slug), None)

    def items(self, name: str) -> list[tuple[str, str]]:
        """Return the slug and the title of each item of a list: terms, resources, figures or changes."""
        return [(str(item.slug), str(item.called)) for item in getattr(self, name)]


def code_number(entry: Entry) -> int:
    """Return the number in the code of an entry."""
    return number(entry.code)
