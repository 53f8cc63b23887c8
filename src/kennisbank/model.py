"""The content model: one frozen dataclass per kind of entry, as written in YAML.

A field without a default must be filled in. Texts are `Located`: they know their line and column.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kennisbank.located import Located
from kennisbank.spec import (
    CodeOf,
    FromFile,
    Help,
    Inline,
    MaxCharacters,
    MaxWords,
    OneOf,
    OrSingle,
    Section,
    Slug,
    ThemeSlug,
)
from kennisbank.vocabulary import BASIS, METHOD_KINDS, OUTCOMES, PHASES, ROLES, STATUSES

Plain = Annotated[Located, MaxCharacters(200)]
Title = Annotated[Located, MaxCharacters(70), Help("What stands at the top of the page, at most 70 characters.")]
Text = Annotated[Located, Inline()]
Summary = Annotated[Located, Inline(), MaxWords(40), Help("At most 40 words. Feeds card, search result, tooltip and handout.")]
Sources = Annotated[
    tuple[Annotated[Located, Section()], ...], OrSingle(), Help("The section that carries this, e.g. rapport 6.3 or ipdf Samenwerking. One, or a list.")
]
AllSources = Annotated[tuple[Annotated[Located, Section()], ...], Help("Every section this entry rests on, the most important first.")]
Theme = Annotated[Located, ThemeSlug(), Help("The theme this belongs to: the file name of a theme, without .yml.")]
OtherThemes = Annotated[tuple[Annotated[Located, ThemeSlug()], ...], Help("Further themes on whose pages this is shown.")]
Phases = Annotated[tuple[Annotated[Located, OneOf("phase", PHASES)], ...], Help("When in the trajectory this matters.")]
Roles = Annotated[tuple[Annotated[Located, OneOf("role", ROLES)], ...], Help("Who can do this.")]
SearchWords = Annotated[tuple[Plain, ...], Help("Everyday words, synonyms, English terms and misspellings that people would type.")]
Reviewed = Annotated[date, Help("The day someone last held this against its sections: 2026-11-21.")]
Methods = Annotated[tuple[Annotated[Located, CodeOf("M")], ...], Help("Codes of the methods that the source connects with this, e.g. M17.")]
FilePart = Annotated[str, FromFile()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement with the section that carries it."""

    text: Annotated[Text, Help("One statement, in your own words, no stronger than the source.")]
    source: Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One do or don't."""

    text: Annotated[Text, Help("One concrete act. A don't carries its own negation.")]
    source: Sources
    status: Annotated[Located, OneOf("status", STATUSES), Help("explicit: the source says so. derived: it follows from a case or a stated problem.")]
    case: Annotated[Located | None, CodeOf("C"), Help("The case that shows it, e.g. C5.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A related practice and why it is worth reading now."""

    practice: Annotated[Located, CodeOf("P")]
    why: Annotated[Text, Help("A short clause: why this one.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A turning point in a case, and the questions to stop at after it."""

    title: Annotated[Located, MaxCharacters(70)]
    text: Text
    stop: Annotated[tuple[Text, ...], Help("Questions about what happened at this very step. No question fits another case.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """What seems to have worked in a case, and the practice it shows."""

    text: Text
    practice: Annotated[Located, CodeOf("P")]
    source: Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What somebody said, retold."""

    who: Annotated[Plain, Help("Who speaks, e.g. De begeleider in deze casus.")]
    in_case: Annotated[bool, Help("true when the speaker was part of this case, false when not.")]
    text: Annotated[Text, Help("What was said, in your own words.")]
    source: Sources


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
    basis: Annotated[tuple[Annotated[Located, OneOf("basis", BASIS)], ...], Help("What it rests on.")]
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
    outcome: Annotated[Located, OneOf("outcome", OUTCOMES), Help("How it ended, in a word.")]
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
    kind: Annotated[Located, OneOf("kind", METHOD_KINDS)]
    core: Annotated[tuple[Claim, ...], Help("What it is.")]
    elements: Annotated[tuple[Claim, ...], Help("Its steps or elements, in the order of the source.")] = ()
    evidence: Annotated[tuple[Claim, ...], Help("What the source says about its evidence, in exactly that strength.")]
    fit: Annotated[tuple[Claim, ...], Help("Where it fits in this work, according to the source.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term or abbreviation (begrip)."""

    slug: Annotated[Located, Slug(), Help("Its address: /begrippen/#slug.")]
    term: Annotated[Located, MaxCharacters(70), Help("The word or abbreviation.")]
    long: Annotated[Located | None, MaxCharacters(120), Help("What an abbreviation stands for.")] = None
    text: Annotated[Text, MaxWords(40), Help("What it means, in your own words, at most 40 words.")]
    source: Sources
    explained: Annotated[bool, Help("true when the source itself explains the word.")]
    variants: Annotated[tuple[Annotated[Located, MaxCharacters(70)], ...], Help("Other spellings that get the same tooltip.")] = ()
    see: Annotated[Located | None, CodeOf("MPCT"), Help("The page about it, e.g. M7.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermList:
    """All terms (begrippen): one file."""

    path: FilePart = ""
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSection:
    """A section of a source document."""

    id: Annotated[Located, MaxCharacters(70)]
    title: Annotated[Located, MaxCharacters(120)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A source document and its sections."""

    id: Annotated[Located, Slug()]
    title: Annotated[Located, MaxCharacters(200)]
    description: Text
    sections: tuple[SourceSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """The source documents (bronnen): one file."""

    path: FilePart = ""
    documents: tuple[SourceDocument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What is left of an entry whose content went elsewhere: its code and address lead on."""

    slug: FilePart = ""
    path: FilePart = ""
    code: Annotated[Located, CodeOf("TPCM", own=True), Help("The code of the entry that went.")]
    moved: Annotated[Located, CodeOf("TPCM"), Help("The code of the entry that took its place.")]
