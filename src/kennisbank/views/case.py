"""The page of a case."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.library import Library
from kennisbank.model import Word
from kennisbank.stated import SEEN, SHOWS, USES, WARNS
from kennisbank.views.head import Head, head, labels
from kennisbank.views.parts import Seen, seen, stated, stating
from kennisbank.views.text import PageText


class StepView(NamedTuple):
    """A step of a case with the questions that follow it."""

    title: Markup
    text: Markup
    stop: tuple[Markup, ...]


class VoiceView(NamedTuple):
    """A retold voice."""

    who: Markup
    text: Markup
    in_case: bool
    sources: Markup


class WorksView(NamedTuple):
    """What seems to have worked, and the practice it shows."""

    text: Markup
    practice: Seen
    sources: Markup


class CaseView(NamedTuple):
    """A case page. `practices` are those that it shows without saying how."""

    head: Head
    section: Markup
    organisation: Markup
    phases: str
    report_themes: Markup
    outcome: Word
    outcome_note: Markup
    situation: tuple[Markup, ...]
    approach: list[StepView]
    result: tuple[Markup, ...]
    works: list[WorksView]
    voices: list[VoiceView]
    practices: list[Seen]
    warnings: list[Seen]
    situations: list[Seen]
    methods: list[Seen]


def view(entry: model.Case, writer: PageText, library: Library) -> CaseView:
    """Return what a case page shows. The order is that of the page: the first mention of a term gets its tooltip."""
    return CaseView(
        head=head(entry, writer, library),
        section=writer.sources([entry.section]),
        organisation=writer.words(entry.organisation),
        phases=labels(library, "phases", entry.phases),
        report_themes=writer.words(", ".join(entry.report_themes)),
        outcome=library.words.word("outcomes", entry.outcome),
        outcome_note=writer.text(entry.outcome_note),
        situation=writer.texts(entry.situation),
        approach=[StepView(writer.words(step.title), writer.text(step.text), writer.texts(step.stop)) for step in entry.approach],
        result=writer.texts(entry.result),
        works=[WorksView(writer.text(item.text), seen(library.entries[str(item.practice)], writer), writer.sources(item.source)) for item in entry.works],
        voices=[VoiceView(writer.words(item.who), writer.text(item.text), item.in_case, writer.sources(item.source)) for item in entry.voices],
        practices=[seen(other, writer) for other, edge in library.neighbours(entry.code, SHOWS) if not edge.note],
        warnings=[
            seen(library.entries[edge.subject], writer, writer.short(edge.note)) for edge in library.incoming.get(entry.code, ()) if edge.relation == WARNS
        ],
        situations=stating(entry, writer, library, SEEN),
        methods=stated(entry, writer, library, USES),
    )
