"""How wide a text is and where its lines break, without a browser: wide estimates, so that no system font runs out of its box."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# In hundredths of the type size, rounded up from those of DejaVu Sans, the widest of the common system fonts.
WIDTHS: Final = {
    character: width
    for width, characters in {
        28: "ijlï'",
        30: "IJ",
        34: ",./:;\\|’‘· ",
        37: "-",
        40: "ft()[]",
        42: "r!",
        50: '"*_`–',
        54: "csz?“”",
        60: "kvxyFL",
        62: "aeoéëöáèT",
        65: "bdghnpquü0123456789ESPY${}€",
        75: "KABCRVXZNU",
        82: "DGHOQ&w",
        85: "#+<=>^~",
        90: "M",
        100: "mW%@—…",
    }.items()
    for character in characters
}
LATIN: Final = 70
OTHER: Final = 120  # Chinese, signs, pictures
BOLD: Final = 1.16
TAIL: Final = 3
PIECE: Final = re.compile(r"[^\s/-]*[/-]+|[^\s/-]+|\s+")


def width(text: str, size: float) -> float:
    """Return at most how wide a text is, in the unit of its type size."""
    return sum(WIDTHS.get(character, LATIN if character < "\u0250" else OTHER) for character in text) * size / 100


@lru_cache(maxsize=4096)
def wrap(text: str, room: float, size: float, *, first: float | None = None, most: int = 9) -> tuple[str, ...]:
    """Return a text as lines that fit; `first` is the room on the first line, which stays empty when no word fits there.

    A line may break after a hyphen; a word that is wider than a line is broken anywhere, with a hyphen. What does not fit on
    `most` lines ends in an ellipsis.
    """
    lines, left = [""], room if first is None else first
    for piece in PIECE.findall(text.strip()):
        fits = width(lines[-1] + piece.rstrip(), size) <= left
        if not fits:
            lines.append("")
            left = room
        while not piece.isspace() and width(piece, size) > left:
            head = _head(piece, left, size)
            lines[-1:] = [f"{head}-", ""]
            piece = piece[len(head) :]  # noqa: PLW2901 (the rest of the word)
        if lines[-1] or not piece.isspace():
            lines[-1] += piece
    lines = [line.rstrip() for line in lines]
    if len(lines) > most:
        lines[most - 1 :] = [f"{_head(lines[most - 1], room, size).rstrip()}…"]
    return tuple(lines)


def _head(word: str, room: float, size: float) -> str:
    """Return as much of a word as fits with a hyphen or an ellipsis after it, one character at least; a tail of one or two letters looks lost."""
    length = max(len(word) - TAIL, 1)
    while length > 1 and width(f"{word[:length]}…", size) > room:
        length -= 1
    return word[:length]
