"""Which words a search takes for one another: the thesaurus file, and the abbreviations of terms and methods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kennisbank.library import Library
from kennisbank.model import Method
from kennisbank.search.analysis import STOP_WORDS, stem, words


def compile_thesaurus(library: Library) -> list[str]:
    """Return the groups of words as the browser reads them, in stems.

    Returns:
        `typed|typed>meant|meant` for what is meant by what people type, `one|other=one|other` for what means the same.
        What is typed keeps its stop words (`op straat`): there a whole row of words is compared.
    """
    return list(dict.fromkeys(_groups(library)))


def _groups(library: Library) -> Iterator[str]:
    for synonyms in library.synonyms:
        if synonyms.same:
            yield _same(synonyms.same)
        if synonyms.typed:
            yield f"{_phrases(synonyms.typed)}>{_phrases(synonyms.means, stop=STOP_WORDS)}"
    for term in library.terms:
        if term.long:
            yield _same((term.term, term.long))
    for method in library.of(Method):
        assert isinstance(method, Method)
        if method.abbreviation:
            yield _same((method.abbreviation, method.title))


def _same(spellings: Iterable[str]) -> str:
    spellings = tuple(spellings)
    return f"{_phrases(spellings)}={_phrases(spellings, stop=STOP_WORDS)}"


def _phrases(texts: Iterable[str], stop: frozenset[str] = frozenset()) -> str:
    phrases = (" ".join(stem(word) for word in words(text) if word not in stop) for text in texts)
    return "|".join(dict.fromkeys(phrase for phrase in phrases if phrase))
