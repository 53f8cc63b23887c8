"""Which relations an entry states, and with which text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from kennisbank.decoded import Decoded
from kennisbank.library import MAIN_THEME, MENTIONS, OTHER_THEME, RELATED, SEEN, SHOWS, TRIES, USES, WARNS, WEIGHS, Edge, Library
from kennisbank.located import Located
from kennisbank.model import Case, Dilemma, Entry, Practice, Situation

Stated = tuple[Edge, Located]


def edges(item: Decoded, library: Library) -> Iterator[Stated]:
    """Yield the relations an entry states, each with the text that states it."""
    entry: Entry = item.entry
    own = OWN.get(type(entry))
    if own:
        yield from own(entry)
    if isinstance(entry, (Practice, Case, Situation, Dilemma)):
        for slug in (entry.theme, *entry.other_themes):
            if slug in library.themes:
                yield Edge(entry.code, MAIN_THEME if slug is entry.theme else OTHER_THEME, library.themes[slug].code), slug
    if isinstance(entry, (Practice, Case)):
        for method in entry.methods:
            yield Edge(entry.code, USES, method), method
    for reference in item.references:
        if reference.to == "code" and not reference.prefixes:
            yield Edge(entry.code, MENTIONS, str(reference.value)), reference.value


def _of_case(case: Case) -> Iterator[Stated]:
    for works in case.works:
        yield Edge(case.code, SHOWS, works.practice, works.text), works.practice
    for practice in case.practices:
        yield Edge(case.code, SHOWS, practice), practice


def _of_practice(practice: Practice) -> Iterator[Stated]:
    for case in practice.cases:
        yield Edge(case, SHOWS, practice.code), case
    for related in practice.related:
        yield Edge(practice.code, RELATED, related.practice, related.why), related.practice
    for line in practice.donts:
        if line.case:
            yield Edge(practice.code, WARNS, line.case, line.text), line.case


def _of_situation(situation: Situation) -> Iterator[Stated]:
    for step in situation.practices:
        yield Edge(situation.code, TRIES, step.practice, step.why), step.practice
    for seen in situation.cases:
        yield Edge(situation.code, SEEN, seen.case, seen.why), seen.case
    for dilemma in situation.dilemmas:
        yield Edge(situation.code, WEIGHS, dilemma), dilemma


def _of_dilemma(dilemma: Dilemma) -> Iterator[Stated]:
    for practice in dilemma.practices:
        yield Edge(dilemma.code, WEIGHS, practice), practice
    for case in dilemma.cases:
        yield Edge(dilemma.code, SEEN, case), case


OWN: Final[dict[type, Callable[[Any], Iterator[Stated]]]] = {
    Case: _of_case,
    Practice: _of_practice,
    Situation: _of_situation,
    Dilemma: _of_dilemma,
}
