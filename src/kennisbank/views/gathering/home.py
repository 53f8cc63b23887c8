"""The home page."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.addresses import written_place
from kennisbank.gathering import GatheringPage
from kennisbank.kinds import KINDS
from kennisbank.library import Library
from kennisbank.views.parts import Card, card
from kennisbank.views.text import PageText

SITUATIONS = 6
CASES = 3


class FurtherPage(NamedTuple):
    """A page written by hand that the home page ends with."""

    href: str
    title: Markup
    text: Markup


class HomeView(NamedTuple):
    """The home page. `counts` are the numbers of entries by the name of their kind."""

    situations: list[Card]
    themes: list[Card]
    cases: list[Card]
    counts: dict[str, int]
    terms: int
    resources: int
    lines: int
    further: list[FurtherPage]


def view(_: GatheringPage, writer: PageText, library: Library) -> HomeView:
    """Return the home page."""
    practices = [entry for entry in library.of(model.Practice) if isinstance(entry, model.Practice)]
    return HomeView(
        situations=[card(writer, situation, library) for situation in library.of(model.Situation)[:SITUATIONS]],
        themes=[card(writer, theme, library) for theme in library.of(model.ThemePage)],
        cases=[card(writer, case, library) for case in _one_of_each_outcome(library)],
        counts={kind.name: len(library.of(kind.model)) for kind in KINDS},
        terms=len(library.terms),
        resources=len(library.resources),
        lines=sum(len(practice.dos) + len(practice.donts) for practice in practices),
        further=[
            FurtherPage(writer.links.to(written_place(page.page)), writer.words(page.title), writer.words(page.text))
            for page in library.words.here.home
            if library.written(page.page)
        ],
    )


def _one_of_each_outcome(library: Library) -> list[model.Entry]:
    """Return the first case of each outcome, at most three: home should not promise that everything goes well."""
    found: dict[str, model.Entry] = {}
    for case in library.of(model.Case):
        if isinstance(case, model.Case):
            found.setdefault(str(case.outcome), case)
    return list(found.values())[:CASES]
