"""The pages of entries: practice, case, theme, method."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank import model
from kennisbank.inline import escape
from kennisbank.kinds import kind_of
from kennisbank.library import MAIN_THEME, MENTIONS, OTHER_THEME, RELATED, SEEN, SHOWS, TRIES, USES, WARNS, WEIGHS, Library
from kennisbank.views.parts import Card, ClaimView, LineView, accent, card, claims, line, themes_of
from kennisbank.vocabulary import BASIS, METHOD_KINDS, OUTCOMES, PHASES, ROLES, in_words
from kennisbank.writer import PageWriter


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top of every entry, and the sources at its foot."""

    kind: str
    code: str
    code_link: str
    title: str
    summary: str
    accent: str
    themes: list[tuple[str, str]]
    facts: list[tuple[str, str]]
    sources: list[tuple[str, str]]
    reviewed: str
    mentioned_in: list[str]
    resources: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry on the other side of a relation, with what was said of it."""

    code: str
    link: str
    note: str = ""
    badge: str = ""


@dataclass(frozen=True, slots=True)
class PracticeView:
    """A practice page."""

    head: Head
    why: list[ClaimView]
    how: list[ClaimView]
    dos: list[LineView]
    donts: list[LineView]
    nuance: list[ClaimView]
    when_not: list[ClaimView]
    questions: tuple[str, ...]
    cases: list[Seen]
    methods: list[Seen]
    related: list[Seen]
    situations: list[Seen]
    dilemmas: list[Seen]
    basis: list[str]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a case with the questions that follow it."""

    title: str
    text: str
    stop: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A retold voice."""

    who: str
    text: str
    in_case: bool
    sources: str


@dataclass(frozen=True, slots=True)
class WorksView:
    """What seems to have worked, and the practice it shows."""

    text: str
    practice: Seen
    sources: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case page."""

    head: Head
    section: str
    outcome: str
    outcome_class: str
    outcome_note: str
    situation: tuple[str, ...]
    approach: list[StepView]
    result: tuple[str, ...]
    works: list[WorksView]
    voices: list[VoiceView]
    practices: list[Seen]
    warnings: list[Seen]
    situations: list[Seen]
    methods: list[Seen]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme page: what has it as its main theme as cards, what touches it (`further…`) as links."""

    head: Head
    question: str
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


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method page."""

    head: Head
    core: list[ClaimView]
    elements: list[ClaimView]
    evidence: list[ClaimView]
    fit: list[ClaimView]
    practices: list[Seen]
    cases: list[Seen]
    terms: list[tuple[str, str]]


def head(entry: model.Entry, writer: PageWriter, library: Library, facts: list[tuple[str, str]]) -> Head:
    """Return the top and foot of an entry's page."""
    mentions = [seen(other, writer) for other, _ in library.neighbours(entry.code, MENTIONS, incoming=True)]
    return Head(
        kind=kind_of(entry).singular,
        code=str(entry.code),
        code_link=writer.code(entry),
        title=escape(entry.title),
        summary=writer.text(entry.summary),
        accent=accent(entry, library),
        themes=[(str(theme.code), writer.link(theme)) for theme in themes_of(entry, library)],
        facts=[(label, value) for label, value in facts if value],
        sources=[(writer.section(source), escape(library.sections[source].title)) for source in entry.sources if source in library.sections],
        reviewed=in_words(entry.reviewed),
        mentioned_in=[f"{other.link} ({other.code})" for other in mentions],
        resources=[(str(item.slug), escape(item.name)) for item in library.resources if item.see == entry.code],
    )


def seen(entry: model.Entry, writer: PageWriter, note: str = "", badge: str = "") -> Seen:
    """Return an entry as something to link to."""
    return Seen(str(entry.code), writer.link(entry), note, badge)


def _incoming(entry: model.Entry, writer: PageWriter, library: Library, relation: str) -> list[Seen]:
    return [seen(other, writer) for other, _ in library.neighbours(entry.code, relation, incoming=True)]


def _methods(entry: model.Entry, writer: PageWriter, library: Library) -> list[Seen]:
    return [seen(method, writer) for method, _ in library.neighbours(entry.code, USES)]


def outcome_word(entry: model.Entry) -> str:
    """Return how a case ended, in words; nothing for another kind."""
    return OUTCOMES[entry.outcome] if isinstance(entry, model.Case) else ""


def practice(entry: model.Practice, writer: PageWriter, library: Library) -> PracticeView:
    """Return what a practice page shows."""
    facts = [("Fase", ", ".join(PHASES[phase] for phase in entry.phases)), ("Rol", ", ".join(ROLES[role] for role in entry.roles))]
    shown = [seen(case, writer, writer.short(edge.note), outcome_word(case)) for case, edge in library.neighbours(entry.code, SHOWS, incoming=True)]
    warned = [seen(case, writer, writer.short(edge.note), outcome_word(case)) for case, edge in library.neighbours(entry.code, WARNS)]
    cases = [*shown, *(item for item in warned if item.code not in {other.code for other in shown})]
    related = [seen(other, writer, writer.short(edge.note)) for other, edge in library.neighbours(entry.code, RELATED)]
    back = [seen(other, writer, f"verwijst hierheen: {writer.short(edge.note)}") for other, edge in library.neighbours(entry.code, RELATED, incoming=True)]
    return PracticeView(
        head=head(entry, writer, library, facts),
        dos=[line(writer, item, library) for item in entry.dos],
        donts=[line(writer, item, library) for item in entry.donts],
        why=claims(writer, entry.why),
        how=claims(writer, entry.how),
        nuance=claims(writer, entry.nuance),
        when_not=claims(writer, entry.when_not),
        questions=writer.texts(entry.questions),
        cases=cases,
        methods=_methods(entry, writer, library),
        related=[*related, *(item for item in back if item.code not in {other.code for other in related})],
        situations=_incoming(entry, writer, library, TRIES),
        dilemmas=_incoming(entry, writer, library, WEIGHS),
        basis=[BASIS[basis] for basis in entry.basis],
    )


def case(entry: model.Case, writer: PageWriter, library: Library) -> CaseView:
    """Return what a case page shows."""
    facts = [("Instelling", escape(entry.organisation)), ("Fase", ", ".join(PHASES[phase] for phase in entry.phases))]
    facts.append(("Thema’s in het rapport", escape(", ".join(entry.report_themes))))
    return CaseView(
        head=head(entry, writer, library, facts),
        section=writer.sources([entry.section]),
        outcome=OUTCOMES[entry.outcome],
        outcome_class=str(entry.outcome),
        outcome_note=writer.text(entry.outcome_note),
        situation=writer.texts(entry.situation),
        approach=[StepView(escape(step.title), writer.text(step.text), writer.texts(step.stop)) for step in entry.approach],
        result=writer.texts(entry.result),
        works=[WorksView(writer.text(item.text), seen(library.entries[str(item.practice)], writer), writer.sources(item.source)) for item in entry.works],
        voices=[VoiceView(escape(item.who), writer.text(item.text), item.in_case, writer.sources(item.source)) for item in entry.voices],
        practices=[seen(other, writer) for other, edge in library.neighbours(entry.code, SHOWS) if not edge.note],
        warnings=[
            seen(library.entries[edge.subject], writer, writer.short(edge.note)) for edge in library.incoming.get(entry.code, ()) if edge.relation == WARNS
        ],
        situations=_incoming(entry, writer, library, SEEN),
        methods=_methods(entry, writer, library),
    )


def theme(entry: model.ThemePage, writer: PageWriter, library: Library) -> ThemeView:
    """Return what a theme page shows."""
    main = _of_theme(entry, MAIN_THEME, library)
    other = _of_theme(entry, OTHER_THEME, library)
    practices = [item for item in main if isinstance(item, model.Practice)]
    methods = {str(method.code): method for item in main for method, _ in library.neighbours(item.code, USES)}
    return ThemeView(
        head=head(entry, writer, library, []),
        question=escape(entry.question),
        intro=claims(writer, entry.intro),
        carrousel=claims(writer, entry.carrousel),
        practices=[card(writer, item, library, home=entry) for item in practices],
        further=[seen(item, writer) for item in other if isinstance(item, model.Practice)],
        cases=[card(writer, item, library, home=entry) for item in main if isinstance(item, model.Case)],
        further_cases=[seen(item, writer, "", outcome_word(item)) for item in other if isinstance(item, model.Case)],
        situations=[card(writer, item, library, home=entry) for item in main if isinstance(item, model.Situation)],
        further_situations=[seen(item, writer) for item in other if isinstance(item, model.Situation)],
        dilemmas=[card(writer, item, library, home=entry) for item in main if isinstance(item, model.Dilemma)],
        further_dilemmas=[seen(item, writer) for item in other if isinstance(item, model.Dilemma)],
        dos=[line(writer, item, library, practice, titled=False) for practice in practices for item in practice.dos],
        donts=[line(writer, item, library, practice, titled=False) for practice in practices for item in practice.donts],
        methods=[seen(method, writer) for method in methods.values()],
    )


def _of_theme(entry: model.ThemePage, relation: str, library: Library) -> list[model.Entry]:
    found = [other for other, _ in library.neighbours(entry.code, relation, incoming=True)]
    return sorted(found, key=lambda other: int(other.code[1:]))


def method(entry: model.Method, writer: PageWriter, library: Library) -> MethodView:
    """Return what a method page shows."""
    name = f"{entry.abbreviation}" if entry.abbreviation else ""
    users = [user for user, _ in library.neighbours(entry.code, USES, incoming=True)]
    return MethodView(
        head=head(entry, writer, library, [("Soort", METHOD_KINDS[entry.kind]), ("Afkorting", escape(name))]),
        core=claims(writer, entry.core),
        elements=claims(writer, entry.elements),
        evidence=claims(writer, entry.evidence),
        fit=claims(writer, entry.fit),
        practices=[seen(user, writer) for user in users if isinstance(user, model.Practice)],
        cases=[seen(user, writer, "", outcome_word(user)) for user in users if isinstance(user, model.Case)],
        terms=[(str(term.slug), escape(term.term)) for term in library.terms if term.see == entry.code],
    )
