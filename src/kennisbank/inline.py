"""Running text: plain characters, *emphasis*, **strong** and references such as [[C5]]; nothing else.

`parse` gives tokens; `to_markdown` writes them so that no other character can mean anything in
Markdown, HTML or a template language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

REFERENCE: Final = re.compile(r"\[\[([^\[\]\n]{0,40})\]\]")
TOKEN: Final = re.compile(
    r"\[\[(?P<reference>[A-Z][1-9][0-9]{0,3})\]\]"
    r"|(?<![\w*])\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*(?![\w*])"
    r"|(?<![\w*])\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
)
SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>&#|!~^=$@+\"]")
LIST_MARK: Final = re.compile(r"^[-:]|^\d+[.)]")
MAY_BEGIN_A_LIST: Final = frozenset("-:0123456789")


@dataclass(frozen=True, slots=True)
class Token:
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


def escape(text: str) -> str:
    """Return a text in which every character that could mean something is a character reference."""
    text = SPECIAL.sub(_as_reference, text)
    return LIST_MARK.sub(_as_reference, text) if text[:1] in MAY_BEGIN_A_LIST else text


def _as_reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def to_markdown(text: str, plain: Callable[[str], str], link: Callable[[str], str]) -> str:
    """Write running text as Markdown.

    Args:
        text: what stands in the YAML field.
        plain: turns a piece of plain text into safe Markdown (`escape`, or a writer of tooltips).
        link: turns a code into a Markdown link.
    """
    parts = []
    for token in parse(text):
        if token.kind == "reference":
            parts.append(link(token.text))
        elif token.kind == "plain":
            parts.append(plain(token.text))
        else:
            mark = "**" if token.kind == "strong" else "*"
            parts.append(f"{mark}{escape(token.text)}{mark}")
    return "".join(parts)


def to_plain(text: str, name: Callable[[str], str]) -> str:
    """Write running text without any mark, e.g. for a description; `name` gives the title of a code."""
    return "".join(name(token.text) if token.kind == "reference" else token.text for token in parse(text))
