"""What the search finds: measured on labelled queries, against lunr with the same words, and on anything a reader may type."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.asking import Engine
from kennisbank.search.analysis import words
from kennisbank.search.documents import documents
from support.measures import KINDS, measure, read
from support.reference import LunrReference
from tests.lib.roots import DATA

QUERIES = read(DATA / "queries" / "queries.yml")
TUNED = [query for query in QUERIES if not query["kept_out"]] + read(DATA / "queries" / "tuning.yml")
KEPT_OUT = [query for query in QUERIES if query["kept_out"]]


def ids(engine: Engine, queries: list[dict[str, Any]]) -> list[list[str]]:
    return [[hit.id for hit in engine.search(query["q"])] for query in queries]


def test_the_queries_are_many_and_of_every_kind(real_library) -> None:
    known = {document.id for document in documents(real_library)}
    assert len(QUERIES) >= 120
    assert len(KEPT_OUT) * 2 == len(QUERIES)
    for kind in KINDS:
        assert sum(query["kind"] == kind for query in QUERIES) >= 13, kind
    assert {query["kind"] for query in [*QUERIES, *TUNED]} == set(KINDS)
    assert [(query["q"], name) for query in [*QUERIES, *TUNED] for name in query["expect"] if name not in known] == []


def test_no_search_word_is_a_kept_out_query(real_library) -> None:
    entries = [*real_library.entries.values(), *real_library.terms, *real_library.resources, *real_library.figures]
    spoken = {" ".join(words(word)) for entry in entries for word in entry.search_words}
    assert [query["q"] for query in KEPT_OUT if " ".join(words(query["q"])) in spoken] == []


def test_the_tuned_half_meets_the_bar(engine: Engine) -> None:
    found = measure(TUNED, ids(engine, TUNED))
    assert found.hit3 >= 0.95
    assert found.hit1 >= 0.80
    assert found.nothing <= 0.01
    for kind in KINDS:
        of_kind = [query for query in TUNED if query["kind"] == kind]
        assert measure(of_kind, ids(engine, of_kind)).hit3 >= 0.85, kind


def test_at_least_as_good_as_lunr_with_the_same_words(engine: Engine, real_library) -> None:
    """The reference: an index of python-lunr from the same analysed words, search words and thesaurus."""
    reference = LunrReference(real_library)
    every = [*QUERIES, *TUNED]
    lunr = measure(every, [reference.search(query["q"]) for query in every])
    own = measure(every, ids(engine, every))
    assert own.hit3 >= lunr.hit3
    assert own.hit1 >= lunr.hit1
    assert own.nothing <= lunr.nothing


@pytest.mark.parametrize(("typed", "code"), [("C5", "C5"), ("p12", "P12"), (" s 7 ", "S7"), ("t-03", "T3"), ("m1", "M1")])
def test_a_code_goes_straight_to_its_entry(engine: Engine, typed: str, code: str) -> None:
    assert engine.search(typed)[0].id == code


def test_a_code_that_is_none_is_a_word_like_any_other(engine: Engine) -> None:
    assert "C99" not in [hit.id for hit in engine.search("c99")]


def test_what_was_taken_for_another_word_is_told(engine: Engine) -> None:
    assert engine.corrected("reclasering") == {"reclasering": "reclassering"}
    assert engine.corrected("reclassering") == {}


@pytest.mark.parametrize("typed", ["werkt niet mee", "werkt echt niet mee", "meewerken"])
def test_a_verb_that_stands_apart_is_found(engine: Engine, typed: str) -> None:
    assert {"S1"} & {hit.id for hit in engine.search(typed)[:3]}


NASTY = [
    "a:b",
    "*",
    '"',
    "'",
    "\\",
    "x" * 10_000,
    "schuld " * 2_000,
    "😀",
    "<script>alert(1)</script>",
    "title:schuld^10 +x -y ~2",
    "\x00",
    "\ud800",
    "constructor",
    "__proto__",
    "toString",
    "%",
    "&lt;",
    "   ",
    "",
]


@pytest.mark.parametrize("typed", NASTY, ids=lambda typed: repr(typed)[:20])
def test_nothing_a_reader_types_is_an_error(engine: Engine, typed: str) -> None:
    assert isinstance(engine.search(typed), list)


@settings(max_examples=150, deadline=None)
@given(typed=st.text(max_size=80))
def test_no_text_at_all_is_an_error(engine: Engine, typed: str) -> None:
    assert isinstance(engine.search(typed), list)
