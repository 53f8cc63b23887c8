"""Running text: plain characters, *emphasis*, **strong** and references such as [[C5]]; nothing else.

`parse` gives tokens; `to_html` writes them, so that every other character comes out as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from kennisbank import codes

REFERENCE: Final = re.compile(r"\[\[([^\[\]\n]{0,40})\]\]")
TOKEN: Final = re.compile(
    rf"\[\[(?P<reference>{codes.FORM})\]\]"
    r"|(?<![\w*])\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*(?![\w*])"
    r"|(?<![\w*])\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
)
TAGS: Final = {"strong": "strong", "emphasis": "em"}


class Token(NamedTuple):
    """A piece of running text: `kind` is plain, strong, emphasis or reference."""

    kind: str
    text: str


def references(text: str) -> Iterator[str]:
    """Yield what stands between double brackets in a text, well-formed code or not."""
    if "[[" in text:
        for match in REFERENCE.finditer(text):
            yield match[1]


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text."""
    if "*" not in text and "[[" not in text:
        return (Token("plain", text),)
    tokens = []
    last = 0
    for match in TOKEN.finditer(text):
        if match.start() > last:
            tokens.append(Token("plain", text[last : match.start()]))
        kind = match.lastgroup or "plain"
        tokens.append(Token(kind, match[kind]))
        last = match.end()
    if last < len(text):
        tokens.append(Token("plain", text[last:]))
    return tuple(tokens)


def to_html(text: str, plain: Callable[[str], str], marked: Callable[[str], str], link: Callable[[str], str]) -> str:
    """Write running text as escaped HTML.

    Args:
        text: what stands in the YAML field.
        plain: turns a piece of plain text into HTML (`marked`, or a writer of tooltips).
        marked: turns the text of an emphasis into HTML.
        link: turns a code into an HTML link.
    """
    parts = []
    for token in parse(text):
        if token.kind == "reference":
            parts.append(link(token.text))
        elif token.kind == "plain":
            parts.append(plain(token.text))
        else:
            parts.append(f"<{TAGS[token.kind]}>{marked(token.text)}</{TAGS[token.kind]}>")
    return "".join(parts)


def to_plain(text: str, name: Callable[[str], str]) -> str:
    """Write running text without any mark, e.g. for a description; `name` gives the title of a code."""
    return "".join(name(token.text) if token.kind == "reference" else token.text for token in parse(text))
