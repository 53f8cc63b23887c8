"""The pages of situations and dilemmas."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank import model
from kennisbank.inline import escape
from kennisbank.library import SEEN, TRIES, WEIGHS, Library
from kennisbank.views.entries import Head, Seen, head, outcome_word, seen
from kennisbank.views.parts import ClaimView, LineView, claims, line
from kennisbank.vocabulary import PHASES, ROLES
from kennisbank.writer import PageWriter


@dataclass(frozen=True, slots=True)
class SituationView:
    """A situation page."""

    head: Head
    going_on: list[ClaimView]
    first: list[ClaimView]
    practices: list[Seen]
    donts: list[LineView]
    cases: list[Seen]
    dilemmas: list[Seen]
    call_in: list[ClaimView]


@dataclass(frozen=True, slots=True)
class SideView:
    """A side of a dilemma."""

    name: str
    choice: str
    sources: str
    arguments: list[ClaimView]


@dataclass(frozen=True, slots=True)
class DilemmaView:
    """A dilemma page."""

    head: Head
    sides: list[SideView]
    unknown: list[ClaimView]
    questions: tuple[str, ...]
    practices: list[Seen]
    cases: list[Seen]
    situations: list[Seen]


def situation(entry: model.Situation, writer: PageWriter, library: Library) -> SituationView:
    """Return what a situation page shows."""
    facts = [("Fase", ", ".join(PHASES[phase] for phase in entry.phases)), ("Rol", ", ".join(ROLES[role] for role in entry.roles))]
    return SituationView(
        head=head(entry, writer, library, facts),
        first=claims(writer, entry.first),
        going_on=claims(writer, entry.going_on),
        practices=_noted(entry, TRIES, writer, library),
        donts=[line(writer, item, library) for item in entry.donts],
        cases=_noted(entry, SEEN, writer, library),
        dilemmas=[seen(other, writer) for other, _ in library.neighbours(entry.code, WEIGHS)],
        call_in=claims(writer, entry.call_in),
    )


def dilemma(entry: model.Dilemma, writer: PageWriter, library: Library) -> DilemmaView:
    """Return what a dilemma page shows."""
    return DilemmaView(
        head=head(entry, writer, library, []),
        sides=[SideView(escape(side.name), writer.text(side.choice), writer.sources(side.source), claims(writer, side.arguments)) for side in entry.sides],
        unknown=claims(writer, entry.unknown),
        questions=writer.texts(entry.questions),
        practices=_noted(entry, WEIGHS, writer, library),
        cases=_noted(entry, SEEN, writer, library),
        situations=[seen(other, writer) for other, _ in library.neighbours(entry.code, WEIGHS, incoming=True)],
    )


def _noted(entry: model.Entry, relation: str, writer: PageWriter, library: Library) -> list[Seen]:
    """Return the entries an entry names, each with what it says of them."""
    return [seen(other, writer, writer.short(edge.note), outcome_word(other)) for other, edge in library.neighbours(entry.code, relation)]
