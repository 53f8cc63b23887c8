"""Check: rules over the whole, one function a rule, each yielding problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kennisbank import inline
from kennisbank.addresses import FIXED_PAGES, entry_path, slug_path
from kennisbank.decode import CODE
from kennisbank.kinds import kind_of
from kennisbank.link import Library
from kennisbank.model import Case
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import PAGES_FOLDER

LETTERS: Final = re.compile(r"[^\W_]+")


def check(library: Library) -> list[Problem]:
    """Return the problems of every rule."""
    return [problem for rule in (questions_twice, former_slugs_taken, moved_nowhere, page_references, pages_clash) for problem in rule(library)]


def questions_twice(library: Library) -> Iterator[Problem]:
    """The same stop-and-discuss question at two places asks nothing about either."""
    first: dict[str, str] = {}
    for case in library.of(Case):
        assert isinstance(case, Case)
        for question in (question for step in case.approach for question in step.stop):
            words = " ".join(LETTERS.findall(question.lower()))
            if words in first:
                message = f"this question stands in {first[words]} too: ask about what happened here"
                yield Problem(case.path, question.line, question.column, "KB410", message)
            first.setdefault(words, case.path)


def former_slugs_taken(library: Library) -> Iterator[Problem]:
    """An earlier file name may lead to one entry only, and not be in use."""
    taken = {entry_path(entry): entry.path for entry in library.entries.values()}
    for entry in library.entries.values():
        for slug in entry.former_slugs:
            path = slug_path(kind_of(entry), slug)
            if path in taken:
                yield Problem(entry.path, slug.line, slug.column, "KB404", f"slug '{slug}' is in use by {taken[path]}: remove it here")
            taken.setdefault(path, entry.path)


def moved_nowhere(library: Library) -> Iterator[Problem]:
    """A moved entry must end at an entry, not in a circle."""
    for code, moved in library.moved.items():
        seen, target = {code}, str(moved.moved)
        while target in library.moved and target not in seen:
            seen.add(target)
            target = str(library.moved[target].moved)
        if target in seen:
            yield Problem(moved.path, moved.moved.line, moved.moved.column, "KB405", f"{code} moves in a circle: name the entry that took its place")


def page_references(library: Library) -> Iterator[Problem]:
    """The references in hand-written pages lead somewhere."""
    for page in library.pages:
        for number, line in enumerate(page.text.split("\n"), 1):
            for match in inline.REFERENCE.finditer(line):
                code = match[1]
                if code in library.codes and code not in library.moved:
                    continue
                place = (page.path, number, match.start() + 1)
                if not CODE.match(code):
                    yield Problem(*place, "KB307", f"'[[{code}]]' holds no code: write it like [[C5]]")
                elif code in library.moved:
                    yield Problem(*place, "KB406", f"'{code}' has moved (did you mean '{library.moved[code].moved}'?)")
                else:
                    near = did_you_mean(code, (known for known in library.codes if known[0] == code[0]))
                    yield Problem(*place, "KB401", f"unknown code '{code}': no entry has it{near}")


def pages_clash(library: Library) -> Iterator[Problem]:
    """A hand-written page may not take the place of a page that is made."""
    made = {*FIXED_PAGES, *(entry_path(entry) for entry in library.entries.values())}
    for page in library.pages:
        if f"{page.slug}.md" in made:
            yield Problem(f"{PAGES_FOLDER}/{page.slug}.md", 1, 1, "KB404", "this page is made from the content: choose another name")
