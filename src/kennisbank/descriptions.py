"""What a hand-written page says of itself in one or two sentences, for search engines and for who shares it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kennisbank.inline import REFERENCE

MAX_LENGTH: Final = 240
PARAGRAPH: Final = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)(?:\{[^{}]*\})?")
NOT_TEXT: Final = re.compile(r"<!--[\s\S]*?-->|<[^<>]*>|^ {0,3}(?:#|>|\||[-*+] |\d+[.)] )[^\n]*$", re.MULTILINE)
MARKS: Final = re.compile(r"\*+|`|\{[^{}]*\}")
LAST_SENTENCE: Final = re.compile(r".*[.!?](?= |$)")


def of_text(text: str, name: Callable[[str], str]) -> str:
    """Return the first paragraph of a hand-written page as plain text, as many whole sentences as fit.

    Args:
        text: the Markdown of the page.
        name: gives the title of a code.
    """
    found = PARAGRAPH.search(NOT_TEXT.sub("", text))
    if not found:
        return ""
    plain = MARKS.sub("", LINK.sub(r"\1", REFERENCE.sub(lambda match: name(match[1]), found[0])))
    plain = " ".join(plain.split())
    if len(plain) <= MAX_LENGTH:
        return plain
    whole = LAST_SENTENCE.match(plain[:MAX_LENGTH])
    return whole[0] if whole else plain[: MAX_LENGTH - 1].rpartition(" ")[0] + "…"
