"""The content model: one frozen dataclass per kind of entry, as written in YAML.

A field without a default must be filled in. Texts are `Located`: they know their line and column.
"""

from kennisbank.model.entries import Case, Dilemma, Entry, Method, Moved, Practice, Situation, ThemePage
from kennisbank.model.listings import (
    Change,
    ChangeList,
    CoverageList,
    Figure,
    FigureList,
    FigureRow,
    Holding,
    Paragraph,
    Resource,
    ResourceList,
    SourceDocument,
    SourceList,
    SourceSection,
    Synonyms,
    Term,
    TermList,
    Thesaurus,
)
from kennisbank.model.parts import Claim, Line, Related, SeenCase, Side, Step, TryPractice, Voice, Works

__all__ = [
    "Case",
    "Change",
    "ChangeList",
    "Claim",
    "CoverageList",
    "Dilemma",
    "Entry",
    "Figure",
    "FigureList",
    "FigureRow",
    "Holding",
    "Line",
    "Method",
    "Moved",
    "Paragraph",
    "Practice",
    "Related",
    "Resource",
    "ResourceList",
    "SeenCase",
    "Side",
    "Situation",
    "SourceDocument",
    "SourceList",
    "SourceSection",
    "Step",
    "Synonyms",
    "Term",
    "TermList",
    "ThemePage",
    "Thesaurus",
    "TryPractice",
    "Voice",
    "Works",
]
