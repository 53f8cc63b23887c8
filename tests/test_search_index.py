"""The index and the texts: what stands in them, how large they are, and that they are safe to put in a page."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.search import Engine
from kennisbank.model import Synonyms
from kennisbank.search import index
from kennisbank.search.documents import Document, Section, documents
from kennisbank.search.thesaurus import compile_thesaurus


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


def test_every_result_leads_to_a_place_that_is_there(found: list[Document], site: Path) -> None:
    anchors: dict[str, set[str]] = {}
    for document in found:
        address, _, own = document.address.partition("#")
        if address not in anchors:
            anchors[address] = set(re.findall(r'\bid="([^"]+)"', (site / address / "index.html").read_text(encoding="utf-8")))
        wanted = {own, *(section.anchor for section in document.sections)} - {""}
        assert wanted <= anchors[address], document.id


def test_every_heading_is_the_one_on_the_page(found: list[Document], site: Path) -> None:
    for document in found:
        page = (site / document.address.partition("#")[0] / "index.html").read_text(encoding="utf-8")
        for section in document.sections:
            if section.anchor:
                heading = re.search(rf'<h[23] id="{re.escape(section.anchor)}"[^>]*>(.*?)</h[23]>', page, re.DOTALL)
                assert heading, (document.id, section)
                plain = re.sub(r"<[^>]*>", "", heading[1]).strip()
                assert plain.startswith(section.heading.replace("&", "&amp;")), (document.id, section.heading, plain)


def test_texts_are_small_and_only_for_their_own_document(site: Path, found: list[Document]) -> None:
    names = {path.stem for path in (site / "search" / "texts").iterdir()}
    assert names == {index.texts_name(document) for document in found if document.sections}
    assert max(len(gzip.compress(path.read_bytes(), 9)) for path in (site / "search" / "texts").iterdir()) < 12_000


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

    found = index.occurrences([document("P1", "De schuld van de schulden", "risico-taxatie"), document("P2", "Geen schulden")])
    assert found == {"risico": [0], "risicotaxatie": [0], "schulden": [0, 1, 2, 3], "taxatie": [0]}


def test_the_thesaurus_holds_the_file_and_the_abbreviations(mini_library) -> None:
    mini_library.synonyms = (Synonyms(typed=("op straat", "dakloos"), means=("de opvang",)), Synonyms(same=("drank", "alcohol")))
    assert compile_thesaurus(mini_library) == [
        "op strat|daklos>opvang",
        "drank|alcohol=drank|alcohol",
        "lvb|licht verstand beperk=lvb|licht verstand beperk",
        "dg|het driegesprek=dg|driegesprek",
    ]
