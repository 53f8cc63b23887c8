"""Charts of figures as inline SVG, drawn at build time: no script, no colour alone, every value written at its bar.

A chart repeats the table beside it; the table is what a screen reader reads.
"""

from __future__ import annotations

import html
from typing import Final

from kennisbank.model import Figure, FigureRow

WIDTH: Final = 420
ROW: Final = 48
BAR: Final = 18
VALUE: Final = 120
LETTERS_A_LINE: Final = 52


def chart(figure: Figure) -> str:
    """Return a figure as one line of SVG; nothing for loose numbers, which a table shows best."""
    if figure.kind == "number":
        return ""
    top = max(_upper(row) for row in figure.rows) or 1
    scale = (WIDTH - VALUE) / (100 if figure.unit == "%" else top)
    rows = "".join(_row(row, number, scale, figure.unit) for number, row in enumerate(figure.rows))
    height = ROW * len(figure.rows)
    return (
        f'<svg class="kb-chart" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{html.escape(figure.title)}; de waarden staan in de tabel hieronder" '
        f'xmlns="http://www.w3.org/2000/svg">{rows}</svg>'
    )


def number(value: float) -> str:
    """Return a number as Dutch writes it: 1147 is 1.147, 9.5 is 9,5."""
    whole = f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    return whole.translate(str.maketrans(",.", ".,"))


def written(row: FigureRow, unit: str) -> str:
    """Return the value of a row in words and figures."""
    sign = "%" if unit == "%" else ""
    if row.value is not None:
        return f"{number(row.value)}{sign}"
    if row.low is not None and row.high is not None:
        return f"{number(row.low)} tot {number(row.high)}{sign}"
    if row.low is not None:
        return f"{number(row.low)}{sign} of meer"
    return f"hoogstens {number(row.high)}{sign}" if row.high is not None else "–"


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
