"""Check: rules over the whole, one function a rule, each yielding problems."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from kennisbank import coverage, inline, readability
from kennisbank.addresses import FIXED_PAGES, address, entry_path, slug_path
from kennisbank.kinds import BY_PREFIX, kind_of
from kennisbank.library import Library
from kennisbank.model import Case
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import RESERVED, SourceText
from kennisbank.redirects import redirects
from kennisbank.rules import CODE

PAGE_LINK: Final = re.compile(r"\]\(([^()\s]+)\)")
CODE_SPAN: Final = re.compile(r"`[^`]*`")
LETTERS: Final = re.compile(r"[^\W_]+")


def check(library: Library) -> list[Problem]:
    """Return the problems of every rule."""
    rules = (questions_twice, former_slugs_taken, moved_nowhere, page_references, page_links, pages_clash, coverage.check, readability.check)
    return [problem for rule in rules for problem in rule(library)]


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
            if slug in RESERVED:
                yield Problem(entry.path, slug.line, slug.column, "KB404", f"slug '{slug}' is the address of another page: remove it here")
            if path in taken:
                yield Problem(entry.path, slug.line, slug.column, "KB404", f"slug '{slug}' is in use by {taken[path]}: remove it here")
            taken.setdefault(path, entry.path)


def moved_nowhere(library: Library) -> Iterator[Problem]:
    """A moved entry must end at an entry, not in a circle, and stand in the folder of its kind."""
    for code, moved in library.moved.items():
        if BY_PREFIX[code[0]].folder != posixpath.dirname(moved.path):
            folder = BY_PREFIX[code[0]].folder
            yield Problem(moved.path, moved.code.line, moved.code.column, "KB402", f"'{code}' is the code of another kind: move this file to {folder}/")
        seen, target = {code}, str(moved.moved)
        while target in library.moved and target not in seen:
            seen.add(target)
            target = str(library.moved[target].moved)
        if (target in seen and target != code) or target == code != str(moved.moved):
            yield Problem(moved.path, moved.moved.line, moved.moved.column, "KB405", f"{code} moves in a circle: name the entry that took its place")


def page_references(library: Library) -> Iterator[Problem]:
    """The references in hand-written pages lead somewhere."""
    for page, line, match in _matches(library, inline.REFERENCE):
        code = match[1]
        if code in library.codes and code not in library.moved:
            continue
        place = (page.path, line, match.start() + 1)
        if not CODE.match(code):
            hint = f" (did you mean '{code.upper()}'?)" if CODE.match(code.upper()) else ""
            yield Problem(*place, "KB307", f"'[[{code}]]' holds no code: write it like [[C5]]{hint}")
        elif code in library.moved:
            yield Problem(*place, "KB406", f"'{code}' has moved (did you mean '{library.moved[code].moved}'?)")
        else:
            near = did_you_mean(code, (known for known in library.codes if known[0] == code[0]))
            yield Problem(*place, "KB401", f"unknown code '{code}': no entry has it{near}")


def page_links(library: Library) -> Iterator[Problem]:
    """The links of hand-written pages lead to a page, by its path: `../praktijken/index.md`."""
    known = {*FIXED_PAGES, *(entry_path(entry) for entry in library.entries.values()), *(f"{page.slug}.md" for page in library.pages)}
    for page, line, match in _matches(library, PAGE_LINK):
        target = match[1].partition("#")[0]
        if re.match(r"[a-z]+:", target) or not target:
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(f"{page.slug}.md"), target))
        if target.startswith("/") or path not in known:
            advice = "write the path of a page as seen from this one, e.g. ../praktijken/index.md"
            yield Problem(page.path, line, match.start(1) + 1, "KB414", f"'{target}' leads nowhere: {advice}{did_you_mean(path, known)}")


def pages_clash(library: Library) -> Iterator[Problem]:
    """A hand-written page may not take an address that is taken: by a page that is made, a short link, or another page."""
    taken = {address(path): "a page that is made from the content" for path in FIXED_PAGES}
    taken |= {address(entry_path(entry)): entry.path for entry in library.entries.values()}
    taken |= {old: f"the link that leads to {code}" for old, code in redirects(library)}
    for page in library.pages:
        value = address(f"{page.slug}.md").lower()
        if value in taken:
            yield Problem(page.path, 1, 1, "KB404", f"the address {value} belongs to {taken[value]}: choose another name")
        taken.setdefault(value, page.path)


def _matches(library: Library, pattern: re.Pattern[str]) -> Iterator[tuple[SourceText, int, re.Match[str]]]:
    """Yield each match in the hand-written pages with its line, code left out."""
    for page in library.pages:
        for number, line in enumerate(page.text.split("\n"), 1):
            for match in pattern.finditer(CODE_SPAN.sub(lambda found: " " * len(found[0]), line)):
                yield page, number, match
