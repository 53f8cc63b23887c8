"""What the core and delivery make of a content root, as tests look at it."""

from __future__ import annotations

from pathlib import Path

from delivery.build import build
from delivery.project import TEMPLATES
from kennisbank.library import Library
from kennisbank.links import Made, Medium, fill
from kennisbank.outputs import Page, Redirect
from kennisbank.pipeline import load, render


def outputs(content: Path | Library, made: Made = Made.SITES) -> dict[str, Page | Redirect]:
    """Return every page and redirect of a content root or library by its place; of a page made for each medium apart, that for a server."""
    library = content if isinstance(content, Library) else load(content).library
    found = {}
    for output in render(library, TEMPLATES, made):
        if isinstance(output, (Page, Redirect)) and (made is Made.TREE or Medium.HOSTED in output.media):
            found[output.place] = output
    return found


def articles(content: Path | Library, medium: Medium = Medium.HOSTED) -> dict[str, str]:
    """Return the article of every page of a content root or library by its place, as it stands in a medium."""
    return {place: fill(page.article, medium) for place, page in outputs(content).items() if isinstance(page, Page)}


def built(root: Path, site: Path) -> Path:
    """Build a site; a problem fails the test."""
    outcome = build(root, site)
    assert outcome.good, outcome.message
    return site


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
