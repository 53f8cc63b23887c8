"""The figures, each as a chart and the table beside it."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank.drawings.charts import Chart, chart, written
from kennisbank.gathering import GatheringPage
from kennisbank.library import Library
from kennisbank.views.text import PageText


class FigureView(NamedTuple):
    """A figure: a drawn chart and the table beside it."""

    slug: str
    title: Markup
    plain_title: str
    text: Markup
    caveat: Markup
    population: Markup
    year: Markup
    cited: Markup
    chart: Chart | None
    drawing: Markup
    rows: list[tuple[Markup, str]]
    unit: Markup
    sources: Markup


def view(_: GatheringPage, writer: PageText, library: Library) -> list[FigureView]:
    """Return all figures in the order of the file."""
    return [
        FigureView(
            slug=str(figure.slug),
            title=writer.words(figure.title),
            plain_title=str(figure.title),
            text=writer.short(figure.text),
            caveat=writer.short(figure.caveat),
            population=writer.words(figure.population),
            year=writer.words(figure.year),
            cited=writer.words(figure.cited or ""),
            chart=drawn,
            drawing=Markup(drawn.inside if drawn else ""),  # noqa: S704 (escaped where it is drawn)
            rows=[(writer.words(row.label), written(row, figure.unit)) for row in figure.rows],
            unit=writer.words(figure.unit),
            sources=writer.sources(figure.source),
        )
        for figure, drawn in ((figure, chart(figure)) for figure in library.figures)
    ]
