"""What the search finds stands on the pages of the site, and what it loads is small."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from kennisbank.library import Library
from kennisbank.search import index
from kennisbank.search.documents import Document, documents


@pytest.fixture(scope="module")
def found(real_library: Library) -> list[Document]:
    return list(documents(real_library))


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
