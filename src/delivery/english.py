"""English phrases are marked in the finished tree of a page, by a step of Python-Markdown.

There it sees text, not marks, and so finds a phrase in a heading, a link, a card and a list alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from kennisbank.english import ENGLISH

LEFT_ALONE: Final = frozenset({"code", "pre"})
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
            before, marks = self._split(child.tail or "")
            if marks:
                child.tail = before
                at = list(root).index(child) + 1
                root[at:at] = marks
        before, marks = self._split(root.text or "")
        if marks:
            root.text = before
            root[:0] = marks

    def _split(self, text: str) -> tuple[str, list[Element]]:
        """Return what stands before the first English phrase, and an element per phrase with what follows it as its tail."""
        drawings = list(self._drawings(text))
        found = [match for match in ENGLISH.finditer(text) if not any(start < match.start() < end for start, end in drawings)]
        marks = []
        for match, end in zip(found, [*(after.start() for after in found[1:]), len(text)], strict=False):
            mark = Element("span", lang="en")
            mark.text = match[0]
            mark.tail = text[match.end() : end]
            marks.append(mark)
        return (text[: found[0].start()] if found else text), marks

    def _drawings(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where a drawing runs. Raw HTML inside a line is kept aside tag by tag, with a placeholder in the text."""
        start = None
        for place in HTML_PLACEHOLDER_RE.finditer(text):
            tag = str(self.md.htmlStash.rawHtmlBlocks[int(place[1])])
            if start is None and tag.startswith("<svg"):
                start = place.start()
            elif start is not None and tag.startswith("</svg"):
                yield start, place.end()
                start = None
