"""A rule for cases: a question asks about what happened there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kennisbank.library import Library
from kennisbank.model import Case
from kennisbank.problems import Problem

LETTERS: Final = re.compile(r"[^\W_]+")


def twice(library: Library) -> Iterator[Problem]:
    """The same stop-and-discuss question at two places asks nothing about either."""
    first: dict[str, str] = {}
    for case in library.of(Case):
        assert isinstance(case, Case)
        for question in (question for step in case.approach for question in step.stop):
            words = " ".join(LETTERS.findall(question.lower()))
            if words in first:
                message = f"this question stands in {first[words]} too: ask about what happened here"
                yield Problem(case.path, question.line, question.column, "KB410", message)
            first.setdefault(words, case.path)
