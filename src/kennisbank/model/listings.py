"""Files that hold a whole list: terms, resources, figures, changes, sources, the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from kennisbank.located import Located
from kennisbank.model.fields import Day, FilePart, Plain, SearchWords, Sources, Text
from kennisbank.spec import CodeOf, Help, MaxCharacters, MaxWords, OneOf, Section, Slug, ThemeSlug, Url

NUMBER: Final = "number"
CHART_KINDS: Final = ("bars", "range", "series", NUMBER)


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
    see: Annotated[Located | None, CodeOf(), Help("The page about it, e.g. M7.")] = None
    search_words: SearchWords = ()

    @property
    def called(self) -> str:
        """What it is called in a list."""
        return self.term


@dataclass(frozen=True, slots=True, kw_only=True)
class TermList:
    """All terms (begrippen): one file."""

    path: FilePart = ""
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A tool, site, training, publication or project that the sources name (hulpmiddel)."""

    slug: Annotated[Located, Slug(), Help("Its address: /hulpmiddelen/#slug.")]
    name: Annotated[Located, MaxCharacters(160)]
    kind: Annotated[Located, OneOf("kind", "resource_kinds")]
    text: Annotated[Text, MaxWords(40), Help("What it is for, according to the source, at most 40 words.")]
    address: Annotated[Located | None, Url(), Help("The web address exactly as printed; it was not opened.")] = None
    source: Sources
    theme: Annotated[Located | None, ThemeSlug()] = None
    see: Annotated[Located | None, CodeOf(), Help("The page about it.")] = None
    search_words: SearchWords

    @property
    def called(self) -> str:
        """What it is called in a list."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceList:
    """All resources (hulpmiddelen): one file."""

    path: FilePart = ""
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A number: `value`, or `low` to `high`."""

    label: Annotated[Located, MaxCharacters(120)]
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Numbers from the sources, with what they belong to (cijfers)."""

    slug: Annotated[Located, Slug(), Help("Its address: /doelgroep/#slug.")]
    title: Annotated[Located, MaxCharacters(90)]
    kind: Annotated[Located, OneOf("kind", keys=CHART_KINDS)]
    unit: Annotated[Located, MaxCharacters(30)]
    population: Annotated[Located, MaxCharacters(200), Help("Of whom this is.")]
    year: Annotated[Located, MaxCharacters(60), Help("As printed; 'niet genoemd' where it is not.")]
    cited: Annotated[Located | None, MaxCharacters(80), Help("Whom the source cites.")] = None
    text: Annotated[Text, MaxWords(40), Help("What it says, no stronger.")]
    caveat: Annotated[Text, MaxWords(40), Help("What it does not say.")]
    rows: tuple[FigureRow, ...]
    source: Sources
    search_words: SearchWords

    @property
    def called(self) -> str:
        """What it is called in a list."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureList:
    """All figures (cijfers): one file."""

    path: FilePart = ""
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something new or different for readers (wijziging)."""

    slug: Annotated[Located, Slug(), Help("Its address: /over/wijzigingen/#slug. Never change it: feed readers know the item by it.")]
    date: Day
    title: Annotated[Located, MaxCharacters(90)]
    text: Annotated[Text, MaxWords(60), Help("What a reader notices, in plain Dutch, at most 60 words.")]
    see: Annotated[tuple[Annotated[Located, CodeOf()], ...], Help("Codes of the pages it is about, e.g. P12.")] = ()

    @property
    def called(self) -> str:
        """What it is called in a list."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeList:
    """All changes (wijzigingen): one file."""

    path: FilePart = ""
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Where a paragraph of a source is held: an entry and its field, or a term, resource, figure or page."""

    entry: Annotated[Located | None, CodeOf()] = None
    field: Annotated[Located | None, MaxCharacters(30), Help("The field of the entry that holds it.")] = None
    term: Annotated[Located | None, Slug()] = None
    resource: Annotated[Located | None, Slug()] = None
    figure: Annotated[Located | None, Slug()] = None
    page: Annotated[Located | None, MaxCharacters(80)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a source and what holds it."""

    section: Annotated[Located, Section()]
    paragraph: Annotated[int, Help("Its number within the section, from 1.")]
    about: Annotated[Located, MaxCharacters(250), Help("What it says, in your own words.")]
    held_by: tuple[Holding, ...] = ()
    not_held: Annotated[Located | None, MaxCharacters(250), Help("Why nothing needs to hold it.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageList:
    """The ledger of the sources, paragraph by paragraph: one file."""

    path: FilePart = ""
    paragraphs: tuple[Paragraph, ...]


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
class Synonyms:
    """Words that a search takes for one another: either `same`, or `typed` with `means`."""

    same: Annotated[tuple[Plain, ...], Help("Words that mean the same: each finds the others.")] = ()
    typed: Annotated[tuple[Plain, ...], Help("What people type.")] = ()
    means: Annotated[tuple[Plain, ...], Help("What the site says for it, the best word first.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """What people type and what the site says for it: one file."""

    path: FilePart = ""
    thesaurus: tuple[Synonyms, ...]
