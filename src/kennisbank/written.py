"""Pages written by hand: Markdown with references such as `[[C5]]`, and parts for one medium only.

What stands between `<!--hosted-->` and `<!--/hosted-->` is for the hosted site, what stands in `<!--offline … /offline-->` for the copy on a disk. Parts are chosen here,
in what the editor wrote, before anything is made of it.
"""

from __future__ import annotations

import posixpath
import re
from typing import Final

from kennisbank.addresses import FIXED_PLACES, name_of, place_of, written_place
from kennisbank.library import Library
from kennisbank.links import Medium

PAGE_ENDING: Final = ".md"
HOSTED_PART: Final = re.compile(r"<!--hosted-->(.*?)<!--/hosted-->", re.DOTALL)
DISK_PART: Final = re.compile(r"<!--offline (.*?) /offline-->", re.DOTALL)
TITLE: Final = re.compile(r"^# +(.+)$", re.MULTILINE)
SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>&#|!~^=$@+\"]")
OUTSIDE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)


def for_medium(text: str, medium: Medium) -> str:
    """Return what an editor wrote without the parts that are for another medium."""
    hosted, disk = ("", r"\1") if medium is Medium.DISK else (r"\1", "")
    return DISK_PART.sub(disk, HOSTED_PART.sub(hosted, text))


def title_of(text: str, fallback: str) -> str:
    """Return the title of a page: its heading of the first level."""
    found = TITLE.search(text)
    return found[1] if found else fallback


def rests_on(document: str, text: str, library: Library) -> bool:
    """Return whether a page names a section of a source, such as the research: `rapport 6.3`."""
    lowered = text.lower()
    return any(source.startswith(f"{document} ") and source.lower() in lowered for source in library.sections)


def escaped(text: str) -> str:
    """Return a plain text as Markdown in which no character means anything."""
    return SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)


def places_by_path(library: Library) -> dict[str, str]:
    """Return the place of every page by its path, as a link of a hand-written page names it: `praktijken/index.md`."""
    made = [*FIXED_PLACES, *(place_of(entry) for entry in library.entries.values())]
    return {path_of(name_of(place)): place for place in made} | {path_of(page.slug): written_place(page.slug) for page in library.pages}


def path_of(slug: str) -> str:
    """Return the path of a page, by its name or slug, as a link names it."""
    return slug + PAGE_ENDING


def place_at(path: str) -> str:
    """Return the place of the page that a link names by its path."""
    return written_place(path.removesuffix(PAGE_ENDING))


def target_of(href: str, slug: str) -> tuple[str, str] | None:
    """Return the path and the anchor that a link of a hand-written page means, or None for an address outside the site."""
    target, _, anchor = href.partition("#")
    if OUTSIDE.match(target):
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(path_of(slug)), target)) if target else path_of(slug)
    return path, anchor


def markdown_link(path: str, slug: str) -> str:
    """Return the path of a page as a hand-written page links to it; both are paths of Markdown files."""
    return posixpath.relpath(path, posixpath.dirname(f"{slug}.md") or ".")
