"""The page of a practice."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.library import Library
from kennisbank.stated import RELATED, SHOWS, TRIES, USES, WARNS, WEIGHS
from kennisbank.views.head import Head, head, labels
from kennisbank.views.parts import ClaimView, LineView, Seen, claims, line, noted, stated, stating
from kennisbank.views.text import PageText


class PracticeView(NamedTuple):
    """A practice page."""

    head: Head
    why: list[ClaimView]
    how: list[ClaimView]
    dos: list[LineView]
    donts: list[LineView]
    nuance: list[ClaimView]
    when_not: list[ClaimView]
    questions: tuple[Markup, ...]
    cases: list[Seen]
    methods: list[Seen]
    related: list[Seen]
    situations: list[Seen]
    dilemmas: list[Seen]
    basis: str
    phases: str
    roles: str


def view(entry: model.Practice, writer: PageText, library: Library) -> PracticeView:
    """Return what a practice page shows. The order is that of the page: the first mention of a term gets its tooltip."""
    shown = noted(entry, writer, library, SHOWS, incoming=True)
    related = noted(entry, writer, library, RELATED)
    back = [item._replace(back=True) for item in noted(entry, writer, library, RELATED, incoming=True)]
    return PracticeView(
        head=head(entry, writer, library),
        dos=[line(writer, item, library) for item in entry.dos],
        donts=[line(writer, item, library) for item in entry.donts],
        why=claims(writer, entry.why),
        how=claims(writer, entry.how),
        nuance=claims(writer, entry.nuance),
        when_not=claims(writer, entry.when_not),
        questions=writer.texts(entry.questions),
        cases=_once(shown, noted(entry, writer, library, WARNS)),
        methods=stated(entry, writer, library, USES),
        related=_once(related, back),
        situations=stating(entry, writer, library, TRIES),
        dilemmas=stating(entry, writer, library, WEIGHS),
        basis=labels(library, "basis", entry.basis),
        phases=labels(library, "phases", entry.phases),
        roles=labels(library, "roles", entry.roles),
    )


def _once(first: list[Seen], more: list[Seen]) -> list[Seen]:
    """Return both lists as one, of the second only who does not stand in the first."""
    return [*first, *(item for item in more if item.code not in {other.code for other in first})]
