"""The kinds of entries: one file, one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kennisbank.located import Located
from kennisbank.model.fields import AllSources, FilePart, Methods, OtherThemes, Phases, Plain, Reviewed, Roles, SearchWords, Summary, Text, Theme, Title
from kennisbank.model.parts import Claim, Line, Related, SeenCase, Side, Step, TryPractice, Voice, Works
from kennisbank.spec import CodeOf, Help, MaxCharacters, OneOf, Section, Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every kind of entry has. `slug` and `path` come from the file."""

    slug: FilePart = ""
    path: FilePart = ""
    code: Located
    title: Title
    summary: Summary
    sources: AllSources
    search_words: SearchWords
    reviewed: Reviewed
    former_slugs: Annotated[tuple[Annotated[Located, Slug()], ...], Help("Earlier file names of this entry: their addresses keep working.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePage(Entry):
    """A theme (thema)."""

    code: Annotated[Located, CodeOf("T", own=True)]
    question: Annotated[Located, MaxCharacters(90), Help("The reader's question, in one line.")]
    intro: Annotated[tuple[Claim, ...], Help("What the theme is about and what the research heard.")]
    carrousel: Annotated[tuple[Claim, ...], Help("What was recognised, chafes or is needed, from the exchange meeting (rapport 5.2).")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Entry):
    """A good practice (goede praktijk)."""

    code: Annotated[Located, CodeOf("P", own=True)]
    theme: Theme
    other_themes: OtherThemes = ()
    phases: Phases
    roles: Roles
    basis: Annotated[tuple[Annotated[Located, OneOf("basis", "basis")], ...], Help("What it rests on.")]
    why: Annotated[tuple[Claim, ...], Help("Why it may help, in the strength of the source.")]
    how: Annotated[tuple[Claim, ...], Help("The steps, in order, each one act.")]
    dos: Annotated[tuple[Line, ...], Help("What to do. No 'doe' at the start.")]
    donts: Annotated[tuple[Line, ...], Help("What not to do and what goes wrong. Every line carries its own negation.")]
    nuance: Annotated[tuple[Claim, ...], Help("Who disagrees, or for whom it does not hold.")] = ()
    when_not: Annotated[tuple[Claim, ...], Help("When not to do this, only if the source says so.")] = ()
    questions: Annotated[tuple[Text, ...], Help("Questions for a team.")]
    cases: Annotated[tuple[Annotated[Located, CodeOf("C")], ...], Help("Cases that show it and do not link here themselves.")] = ()
    methods: Methods = ()
    related: Annotated[tuple[Related, ...], Help("Related practices, each with a reason.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Entry):
    """A case from chapter 5 of the report (casus)."""

    code: Annotated[Located, CodeOf("C", own=True)]
    section: Annotated[Located, Section(), Help("The section of the report, e.g. rapport 5.1.4.")]
    organisation: Annotated[Plain, Help("The institution, as the report names it.")]
    report_themes: Annotated[tuple[Plain, ...], Help("The report's own theme labels.")]
    theme: Theme
    other_themes: OtherThemes = ()
    phases: Phases
    roles: Roles
    situation: Annotated[tuple[Text, ...], Help("How it stood at the start, a paragraph each.")]
    approach: Annotated[tuple[Step, ...], Help("The turning points, in the order in which they happened.")]
    result: Annotated[tuple[Text, ...], Help("How it ended, as it was.")]
    outcome: Annotated[Located, OneOf("outcome", "outcomes"), Help("How it ended, in a word.")]
    outcome_note: Annotated[Text, Help("One sentence: why this word.")]
    works: Annotated[tuple[Works, ...], Help("What seems to have worked, each with the practice it shows.")]
    voices: Annotated[tuple[Voice, ...], Help("Who said what, retold.")] = ()
    practices: Annotated[tuple[Annotated[Located, CodeOf("P")], ...], Help("Further practices this case shows.")] = ()
    methods: Methods = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Entry):
    """A method or instrument (methodiek)."""

    code: Annotated[Located, CodeOf("M", own=True)]
    abbreviation: Annotated[Located | None, MaxCharacters(20)] = None
    kind: Annotated[Located, OneOf("kind", "method_kinds")]
    core: Annotated[tuple[Claim, ...], Help("What it is.")]
    elements: Annotated[tuple[Claim, ...], Help("Its steps or elements, in the order of the source.")] = ()
    evidence: Annotated[tuple[Claim, ...], Help("What the source says about its evidence, in exactly that strength.")]
    fit: Annotated[tuple[Claim, ...], Help("Where it fits in this work, according to the source.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation(Entry):
    """A situation on the work floor (waar loop je tegenaan)."""

    code: Annotated[Located, CodeOf("S", own=True)]
    theme: Theme
    other_themes: OtherThemes = ()
    phases: Phases
    roles: Roles
    going_on: Annotated[tuple[Claim, ...], Help("What may be going on.")]
    first: Annotated[tuple[Claim, ...], Help("First this: concrete acts.")]
    practices: Annotated[tuple[TryPractice, ...], Help("The practices to try, in order.")]
    donts: Annotated[tuple[Line, ...], Help("The don'ts that matter most here.")]
    cases: Annotated[tuple[SeenCase, ...], Help("Cases that show it.")] = ()
    dilemmas: Annotated[tuple[Annotated[Located, CodeOf("D")], ...], Help("Dilemmas behind it.")] = ()
    call_in: Annotated[tuple[Claim, ...], Help("Whom to call in, according to the source.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilemma(Entry):
    """A dilemma: where institutions choose differently."""

    code: Annotated[Located, CodeOf("D", own=True)]
    theme: Theme
    other_themes: OtherThemes = ()
    sides: Annotated[tuple[Side, ...], Help("The sides, in the order of the source. Take none.")]
    unknown: Annotated[tuple[Claim, ...], Help("What is not known.")]
    questions: Annotated[tuple[Text, ...], Help("Questions for a team.")]
    practices: Annotated[tuple[Annotated[Located, CodeOf("P")], ...], Help("Practices that help to choose.")] = ()
    cases: Annotated[tuple[Annotated[Located, CodeOf("C")], ...], Help("Cases that show it.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What is left of an entry whose content went elsewhere: its code and address lead on."""

    slug: FilePart = ""
    path: FilePart = ""
    code: Annotated[Located, CodeOf(own=True), Help("The code of the entry that went.")]
    moved: Annotated[Located, CodeOf(), Help("The code of the entry that took its place.")]
