"""Find the terms of the glossary in running text, so that each gets a tooltip where it first stands on a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from kennisbank.model import Term

WORD: Final = re.compile(r"[^\W_]+(?:[-/’'][^\W_]+)*")


class Hit(NamedTuple):
    """A term found: from `start` to `end` in the text."""

    start: int
    end: int
    term: Term


class TermFinder:
    """Looks up words, longest term first. Capitals count for abbreviations only."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], bool, Term]]] = defaultdict(list)
        for term in terms:
            for spelling in {str(term.term), *(str(item) for item in term.variants)}:
                words = tuple(WORD.findall(spelling))
                if words:
                    exact = any(character.isupper() for character in spelling[1:])
                    self._by_first_word[words[0].lower()].append((words, exact, term))
        for candidates in self._by_first_word.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, text: str) -> Iterator[Hit]:
        """Yield the terms in a text from left to right, none inside another."""
        if self._by_first_word.keys().isdisjoint(WORD.findall(text.lower())):
            return
        words = list(WORD.finditer(text))
        position = 0
        while position < len(words):
            candidates = self._by_first_word.get(words[position][0].lower(), ())
            hit = next((found for candidate in candidates if (found := self._match(words, position, candidate, text))), None)
            if hit is None:
                position += 1
                continue
            yield hit[0]
            position += hit[1]

    @staticmethod
    def _match(words: list[re.Match[str]], position: int, candidate: tuple[tuple[str, ...], bool, Term], text: str) -> tuple[Hit, int] | None:
        spelling, exact, term = candidate
        found = words[position : position + len(spelling)]
        if len(found) < len(spelling):
            return None
        for word, wanted in zip(found, spelling, strict=True):
            if word[0] != wanted and (exact or word[0].lower() != wanted.lower()):
                return None
        between = text[found[0].start() : found[-1].end()]
        if len(spelling) > 1 and any(mark in between for mark in ".,;:()"):
            return None
        return Hit(found[0].start(), found[-1].end(), term), len(spelling)
