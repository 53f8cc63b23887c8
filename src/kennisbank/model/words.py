"""The words of the site that are content: its name, its vocabularies, what kinds, pages and relations are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kennisbank.located import Located
from kennisbank.model.fields import FilePart, Plain
from kennisbank.spec import Help, MaxCharacters, OneOf, Slug, Url
from kennisbank.stated import RELATIONS

Line = Annotated[Located, MaxCharacters(400)]
Anchor = Annotated[Located, Slug()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a vocabulary."""

    key: Annotated[Located, Slug(), Help("Stands in files and addresses; never change it.")]
    label: Annotated[Plain, Help("What readers see.")]
    sign: Annotated[Plain | None, Help("The drawn sign beside it, where the vocabulary has signs.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A closed list of words, in order (vocabulaire): one file."""

    path: FilePart = ""
    title: Annotated[Plain, Help("What stands above its filter.")]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Research:
    """The research that the content rests on, as it is cited."""

    title: Plain
    called: Annotated[Plain, Help("How a sentence names it: het rapport.")]
    authors: Annotated[Located, MaxCharacters(400)]
    publisher: Plain
    year: Annotated[Plain, Help('In quotes: "2022".')]
    document: Annotated[Located, Slug(), Help("The source in sources.yml that it is.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """The licence of the texts."""

    name: Plain
    address: Annotated[Located, Url()]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceName:
    """How a source is called behind a claim."""

    id: Annotated[Located, Slug(), Help("The source in sources.yml.")]
    short: Plain
    joined: Annotated[bool, Help("true: its number stays on the same line.")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuPage:
    """A page written by hand that stands in the menu."""

    page: Annotated[Plain, Help("Its path below content/pages, without .md: over/index.")]
    menu: Plain
    alone: Annotated[bool, Help("true: it is not marked in the menu on the pages below its address.")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """A page written by hand that the home page ends with."""

    page: Annotated[Plain, Help("Its path below content/pages, without .md: over/index.")]
    title: Plain
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class FooterLink:
    """A link at the foot of each page."""

    address: Annotated[Plain, Help("Its address below the site's own: over/bronnen/.")]
    title: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the site is called and what it rests on: one file."""

    path: FilePart = ""
    name: Plain
    description: Line
    disclaimer: Annotated[Line, Help("Stands at the foot of every page: what the content does not show.")]
    feed_id: Annotated[Located, Slug(), Help("Never change it: feed readers know the feed by it.")]
    research: Research
    license: License
    source_names: tuple[SourceName, ...] = ()
    not_established: Annotated[Plain | None, Help("The page and anchor that say what is not established: over/index#niet-vast.")] = None
    pages: tuple[MenuPage, ...] = ()
    home: tuple[HomePage, ...] = ()
    footer: tuple[FooterLink, ...] = ()
    english: Annotated[tuple[Plain, ...], Help("English phrases among the Dutch.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionWords:
    """The heading of a part of an entry's page."""

    anchor: Anchor
    heading: Plain
    note: Annotated[Line | None, Help("What to know before reading it.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """What the other entry is called in a relation."""

    relation: Annotated[Located, OneOf("relation", keys=RELATIONS)]
    from_other: Annotated[bool, Help("true: the other entry states it.")] = False
    label: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationList:
    """The words of the relations: one file."""

    path: FilePart = ""
    relations: tuple[RelationWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRelation:
    """What an entry of this kind is to the one that it states a relation about."""

    relation: Annotated[Located, OneOf("relation", keys=RELATIONS)]
    label: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """The words of a kind of entry."""

    kind: Annotated[Plain, Help("practice, case …")]
    singular: Plain
    plural: Plain
    results: Plain | None = None
    menu: Plain | None = None
    noun: Annotated[Plain, Help("What a list counts.")]
    intro: Line
    evidence: Annotated[Line, Help("How sure it is; no stronger than the source.")]
    sections: tuple[SectionWords, ...]
    relations: tuple[KindRelation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindList:
    """The words of all kinds: one file."""

    path: FilePart = ""
    kinds: tuple[KindWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words of a page that gathers."""

    page: Annotated[Plain, Help("home, overview, terms …")]
    title: Plain
    menu: Plain | None = None
    lead: Annotated[Line | None, Help("What stands below the title; {number} is how many practices there are.")] = None
    description: Line
    result: Plain | None = None
    search: Line | None = None
    item: Plain | None = None
    items: Plain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWords:
    """What pages written by hand are called in the search."""

    item: Plain
    items: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class PageList:
    """The words of all pages that gather: one file."""

    path: FilePart = ""
    pages: tuple[PageWords, ...]
    lists: Annotated[Line, Help("What the search says of the list of a kind.")]
    written: WrittenWords
    more: Annotated[Plain, Help("The word behind which the menu keeps what is used less.")]
