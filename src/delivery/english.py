"""English phrases are marked in the finished tree of a page, by a step of Python-Markdown.

There it sees text, not marks, and so finds a phrase in a heading, a link, a card and a list alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from kennisbank.english import ENGLISH

LEFT_ALONE: Final = frozenset({"code", "pre", "script", "style", "svg"})
AFTER_ATTRIBUTES: Final = 6  # Python-Markdown reads `{ #anchor }` at 8, and makes the contents of the page at 5


class EnglishMarks(Extension):
    """Adds the step to Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the step."""
        md.treeprocessors.register(_Marker(md), "english", AFTER_ATTRIBUTES)


class _Marker(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mark every phrase below an element."""
        for child in list(root):
            if child.tag not in LEFT_ALONE and not child.get("lang"):
                self.run(child)
            _mark_tail(root, child)
        _mark_text(root)


def _mark_text(element: Element) -> None:
    before, marks = split(element.text or "")
    if marks:
        element.text = before
        for place, mark in enumerate(marks):
            element.insert(place, mark)


def _mark_tail(parent: Element, child: Element) -> None:
    before, marks = split(child.tail or "")
    if marks:
        child.tail = before
        at = list(parent).index(child) + 1
        for place, mark in enumerate(marks):
            parent.insert(at + place, mark)


def split(text: str) -> tuple[str, list[Element]]:
    """Return what stands before the first English phrase, and an element per phrase with what follows it as its tail."""
    found = list(ENGLISH.finditer(text))
    if not found:
        return text, []
    return text[: found[0].start()], list(_elements(text, found))


def _elements(text: str, found: list[re.Match[str]]) -> Iterator[Element]:
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        mark = Element("span", lang="en")
        mark.text = match[0]
        mark.tail = text[match.end() : end]
        yield mark
