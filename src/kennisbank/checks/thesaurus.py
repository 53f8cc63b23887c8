"""Check the thesaurus: each line says what is typed and what is meant, no two lines the same, and the site does say it."""

from __future__ import annotations

from collections.abc import Iterator

from kennisbank.library import Library
from kennisbank.list_files import THESAURUS
from kennisbank.located import Located
from kennisbank.problems import Problem
from kennisbank.search.analysis import stem, stems, words
from kennisbank.search.documents import documents


def check(library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the lines of the thesaurus themselves."""
    first: dict[str, int] = {}
    for synonyms in library.synonyms:
        whole = len(synonyms.same) > 1 and not synonyms.typed and not synonyms.means
        if not whole and not (synonyms.typed and synonyms.means and not synonyms.same):
            place = next(iter((*synonyms.typed, *synonyms.means, *synonyms.same)), Located("", 1, 1))
            yield _problem(place, "KB415", "a line has 'typed' and 'means', or 'same' with two words or more: add what is missing")
        for typed in (*synonyms.typed, *synonyms.same):
            key = " ".join(map(stem, words(typed)))
            if key in first:
                yield _problem(typed, "KB416", f"'{typed}' stands here again (first on line {first[key]}): put all that it means in one line")
            first.setdefault(key, typed.line)


def check_said(library: Library) -> Iterator[Problem]:
    """Yield the words that the thesaurus leads to and no text of the site says: a reader would be led to nothing. Reads every text."""
    if not library.synonyms:
        return
    said: set[str] = set()
    for document in documents(library):
        said.update(*(stems(text) for text in (document.title, document.summary, *document.words)))
        said.update(*(stems(line) for section in document.sections for line in section.lines))
    for synonyms in library.synonyms:
        for meant in synonyms.means:
            if not said.issuperset(stems(meant)):
                yield _problem(meant, "KB417", f"no text says '{meant}': name a word that the site uses")


def _problem(place: Located, code: str, message: str) -> Problem:
    return Problem(THESAURUS.path, place.line, place.column, code, message)
