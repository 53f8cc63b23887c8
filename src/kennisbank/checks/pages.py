"""Rules for pages written by hand: their references and links lead somewhere, and their addresses are their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kennisbank import codes, inline
from kennisbank.addresses import FIXED_PLACES, place_of, public, written_place
from kennisbank.library import Library
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import SourceText
from kennisbank.redirects import redirects
from kennisbank.written import places_by_path, target_of

PAGE_LINK: Final = re.compile(r"\]\(([^()\s]+)\)")
CODE_SPAN: Final = re.compile(r"`[^`]*`")
FILE: Final = re.compile(r"[\w./-]+\.(?!md\b|html\b)[a-z0-9]+")  # a file that is made beside the pages, such as a download
ID: Final = re.compile(r'\bid="([^"]*)"')
ADVICE: Final = "write the path of a page as seen from this one, e.g. ../praktijken/index.md"


def references(library: Library) -> Iterator[Problem]:
    """The references in hand-written pages lead somewhere."""
    for page, line, match in _matches(library, inline.REFERENCE):
        code = match[1]
        if code in library.codes and code not in library.moved:
            continue
        place = (page.path, line, match.start() + 1)
        if not codes.is_code(code):
            yield Problem(*place, "KB307", f"'[[{code}]]' holds no code: write it like [[C5]]{codes.in_capitals(code)}")
        elif code in library.moved:
            yield Problem(*place, "KB406", f"'{code}' has moved (did you mean '{library.moved[code].moved}'?)")
        else:
            near = did_you_mean(code, (known for known in library.codes if codes.letter(known) == codes.letter(code)))
            yield Problem(*place, "KB401", f"unknown code '{code}': no entry has it{near}")


def links(library: Library) -> Iterator[Problem]:
    """The links of hand-written pages lead to a page, by its path: `../praktijken/index.md`."""
    places = places_by_path(library)
    for page, line, match in _matches(library, PAGE_LINK):
        found = target_of(match[1], page.slug)
        where = (page.path, line, match.start(1) + 1)
        if found is None and match[1].startswith("/"):
            yield Problem(*where, "KB414", f"'{match[1]}' leads nowhere: {ADVICE}{did_you_mean(match[1], places)}")
        elif found and found[0] not in places and not FILE.fullmatch(found[0]):
            yield Problem(*where, "KB414", f"'{match[1].partition('#')[0]}' leads nowhere: {ADVICE}{did_you_mean(found[0], places)}")


def anchors(library: Library, articles: Mapping[str, str]) -> Iterator[Problem]:
    """The links of hand-written pages to an anchor find it on the page that was made.

    Args:
        library: without errors.
        articles: the HTML of every page by its place.
    """
    places = places_by_path(library)
    for page, line, match in _matches(library, PAGE_LINK):
        path, anchor = target_of(match[1], page.slug) or ("", "")
        if not anchor or path not in places:
            continue
        known = ID.findall(articles.get(places[path], ""))
        if anchor not in known:
            message = f"'{match[1]}' leads nowhere: {path} has no anchor '#{anchor}'{did_you_mean(anchor, known)}"
            yield Problem(page.path, line, match.start(1) + 1, "KB414", message)


def clashes(library: Library) -> Iterator[Problem]:
    """A hand-written page may not take an address that is taken: by a page that is made, a short link, or another page."""
    taken = dict.fromkeys(FIXED_PLACES, "a page that is made from the content")
    taken |= {place_of(entry): entry.path for entry in library.entries.values()}
    taken |= {old: f"the link that leads to {code}" for old, code in redirects(library)}
    for page in library.pages:
        place = written_place(page.slug).lower()
        if place in taken:
            yield Problem(page.path, 1, 1, "KB404", f"the address {public(place)} belongs to {taken[place]}: choose another name")
        taken.setdefault(place, page.path)


def _matches(library: Library, pattern: re.Pattern[str]) -> Iterator[tuple[SourceText, int, re.Match[str]]]:
    """Yield each match in the hand-written pages with its line, code left out."""
    for page in library.pages:
        for number, line in enumerate(page.text.split("\n"), 1):
            for match in pattern.finditer(CODE_SPAN.sub(lambda found: " " * len(found[0]), line)):
                yield page, number, match
