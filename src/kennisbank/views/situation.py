"""The page of a situation."""

from __future__ import annotations

from typing import NamedTuple

from kennisbank import model
from kennisbank.library import Library
from kennisbank.stated import SEEN, TRIES, WEIGHS
from kennisbank.views.head import Head, head, labels
from kennisbank.views.parts import ClaimView, LineView, Seen, claims, line, noted, stated
from kennisbank.views.text import PageText


class SituationView(NamedTuple):
    """A situation page."""

    head: Head
    phases: str
    roles: str
    first: list[ClaimView]
    practices: list[Seen]
    donts: list[LineView]
    going_on: list[ClaimView]
    call_in: list[ClaimView]
    cases: list[Seen]
    dilemmas: list[Seen]


def view(entry: model.Situation, writer: PageText, library: Library) -> SituationView:
    """Return what a situation page shows."""
    return SituationView(
        head=head(entry, writer, library),
        phases=labels(library, "phases", entry.phases),
        roles=labels(library, "roles", entry.roles),
        first=claims(writer, entry.first),
        going_on=claims(writer, entry.going_on),
        practices=noted(entry, writer, library, TRIES),
        donts=[line(writer, item, library) for item in entry.donts],
        cases=noted(entry, writer, library, SEEN),
        dilemmas=stated(entry, writer, library, WEIGHS),
        call_in=claims(writer, entry.call_in),
    )
