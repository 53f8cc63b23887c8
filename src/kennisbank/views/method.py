"""The page of a method."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.gathering import TERMS_PAGE
from kennisbank.library import Library
from kennisbank.stated import USES
from kennisbank.views.head import Head, NamedLink, head
from kennisbank.views.parts import ClaimView, Seen, claims, ending, seen
from kennisbank.views.text import PageText


class MethodView(NamedTuple):
    """A method page."""

    head: Head
    sort: str
    abbreviation: Markup
    core: list[ClaimView]
    elements: list[ClaimView]
    evidence: list[ClaimView]
    fit: list[ClaimView]
    practices: list[Seen]
    cases: list[Seen]
    terms: list[NamedLink]


def view(entry: model.Method, writer: PageText, library: Library) -> MethodView:
    """Return what a method page shows. The order is that of the page: the first mention of a term gets its tooltip."""
    users = [user for user, _ in library.neighbours(entry.code, USES, incoming=True)]
    return MethodView(
        head=head(entry, writer, library),
        sort=library.words.label("method_kinds", entry.kind),
        abbreviation=writer.words(entry.abbreviation or ""),
        core=claims(writer, entry.core),
        elements=claims(writer, entry.elements),
        evidence=claims(writer, entry.evidence),
        fit=claims(writer, entry.fit),
        practices=[seen(user, writer) for user in users if isinstance(user, model.Practice)],
        cases=[seen(user, writer, badge=ending(user, library)) for user in users if isinstance(user, model.Case)],
        terms=[NamedLink(writer.words(term.term), writer.links.to(TERMS_PAGE.address, term.slug)) for term in library.terms if term.see == entry.code],
    )
