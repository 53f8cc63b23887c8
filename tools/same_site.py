"""Compare two built sites page by page as DOM: tags, attributes, texts and order. Prints each difference and exits 1 when there is one.

Not compared: comments, white space that a browser does not show, and how an address is written as long as it leads to the same place.
`WANTED` lists the differences that are wanted, each with its reason.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "link",
        "main",
        "meta",
        "nav",
        "noscript",
        "ol",
        "option",
        "output",
        "p",
        "pre",
        "script",
        "section",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "g",
        "path",
        "rect",
        "tspan",
        "text",
        "a-block",
    ]
)
ADDRESSES: Final = frozenset({"href", "src", "action"})
BASE: Final = "https://site.invalid/"
VOID: Final = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
MOVED: Final = re.compile(r"kb-map__(left|right|room)")


@dataclass(frozen=True, slots=True)
class Part:
    """A start tag with its attributes, an end tag, or a text."""

    kind: str
    name: str
    attributes: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        if self.kind == "text":
            return repr(self.name)
        if self.kind == "end":
            return f"</{self.name}>"
        return f"<{self.name}{''.join(f' {name}={value!r}' for name, value in self.attributes)}>"


class _Reader(HTMLParser):
    """Turns a page into its parts; addresses become absolute."""

    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._address = BASE + address

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: "" if value in {None, name} else str(value) for name, value in attrs}
        for name in ADDRESSES & found.keys():
            found[name] = _same_address(urljoin(self._address, found[name]))
        if found.get("http-equiv") == "refresh":
            found["content"] = _same_address(urljoin(self._address, found["content"].partition("url=")[2]))
        self.parts.append(Part("start", tag, tuple(sorted(found.items()))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(Part("end", tag))

    def handle_data(self, data: str) -> None:
        self.parts.append(Part("text", data))


def _same_address(address: str) -> str:
    """A folder with its file named, or without its last slash, is the same place."""
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    path = path.removesuffix("index.html")
    if not path.endswith("/") and "." not in path.rpartition("/")[2]:
        path += "/"
    return path + mark + rest


Change = Callable[[list[Part]], list[Part]]


def without_inline_scripts(parts: list[Part]) -> list[Part]:
    """Inline scripts went, so that a strict content security policy can follow; data for machines stays. Files of script are named by each page."""
    kept, inside = [], False
    for part in parts:
        script = part.name == "script" and part.kind != "text"
        if script and part.kind == "start" and ("type", "application/ld+json") not in part.attributes:
            inside = True
        if not inside:
            kept.append(part)
        if script and part.kind == "end":
            inside = False
    return kept


def without_hooks(parts: list[Part]) -> list[Part]:
    """What scripts find their elements by has a name of its own now (`data-kb-…`); it was a class, or another attribute."""
    return [Part(part.kind, part.name, tuple(item for item in part.attributes if not item[0].startswith("data-"))) for part in parts]


def without_map_places(parts: list[Part]) -> list[Part]:
    """The two columns of the map stand in one group now, and an empty drawing keeps their room: that took `style` attributes."""
    kept: list[Part] = []
    inside = room = False
    for part in parts:
        classes = dict(part.attributes).get("class", "")
        if part.name == "svg" and part.kind == "start":
            room = classes == "kb-map__room"
            inside = classes == "kb-map"
        if not room and not (inside and part.name == "g"):
            kept.append(Part(part.kind, part.name, tuple(item for item in part.attributes if item[0] != "style")))
        if part.name == "svg" and part.kind == "end":
            room = inside = False
    return kept


WANTED: Final[tuple[Change, ...]] = (without_inline_scripts, without_hooks, without_map_places)


def parts_of(text: str, address: str) -> list[Part]:
    """Return the parts of a page after the wanted differences, without white space that is not shown."""
    reader = _Reader(address)
    reader.feed(text)
    parts = reader.parts
    for change in WANTED:
        parts = change(parts)
    return list(_shown(parts))


def _shown(parts: list[Part]) -> Iterator[Part]:
    """Join neighbouring texts; take the white space away that stands beside a block."""
    joined: list[Part] = []
    for part in parts:
        if part.kind == "text" and joined and joined[-1].kind == "text":
            joined[-1] = Part("text", joined[-1].name + part.name)
        else:
            joined.append(part)
    for number, part in enumerate(joined):
        if part.kind != "text":
            yield part
            continue
        text = re.sub(r"[ \t\n\r\f]+", " ", part.name)
        before = joined[number - 1] if number else None
        after = joined[number + 1] if number + 1 < len(joined) else None
        text = text.lstrip(" ") if before is None or before.name in BLOCKS else text
        text = text.rstrip(" ") if after is None or after.name in BLOCKS else text
        if text:
            yield Part("text", text)


def pages(site: Path) -> dict[str, Path]:
    """Return every page of a site by its path."""
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield what differs between two sites, a page at a time."""
    before, after = pages(one), pages(other)
    for path in sorted(before.keys() ^ after.keys()):
        yield f"{path}: only in {one.name if path in before else other.name}"
    for path in sorted(before.keys() & after.keys()):
        left, right = (list(map(str, parts_of(file.read_text(encoding="utf-8"), path))) for file in (before[path], after[path]))
        if left != right:
            yield "\n".join([path, *(line for line in difflib.unified_diff(left, right, "before", "after", lineterm="", n=1))][:40])


def main() -> int:
    """Compare two sites."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    options = parser.parse_args()
    number = 0
    for number, difference in enumerate(differences(options.before, options.after), 1):  # noqa: B007 (the last number is how many)
        print(difference)
    print(f"{number} of {len(pages(options.before))} pages differ")
    return int(bool(number))


if __name__ == "__main__":
    sys.exit(main())
