"""All do's and don'ts, per theme."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.gathering import GatheringPage
from kennisbank.kinds import THEME_FACET
from kennisbank.library import Library
from kennisbank.views.parts import LINE_FACETS, FacetView, LineView, accent, facets, line
from kennisbank.views.text import PageText


class ThemeLines(NamedTuple):
    """The do's and don'ts of one theme."""

    name: Markup
    link: Markup
    code: str
    anchor: str
    accent: str
    dos: list[LineView]
    donts: list[LineView]


class DosDontsView(NamedTuple):
    """All do's and don'ts, per theme."""

    facets: list[FacetView]
    themes: list[ThemeLines]


def view(_: GatheringPage, writer: PageText, library: Library) -> DosDontsView:
    """Return all do's and don'ts, per theme."""
    practices = [entry for entry in library.of(model.Practice) if isinstance(entry, model.Practice)]
    themes = []
    for theme in library.of(model.ThemePage):
        own = [practice for practice in practices if practice.theme == theme.slug]
        if own:
            themes.append(_theme(theme, own, writer, library))
    return DosDontsView(facets(practices, library, (THEME_FACET, *LINE_FACETS)), themes)


def _theme(theme: model.Entry, practices: list[model.Practice], writer: PageText, library: Library) -> ThemeLines:
    return ThemeLines(
        name=writer.words(theme.title),
        link=writer.link(theme),
        code=str(theme.code),
        anchor=str(theme.slug),
        accent=accent(theme, library),
        dos=[line(writer, item, library, practice) for practice in practices for item in practice.dos],
        donts=[line(writer, item, library, practice) for practice in practices for item in practice.donts],
    )
