"""The map of relations as one line of SVG, drawn at build time: an entry, and what hangs together with it.

A narrow screen gets the nodes in one column, as they are drawn here. A wide screen gets the same nodes left and right of the
trunk: `assets/css/50-map.css` moves the two columns, so the numbers in it follow from the ones below, and a test holds them together. An
empty drawing before it, as high as the wide one, keeps the room for that.
"""

from __future__ import annotations

import math
from functools import lru_cache
from html import escape
from typing import Final, NamedTuple

from kennisbank.drawings.lettering import BOLD, width, wrap

WIDTH: Final = 312  # what a page has left at 360 pixels beside a scroll bar: there a unit is a pixel
TRUNK: Final = 1
BOX: Final = 104  # where a box begins: the room between it and the trunk is for the label
BOX_WIDTH: Final = WIDTH - BOX
WIDE: Final = 2 * (WIDTH - TRUNK)
SIZE: Final = 14
SMALL: Final = 13
LINE: Final = 19
LABEL_LINE: Final = 16
INSET: Final = 12
PAD: Final = 8
LABEL: Final = 54  # the middle of a label
GAP: Final = 10
SPACE: Final = 7  # between a code and a title
CORNER: Final = 8
FRAME: Final = 13  # of a box, above and below its lines
MOST_LINES: Final = 4


class Node(NamedTuple):
    """An entry in the drawing. `labels` say what it is to the one in the middle, `accent` is the class of its theme."""

    code: str
    title: str
    labels: tuple[str, ...] = ()
    address: str = ""
    accent: str = ""


class _Row(NamedTuple):
    """A node with its words laid out."""

    node: Node
    title: tuple[str, ...]
    label: list[str]

    @property
    def box(self) -> int:
        return max(len(self.title) * LINE + FRAME, 2 * math.ceil(len(self.label) / 2) * LABEL_LINE + 4)

    @property
    def height(self) -> int:
        return self.box + GAP

    @property
    def middle(self) -> int:
        return self.box // 2


def draw(centre: Node, nodes: list[Node], heading: str) -> str:
    """Return the drawing; `heading` is the id of the element that names it."""
    rows = [_laid_out(node) for node in nodes]
    cut = _halfway(rows)
    columns = rows[:cut], rows[cut:]
    heights = [sum(row.height for row in column) for column in columns]
    top, head = _centre(centre)
    last = [top + sum(row.height for row in column[:-1]) + column[-1].middle - CORNER if column else top for column in columns]
    return (
        f'<svg class="kb-map__room" viewBox="0 0 {WIDE} {top + max(heights) - GAP}" aria-hidden="true"></svg>'
        f'<svg class="kb-map" viewBox="0 0 {WIDTH} {top + sum(heights) - GAP}" preserveAspectRatio="xMinYMin slice" role="group" aria-labelledby="{heading}">'
        '<g class="kb-map__all">'
        f'<path class="kb-map__narrow" d="M{TRUNK} {top - 2 * GAP}V{heights[0] + last[1] if columns[1] else last[0]}"/>'
        f'<path class="kb-map__wide" d="M{WIDE // 2} {top - 2 * GAP}V{max(last)}"/>{head}'
        f'<g transform="translate(0 {top})"><g class="kb-map__left">{_column(columns[0])}</g>'
        f'<g class="kb-map__right" transform="translate(0 {heights[0]})">{_column(columns[1])}</g></g></g></svg>'
    )


def _laid_out(node: Node) -> _Row:
    room = BOX_WIDTH - INSET - PAD
    title = wrap(node.title, room, SIZE, first=room - _tag_width(node.code) - SPACE, most=MOST_LINES)
    labels = [f"{label}," for label in node.labels[:-1]] + list(node.labels[-1:])
    return _Row(node, title, [line for label in labels for line in wrap(label, BOX - TRUNK - PAD, SMALL)])


def _halfway(rows: list[_Row]) -> int:
    """Return how many rows go left, so that both sides are about as high."""
    return min(range(len(rows) + 1), key=lambda cut: max(sum(row.height for row in rows[:cut]), sum(row.height for row in rows[cut:])))


def _centre(centre: Node) -> tuple[int, str]:
    """Return where the columns begin, and the box above them."""
    room = (WIDTH - INSET - PAD) / BOLD
    title = wrap(centre.title, room, SIZE, first=room - _tag_width(centre.code) - SPACE, most=MOST_LINES)
    height = len(title) * LINE + FRAME + 4
    box = f'<rect width="{WIDTH}" height="{height}" rx="3"/><path class="kb-map__edge" d="M0 {height - 2}H{WIDTH}"/>'
    return height + 2 * GAP, f'<g class="kb-map__centre">{box}{_words(centre.code, title)}</g>'


def _column(rows: list[_Row]) -> str:
    """Return the lines from the trunk to each box, and the boxes."""
    parts, y, lines = [], 0, ""
    for row in rows:
        lines += f"M{TRUNK} {y + row.middle - CORNER}q0 {CORNER} {CORNER} {CORNER}H{BOX}"
        parts.append(_node(row, y))
        y += row.height
    return f'<path d="{lines}"/>{"".join(parts)}' if parts else ""


def _node(row: _Row, y: int) -> str:
    node = row.node
    name = escape(", ".join([f"{node.code} {node.title}", *node.labels]))
    accent = f' class="{node.accent}"' if node.accent else ""
    words = _words(node.code, row.title, (row.box - len(row.title) * LINE - FRAME) // 2)
    return (
        f'<a{accent} href="{escape(node.address)}" aria-label="{name}" transform="translate(0 {y})">'
        f'<g transform="translate({BOX})"><rect width="{BOX_WIDTH}" height="{row.box}" rx="3"/><path class="kb-map__edge" d="M2 0V{row.box}"/>{words}</g> {_label(row)}</a>'
    )


def _label(row: _Row) -> str:
    """Return the words on the line to a box: the first half above it, the rest below."""
    above = math.ceil(len(row.label) / 2)
    first = row.middle - 6 - (above - 1) * LABEL_LINE
    spans = [
        f'<tspan x="{LABEL}" y="{first + number * LABEL_LINE + (5 if number >= above else 0)}">{escape(words)}</tspan>'
        for number, words in enumerate(row.label)
    ]
    return f'<text class="kb-map__label">{" ".join(spans)}</text>'


def _words(code: str, title: tuple[str, ...], y: int = 0) -> str:
    """Return the code as an outlined tag, and the lines of the title after and below it.

    No space follows a hyphen: what is read is then what is seen, which the name of the link must hold (WCAG 2.5.3).
    """
    tag = _tag_width(code)
    lines = [
        f'<text x="{INSET if number else INSET + tag + SPACE}" y="{y + 21 + number * LINE}">{escape(line)}</text>' for number, line in enumerate(title) if line
    ]
    mark = f'<rect class="kb-map__tag" x="{INSET}" y="{y + 7}" width="{tag}" height="19" rx="3"/><text class="kb-map__code" x="{INSET + 5}" y="{y + 21}">{code}</text>'
    return " ".join([mark, *lines]).replace("-</text> ", "-</text>")


@lru_cache(maxsize=1024)
def _tag_width(code: str) -> int:
    return math.ceil(width(code, SMALL)) + 10
