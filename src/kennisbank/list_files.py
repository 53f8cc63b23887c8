"""The files that hold a whole list, or the words of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kennisbank import model


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that holds a whole list.

    Attributes:
        name: what the schema is called.
        path: where it stands, from the content root.
        model: the dataclass of the whole file.
        needed: what a content root without it lacks, or nothing when it may be left out.
    """

    name: str
    path: str
    model: type
    needed: str = ""


COPY: Final = "copy that of another knowledge base and change it"


def _vocabulary(name: str) -> ListFile:
    return ListFile("vocabulary", f"content/vocabulary/{name}.yml", model.Vocabulary, f"holds the words that entries choose from; {COPY}")


TERMS: Final = ListFile("terms", "content/terms.yml", model.TermList)
SOURCES: Final = ListFile("sources", "content/sources.yml", model.SourceList, "lists the sources and their sections")
RESOURCES: Final = ListFile("resources", "content/resources.yml", model.ResourceList)
FIGURES: Final = ListFile("figures", "content/figures.yml", model.FigureList)
CHANGES: Final = ListFile("changes", "content/changes.yml", model.ChangeList)
COVERAGE: Final = ListFile("coverage", "content/coverage.yml", model.CoverageList)
THESAURUS: Final = ListFile("thesaurus", "content/thesaurus.yml", model.Thesaurus)
SITE: Final = ListFile("site", "content/site.yml", model.Site, f"names the site and what it rests on; {COPY}")
KIND_WORDS: Final = ListFile("kinds", "content/vocabulary/kinds.yml", model.KindList, f"holds what the kinds of entries are called; {COPY}")
PAGE_WORDS: Final = ListFile("pages", "content/vocabulary/pages.yml", model.PageList, f"holds what the pages that gather are called; {COPY}")
RELATION_WORDS: Final = ListFile("relations", "content/vocabulary/relations.yml", model.RelationList, f"holds what entries are to one another; {COPY}")
VOCABULARIES: Final = {name: _vocabulary(name) for name in ("phases", "roles", "basis", "outcomes", "method_kinds", "resource_kinds")}
WORD_FILES: Final = (SITE, KIND_WORDS, PAGE_WORDS, RELATION_WORDS)
LIST_FILES: Final = (*VOCABULARIES.values(), *WORD_FILES, TERMS, RESOURCES, FIGURES, CHANGES, SOURCES, COVERAGE, THESAURUS)
