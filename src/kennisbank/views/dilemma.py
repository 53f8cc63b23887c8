"""The page of a dilemma."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.library import Library
from kennisbank.stated import SEEN, WEIGHS
from kennisbank.views.head import Head, head
from kennisbank.views.parts import ClaimView, Seen, claims, noted, stating
from kennisbank.views.text import PageText


class SideView(NamedTuple):
    """A side of a dilemma."""

    name: Markup
    choice: Markup
    sources: Markup
    arguments: list[ClaimView]


class DilemmaView(NamedTuple):
    """A dilemma page."""

    head: Head
    sides: list[SideView]
    unknown: list[ClaimView]
    questions: tuple[Markup, ...]
    practices: list[Seen]
    cases: list[Seen]
    situations: list[Seen]


def view(entry: model.Dilemma, writer: PageText, library: Library) -> DilemmaView:
    """Return what a dilemma page shows. The order is that of the page: the first mention of a term gets its tooltip."""
    return DilemmaView(
        head=head(entry, writer, library),
        sides=[
            SideView(writer.words(side.name), writer.text(side.choice), writer.sources(side.source), claims(writer, side.arguments)) for side in entry.sides
        ],
        unknown=claims(writer, entry.unknown),
        questions=writer.texts(entry.questions),
        practices=noted(entry, writer, library, WEIGHS),
        cases=noted(entry, writer, library, SEEN),
        situations=stating(entry, writer, library, WEIGHS),
    )
