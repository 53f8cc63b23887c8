"""The pages that the browser tests look at: one of every type, found in the built site, so that a new type cannot be forgotten."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

WIDTHS: Final = (320, 768, 1280)
SCHEMES: Final = ("light", "dark")
PRACTICES: Final = "praktijken/*"
TAG: Final = re.compile(r'<([a-z][a-z0-9]*)(?:[^>]*?\sclass="([^"]*)")?[^>]*>')


@cache
def addresses(site: Path) -> dict[str, str]:
    """Every page of the site, redirects left out: address → HTML."""
    texts = {path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    return {address: text for address, text in texts.items() if 'http-equiv="refresh"' not in text}


def type_of(address: str) -> str:
    """The type of a page: pages in a folder share one (`praktijken/*`), every page of the first level is one by itself."""
    folder, _, name = address.strip("/").rpartition("/")
    return f"{folder}/*" if folder and name else address


@cache
def page_types(site: Path) -> dict[str, str]:
    """One address per type: the page with the most different elements and classes, so that it shows what the type can hold."""
    best: dict[str, tuple[int, int, str]] = {}
    for address, text in addresses(site).items():
        kind = type_of(address)
        best[kind] = max(best.get(kind, (0, 0, "")), (len(features(text)), len(text), address))
    return {kind: address for kind, (_, _, address) in best.items()}


@cache
def chosen(site: Path) -> list[str]:
    """The addresses to look at: one per type, and as many more as it takes to show every element and class of the site."""
    texts = addresses(site)
    pages = list(page_types(site).values())
    missing = set().union(*(features(text) for text in texts.values())).difference(*(features(texts[page]) for page in pages))
    while missing:
        page = max(texts, key=lambda address: len(missing & features(texts[address])))
        pages.append(page)
        missing -= features(texts[page])
    return pages


@cache
def features(text: str) -> frozenset[str]:
    """The elements and classes of a page."""
    found: set[str] = set()
    for tag, classes in TAG.findall(text):
        found.add(tag)
        found.update(f".{name}" for name in classes.split())
    return frozenset(found)
