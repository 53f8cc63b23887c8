"""Pages written by hand as HTML, by Python-Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from kennisbank import inline
from kennisbank.language import nl
from kennisbank.outputs import Heading

EXTENSIONS: Final = ("attr_list", "tables", "toc")
LEFT_ALONE: Final = frozenset({"code", "pre"})
AFTER_ATTRIBUTES: Final = 6  # Python-Markdown reads `{ #anchor }` at 8, and makes the contents of the page at 5
AFTER_CONTENTS: Final = 4


class WrittenPage(NamedTuple):
    """A page written by hand as HTML, with its headings of the second level."""

    article: str
    headings: tuple[Heading, ...]


def to_html(text: str, reference: Callable[[str], str], link: Callable[[str], str | None], english: re.Pattern[str] | None) -> WrittenPage:
    """Return a page as HTML.

    Args:
        text: the Markdown, for one medium.
        reference: turns the code of `[[C5]]` into Markdown.
        link: turns the address of a link into another, or None to leave it as it is.
        english: finds the English phrases, which are marked.
    """
    markdown = Markdown(
        extensions=[*EXTENSIONS, _Steps(link, english)],
        extension_configs={"toc": {"toc_depth": 3}},
    )
    article = markdown.convert(with_references(text, reference))
    tokens = markdown.toc_tokens
    second = [token for first in tokens for token in ([first] if first["level"] > 1 else first["children"])]
    return WrittenPage(article, tuple(Heading(token["id"], token["name"]) for token in second))


def with_references(text: str, reference: Callable[[str], str]) -> str:
    """Return a page with each `[[C5]]` as a link, in Markdown."""
    return inline.REFERENCE.sub(lambda match: reference(match[1]), text)


class _Steps(Extension):
    """Adds what Python-Markdown does not do itself: the links of the medium, and marks of English."""

    def __init__(self, link: Callable[[str], str | None], english: re.Pattern[str] | None) -> None:
        super().__init__()
        self._link = link
        self._english = english

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the steps."""
        md.treeprocessors.register(_Scroller(md), "kennisbank_tables", AFTER_CONTENTS)
        md.treeprocessors.register(_Linker(md, self._link), "kennisbank_links", AFTER_CONTENTS)
        if self._english:
            md.treeprocessors.register(_EnglishMarker(md, self._english), "kennisbank_english", AFTER_ATTRIBUTES)


class _Linker(Treeprocessor):
    """Gives each link the address that it has in the medium."""

    def __init__(self, md: Markdown, link: Callable[[str], str | None]) -> None:
        super().__init__(md)
        self._link = link

    def run(self, root: Element) -> None:
        """Replace the address of every link below an element."""
        for element in root.iter("a"):
            made = self._link(element.get("href", ""))
            if made is not None:
                element.set("href", made)


class _Scroller(Treeprocessor):
    """Puts each table in a box of its own: a wide table scrolls by itself."""

    def run(self, root: Element) -> None:
        """Box every table below an element."""
        for parent in list(root.iter()):
            for at, child in enumerate(list(parent)):
                if child.tag == "table":
                    box = Element("div", {"class": "kb-table", "role": "group", "aria-label": nl.TABLE, "tabindex": "0"})
                    box.tail, child.tail = child.tail, None
                    box.append(child)
                    parent[at] = box


class _EnglishMarker(Treeprocessor):
    """Marks English phrases in the finished tree: there it sees text, not marks, and so finds a phrase in a heading, a link and a list alike."""

    def __init__(self, md: Markdown, english: re.Pattern[str]) -> None:
        super().__init__(md)
        self._english = english

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
        found = list(self._english.finditer(text))
        marks = []
        for match, end in zip(found, _ends(found, text), strict=True):
            mark = Element("span", lang="en")
            mark.text = match[0]
            mark.tail = text[match.end() : end]
            marks.append(mark)
        return (text[: found[0].start()] if found else text), marks


def _ends(found: Iterable[re.Match[str]], text: str) -> Iterator[int]:
    """Yield where the text after each match ends: at the next match, or the end."""
    found = list(found)
    yield from (after.start() for after in found[1:])
    if found:
        yield len(text)
