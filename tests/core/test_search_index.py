"""The index and the texts: what stands in them, and that they are safe to put in a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.asking import Engine
from kennisbank.gathering import ITEM_PAGES, WRITTEN, WRITTEN_WORTH
from kennisbank.kinds import KINDS
from kennisbank.library import Library
from kennisbank.model import Synonyms
from kennisbank.pipeline import load
from kennisbank.search import index
from kennisbank.search.documents import Document, Section, documents
from kennisbank.search.thesaurus import compile_thesaurus
from tests.lib.roots import change


@pytest.fixture(scope="module")
def found(real_library) -> list[Document]:
    return list(documents(real_library))


def test_everything_has_a_document_with_an_id_of_its_own(found: list[Document], real_library) -> None:
    ids = [document.id for document in found]
    assert len(set(ids)) == len(ids)
    assert {str(code) for code in real_library.entries} <= set(ids)
    for address, items in (("begrippen", real_library.terms), ("hulpmiddelen", real_library.resources), ("doelgroep", real_library.figures)):
        assert {f"/{address}/#{item.slug}" for item in items} <= set(ids)
    assert len({index.texts_name(document) for document in found}) == len(found)


def test_a_script_can_neither_end_a_page_nor_break_a_line() -> None:
    text = index._as_script(["</script><!--", "a\u2028b\u2029c", '"\\'])
    assert "</" not in text
    assert "\u2028" not in text
    assert "\u2029" not in text
    assert json.loads(text) == ["</script><!--", "a\u2028b\u2029c", '"\\']


@settings(max_examples=200, deadline=None)
@given(numbers=st.lists(st.integers(0, 500_000), unique=True, max_size=50).map(sorted))
def test_numbers_come_out_of_their_digits_as_they_went_in(engine: Engine, numbers: list[int]) -> None:
    assert json.loads(engine.run(f"JSON.stringify(kbRows.numbersOf({json.dumps(index._gaps(numbers))}))")) == numbers


def test_words_are_counted_by_section_under_their_commonest_spelling() -> None:
    def document(name: str, *lines: str) -> Document:
        return Document(
            name, "praktijken", f"praktijken/{name}/", name, "", (), "", (Section("wel", "Wel doen", lines), Section("niet", "Niet doen", ("de schulden",)))
        )

    found = index.occurrences([index.read(found) for found in (document("P1", "De schuld van de schulden", "risico-taxatie"), document("P2", "Geen schulden"))])
    assert found == {"risico": [0], "risicotaxatie": [0], "schulden": [0, 1, 2, 3], "taxatie": [0]}


def test_the_thesaurus_holds_the_file_and_the_abbreviations(mini_library) -> None:
    mini_library.synonyms = (Synonyms(typed=("op straat", "dakloos"), means=("de opvang",)), Synonyms(same=("drank", "alcohol")))
    assert compile_thesaurus(mini_library) == [
        "op strat|daklos>opvang",
        "drank|alcohol=drank|alcohol",
        "lvb|licht verstand beperk=lvb|licht verstand beperk",
        "dg|het driegesprek=dg|driegesprek",
    ]


def test_the_index_carries_what_each_kind_of_result_is_worth_and_which_lead_on(found: list[Document], real_library: Library) -> None:
    rows = {key: (singular, plural, worth, way_on) for key, singular, plural, worth, way_on in index.index(list(map(index.read, found)), real_library)["kinds"]}
    words = real_library.words
    for kind in KINDS:
        own = words.kind(kind)
        assert rows[kind.address] == (str(own.singular), str(own.results or own.plural), kind.search_worth, int(kind.way_on))
    for page in ITEM_PAGES:
        own = words.pages[page.name]
        assert rows[page.address.strip("/")] == (str(own.item), str(own.items), page.search_worth, int(page.way_on))
    written = words.gathered.written
    assert rows[WRITTEN] == (str(written.item), str(written.items), WRITTEN_WORTH, 0)
    assert list(rows) == [*(kind.address for kind in KINDS), *(page.address.strip("/") for page in ITEM_PAGES), WRITTEN]
    assert {key for key, (*_, way_on) in rows.items() if way_on} == {"situaties", "themas", "begrippen"}
    assert {document.kind for document in found} == set(rows)


def test_what_was_read_before_is_taken_over_only_as_long_as_it_is_the_same(mini: Path) -> None:
    kept: dict[str, index.Read] = {}
    library = load(mini).library
    first = dict(index.scripts(library, kept))
    assert first == dict(index.scripts(library))
    before = dict(kept)
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld heel snel")
    change(mini, "content/terms.yml", "Verzet tegen dwang.", "Verzet.")
    library = load(mini).library
    assert dict(index.scripts(library, kept)) == dict(index.scripts(library)) != first
    assert kept["P1"] is before["P1"]
    assert kept["P2"] is not before["P2"]
    (mini / "practices" / "meld-op-tijd.yml").unlink()
    assert dict(index.scripts(load(mini).library, kept)) == dict(index.scripts(load(mini).library))
    assert "P2" not in kept
