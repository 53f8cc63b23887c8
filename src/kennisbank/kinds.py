"""The kinds of entries: where their files stand, what their pages are called.

From section 3 of the design: one entity = one YAML file = one page = one permalink.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kennisbank import model


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry. `folder` is relative to the content root, `address` to the site."""

    name: str
    prefix: str
    folder: str
    address: str
    model: type[model.Entry]
    singular: str
    plural: str


THEME: Final = Kind("theme", "T", "content/themes", "themas", model.ThemePage, "Thema", "Thema’s")
PRACTICE: Final = Kind("practice", "P", "practices", "praktijken", model.Practice, "Goede praktijk", "Goede praktijken")
CASE: Final = Kind("case", "C", "cases", "casussen", model.Case, "Casus", "Casussen")
METHOD: Final = Kind("method", "M", "content/methods", "methodieken", model.Method, "Methodiek", "Methodieken")
SITUATION: Final = Kind("situation", "S", "content/situations", "situaties", model.Situation, "Situatie", "Waar loop je tegenaan?")
DILEMMA: Final = Kind("dilemma", "D", "content/dilemmas", "dilemmas", model.Dilemma, "Dilemma", "Dilemma’s")

KINDS: Final = (SITUATION, THEME, PRACTICE, CASE, DILEMMA, METHOD)
BY_PREFIX: Final = {kind.prefix: kind for kind in KINDS}
BY_NAME: Final = {kind.name: kind for kind in KINDS}
BY_MODEL: Final[dict[type, Kind]] = {kind.model: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that holds a whole list."""

    name: str
    path: str
    model: type


TERMS: Final = ListFile("terms", "content/terms.yml", model.TermList)
SOURCES: Final = ListFile("sources", "content/sources.yml", model.SourceList)
RESOURCES: Final = ListFile("resources", "content/resources.yml", model.ResourceList)
FIGURES: Final = ListFile("figures", "content/figures.yml", model.FigureList)
CHANGES: Final = ListFile("changes", "content/changes.yml", model.ChangeList)
COVERAGE: Final = ListFile("coverage", "content/coverage.yml", model.CoverageList)
THESAURUS: Final = ListFile("thesaurus", "content/thesaurus.yml", model.Thesaurus)
LIST_FILES: Final = (TERMS, RESOURCES, FIGURES, CHANGES, SOURCES, COVERAGE, THESAURUS)


def kind_of(entry: model.Entry) -> Kind:
    """Return the kind of an entry."""
    return BY_MODEL[type(entry)]
