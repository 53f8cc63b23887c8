"""The page of a theme."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.library import Library, code_number
from kennisbank.stated import MAIN_THEME, OTHER_THEME, USES
from kennisbank.views.head import Head, head
from kennisbank.views.parts import Card, ClaimView, LineView, Seen, card, claims, ending, line, seen
from kennisbank.views.text import PageText


class ThemeView(NamedTuple):
    """A theme page: what has it as its main theme as cards, what touches it (`further…`) as links."""

    head: Head
    question: Markup
    intro: list[ClaimView]
    carrousel: list[ClaimView]
    practices: list[Card]
    further: list[Seen]
    cases: list[Card]
    further_cases: list[Seen]
    situations: list[Card]
    further_situations: list[Seen]
    dilemmas: list[Card]
    further_dilemmas: list[Seen]
    dos: list[LineView]
    donts: list[LineView]
    methods: list[Seen]


def view(entry: model.ThemePage, writer: PageText, library: Library) -> ThemeView:
    """Return what a theme page shows."""
    main = _of_theme(entry, MAIN_THEME, library)
    other = _of_theme(entry, OTHER_THEME, library)
    practices = [item for item in main if isinstance(item, model.Practice)]
    methods = {str(method.code): method for item in main for method, _ in library.neighbours(item.code, USES)}

    def cards(kind: type[model.Entry]) -> list[Card]:
        return [card(writer, item, library, home=entry) for item in main if isinstance(item, kind)]

    def further(kind: type[model.Entry]) -> list[Seen]:
        return [seen(item, writer, badge=ending(item, library)) for item in other if isinstance(item, kind)]

    return ThemeView(
        head=head(entry, writer, library),
        question=writer.words(entry.question),
        intro=claims(writer, entry.intro),
        carrousel=claims(writer, entry.carrousel),
        practices=cards(model.Practice),
        further=further(model.Practice),
        cases=cards(model.Case),
        further_cases=further(model.Case),
        situations=cards(model.Situation),
        further_situations=further(model.Situation),
        dilemmas=cards(model.Dilemma),
        further_dilemmas=further(model.Dilemma),
        dos=[line(writer, item, library, practice, titled=False) for practice in practices for item in practice.dos],
        donts=[line(writer, item, library, practice, titled=False) for practice in practices for item in practice.donts],
        methods=[seen(method, writer) for method in methods.values()],
    )


def _of_theme(entry: model.ThemePage, relation: str, library: Library) -> list[model.Entry]:
    found = [other for other, _ in library.neighbours(entry.code, relation, incoming=True)]
    return sorted(found, key=code_number)
