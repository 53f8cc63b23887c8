"""The analysis: folding, words, stems against Snowball's own, compounds; and its twin in JavaScript on every word of the site."""

from __future__ import annotations

import json

import pytest
import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.asking import Engine
from kennisbank.search import analysis
from kennisbank.search.documents import Document, documents
from tests.lib.roots import PROJECT

TWIN = """
const { words, stems, split, stem } = kbAnalysis;
const known = new Set(%s);
JSON.stringify(%s.map((text) => [words(text), stems(text), words(text).map((word) => split(stem(word), known))]))
"""


@pytest.fixture(scope="module")
def found(real_library) -> list[Document]:
    return list(documents(real_library))


@pytest.fixture(scope="module")
def texts(found: list[Document]) -> list[str]:
    """Every text that is searched."""
    return [
        text
        for document in found
        for text in (document.title, document.summary, *document.words, *(line for section in document.sections for line in section.lines))
    ]


def test_folding_and_words() -> None:
    assert list(analysis.words("De cliënt’s foto, één bajes-uit-begeleider (24-uurs)!")) == [
        "de",
        "clients",
        "foto",
        "een",
        "bajes",
        "uit",
        "begeleider",
        "bajesuitbegeleider",
        "24",
        "uurs",
        "24uurs",
    ]
    assert list(analysis.words("<b>☃ 漢字 … - ’")) == ["b"]


def test_the_porter_part_is_snowballs_own(texts: list[str]) -> None:
    reference = snowballstemmer.stemmer("dutch_porter")
    every = {word for text in texts for word in analysis.words(text) if len(word) >= analysis.SHORTEST_PART and not word[0].isdigit()}
    assert len(every) > 4000
    assert [(word, reference.stemWord(word), analysis._porter(word)) for word in sorted(every) if reference.stemWord(word) != analysis._porter(word)] == []


@pytest.mark.parametrize(
    "forms",
    [
        "grens grenzen",
        "huis huizen",
        "straf straffen",
        "instantie instanties",
        "rapportage rapportages",
        "risico risicos",
        "maatje maatjes",
        "cliënt cliënten client",
        "schuld schulden",
        "afspraak afspraken",
        "begeleiden begeleiding",
        "dagbestedding dagbesteding",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len(set(analysis.stems(forms))) == 1


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("schuldhulpverlening", ["schuld", "hulpverlen"]),
        ("signaleringsplan", ["signaler", "plan"]),
        ("gedwongenkader", ["gedwong", "kader"]),
        ("woonvormen", ["won", "vorm"]),
        ("begeleiding", []),
        ("opvang", []),
    ],
)
def test_compounds_split_into_words_of_the_site(word: str, parts: list[str]) -> None:
    known = {"schuld", "hulpverlen", "signaler", "plan", "gedwong", "kader", "won", "vorm", "opvang"}
    assert analysis.split(analysis.stem(word), known) == parts


def twin(engine: Engine, texts: list[str], known: list[str]) -> list[list[object]]:
    return list(json.loads(engine.run("{" + TWIN % (json.dumps(known), json.dumps(texts)) + "}")))


def ours(texts: list[str], known: set[str]) -> list[list[object]]:
    return [[list(analysis.words(text)), analysis.stems(text), [analysis.split(analysis.stem(word), known) for word in analysis.words(text)]] for text in texts]


def test_the_twin_agrees_on_every_word_of_the_site(engine: Engine, texts: list[str]) -> None:
    known = {stem for text in texts for stem in analysis.stems(text)}
    pages = [
        path.read_text(encoding="utf-8")
        for folder in ("content", "practices", "cases")
        for path in sorted((PROJECT / folder).rglob("*.*"))
        if path.suffix in {".yml", ".md"}
    ]
    for part in (texts, pages):
        assert twin(engine, part, sorted(known)) == ours(part, known)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=60) | st.text(alphabet="aeiouybcdfghjklmnprstvwzëï-’' ", max_size=60))
def test_the_twin_agrees_on_any_text(engine: Engine, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    known = {"schuld", "hulp", "won", "vorm", "plan"}
    assert twin(engine, [text], sorted(known)) == ours([text], known)
