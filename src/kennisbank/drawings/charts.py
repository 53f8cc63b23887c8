"""Charts of figures as inline SVG, drawn at build time: no script, no colour alone, every value written at its bar.

A chart repeats the table beside it; the table is what a screen reader reads.
"""

from __future__ import annotations

import html
from typing import Final, NamedTuple

from kennisbank.language import nl
from kennisbank.model import Figure, FigureRow
from kennisbank.model.listings import NUMBER

WIDTH: Final = 420
ROW: Final = 48
BAR: Final = 18
VALUE: Final = 120
LETTERS_A_LINE: Final = 52
PERCENT: Final = "%"


class Chart(NamedTuple):
    """A drawn figure: the inside of an SVG of this size, in its own units."""

    width: int
    height: int
    inside: str


def chart(figure: Figure) -> Chart | None:
    """Return a figure as a drawing; None for loose numbers, which a table shows best."""
    if figure.kind == NUMBER:
        return None
    top = max(_upper(row) for row in figure.rows) or 1
    scale = (WIDTH - VALUE) / (100 if figure.unit == PERCENT else top)
    rows = "".join(_row(row, number, scale, figure.unit) for number, row in enumerate(figure.rows))
    return Chart(WIDTH, ROW * len(figure.rows), rows)


def written(row: FigureRow, unit: str) -> str:
    """Return the value of a row in words and figures."""
    sign = PERCENT if unit == PERCENT else ""
    low, high = (None if value is None else nl.number(value) for value in (row.low, row.high))
    if row.value is not None:
        return f"{nl.number(row.value)}{sign}"
    if low is not None:
        return nl.at_least(f"{low}{sign}") if high is None else nl.between(low, f"{high}{sign}")
    return nl.at_most(f"{high}{sign}") if high is not None else "–"


def _upper(row: FigureRow) -> float:
    return max(value for value in (row.value, row.low, row.high, 0) if value is not None)


def _row(row: FigureRow, position: int, scale: float, unit: str) -> str:
    """Return a label with its bar below it; a range begins where its lowest value stands."""
    y = position * ROW
    start = (row.low or 0) * scale if row.value is None else 0.0
    width = max(_upper(row) * scale - start, 3)
    label = row.label if len(row.label) <= LETTERS_A_LINE else f"{row.label[: LETTERS_A_LINE - 1].rstrip()}…"
    return (
        f'<text x="0" y="{y + 14}">{html.escape(label)}</text>'
        f'<rect x="{start:.1f}" y="{y + 21}" width="{width:.1f}" height="{BAR}"/>'
        f'<text x="{start + width + 8:.1f}" y="{y + 35}">{html.escape(written(row, unit))}</text>'
    )
