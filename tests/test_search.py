"""What the search finds: measured on labelled queries, against lunr with the same words, and on anything a reader may type."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measures import KINDS, measure, read
from reference import LunrReference
from roots import PROJECT

from delivery.search import Engine
from kennisbank.search.analysis import words
from kennisbank.search.documents import documents

QUERIES = read(PROJECT / "tests" / "search" / "queries.yml")
TUNED = [query for query in QUERIES if not query["kept_out"]] + read(PROJECT / "tests" / "search" / "tuning.yml")
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


Run = Callable[..., subprocess.CompletedProcess[str]]


def test_the_command_answers_a_file_of_queries(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "queries.yml"
    path.write_text("- {q: schuldhulpverlening, expect: [C10]}\n- {q: C5, expect: [C5]}\n- q: 2020\n", encoding="utf-8")
    found = json.loads(command("search", "--queries", path, "--json").stdout)
    assert [row["q"] for row in found] == ["schuldhulpverlening", "C5", "2020"]
    assert found[1]["results"][0] == {"id": "C5", "url": "/casussen/krachtgericht-bij-weerstand/"}
    assert all(len(row["results"]) <= 10 and len({hit["id"] for hit in row["results"]}) == len(row["results"]) for row in found)
    told = command("search", "--queries", path).stdout
    assert "*  1. C5" in told


def test_the_command_searches_for_words(command: Run) -> None:
    done = command("search", "geen", "vertrouwen")
    assert done.returncode == 0
    assert "S2" in done.stdout


@pytest.mark.parametrize(
    ("text", "says"),
    [("- {q: [}\n", "queries.yml:1:8:"), ("q: x\n", "here belongs a list"), ("- {expect: [C5]}\n- {q: x, expect: C5}\n", "query 1, 2"), ("\xff", "UTF-8")],
)
def test_a_file_that_is_no_list_of_queries_is_told(command: Run, tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "queries.yml"
    path.write_bytes(text.encode("latin-1"))
    done = command("search", "--queries", path)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_without_words_says_what_it_needs(command: Run) -> None:
    assert command("search").returncode == 2
    assert command("search", "--queries", "nowhere.yml").returncode == 2
