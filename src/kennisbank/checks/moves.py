"""Rules for what moved: earlier file names and moved entries lead to one entry."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from kennisbank.addresses import place_of, slug_place
from kennisbank.kinds import kind_of, kind_of_code
from kennisbank.library import Library
from kennisbank.problems import Problem
from kennisbank.reading import RESERVED


def former_slugs(library: Library) -> Iterator[Problem]:
    """An earlier file name may lead to one entry only, and not be in use."""
    taken = {place_of(entry): entry.path for entry in library.entries.values()}
    for entry in library.entries.values():
        for slug in entry.former_slugs:
            place = slug_place(kind_of(entry), slug)
            if slug in RESERVED:
                yield Problem(entry.path, slug.line, slug.column, "KB404", f"slug '{slug}' is the address of another page: remove it here")
            if place in taken:
                yield Problem(entry.path, slug.line, slug.column, "KB404", f"slug '{slug}' is in use by {taken[place]}: remove it here")
            taken.setdefault(place, entry.path)


def moved(library: Library) -> Iterator[Problem]:
    """A moved entry must end at an entry, not in a circle, and stand in the folder of its kind."""
    for code, item in library.moved.items():
        folder = kind_of_code(code).folder
        if folder != posixpath.dirname(item.path):
            yield Problem(item.path, item.code.line, item.code.column, "KB402", f"'{code}' is the code of another kind: move this file to {folder}/")
        seen, target = {code}, str(item.moved)
        while target in library.moved and target not in seen:
            seen.add(target)
            target = str(library.moved[target].moved)
        if (target in seen and target != code) or target == code != str(item.moved):
            yield Problem(item.path, item.moved.line, item.moved.column, "KB405", f"{code} moves in a circle: name the entry that took its place")
