"""Measures of a search over labelled queries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

KINDS = ("exact", "everyday", "compound", "inflection", "abbrev", "diacritics", "english", "typo", "question")


@dataclass(frozen=True)
class Measure:
    """Shares from 0 to 1 over a number of queries: a right entry first, among three; the mean reciprocal rank among ten; nothing found."""

    number: int
    hit1: float
    hit3: float
    mrr: float
    nothing: float

    def __str__(self) -> str:
        return f"{self.number:4d} queries  hit@1 {self.hit1:6.1%}  hit@3 {self.hit3:6.1%}  MRR@10 {self.mrr:.3f}  without result {self.nothing:5.1%}"


def read(path: Path) -> list[dict[str, Any]]:
    """Return the labelled queries of a file."""
    return [{"kept_out": False, **query} for query in yaml.safe_load(path.read_text(encoding="utf-8"))]


def measure(queries: list[dict[str, Any]], found: list[list[str]]) -> Measure:
    """Measure what was found (ids, best first) for each query."""
    ranks = [next((rank for rank, name in enumerate(names[:10], 1) if name in query["expect"]), None) for query, names in zip(queries, found, strict=True)]
    number = len(queries) or 1
    return Measure(
        len(queries),
        sum(rank == 1 for rank in ranks) / number,
        sum(rank in {1, 2, 3} for rank in ranks) / number,
        sum(1 / rank for rank in ranks if rank) / number,
        sum(not names for names in found) / number,
    )
