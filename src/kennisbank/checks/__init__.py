"""Check: rules over the whole, one function a rule, each yielding problems."""

from __future__ import annotations

from kennisbank.checks import ledger, moves, pages, questions, readability, thesaurus
from kennisbank.library import Library
from kennisbank.problems import Problem

RULES = (
    questions.twice,
    moves.former_slugs,
    moves.moved,
    pages.references,
    pages.links,
    pages.clashes,
    ledger.check,
    readability.check,
    thesaurus.check,
)


def check(library: Library) -> list[Problem]:
    """Return the problems of every rule."""
    return [problem for rule in RULES for problem in rule(library)]
