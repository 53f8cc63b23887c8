"""Golden articles of three pages, and what a page says of itself. `RENEW=1 pytest tests/core/test_render.py` writes the articles anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kennisbank.library import Library
from kennisbank.links import SLOT, Made
from kennisbank.outputs import Page
from tests.lib.made import articles, outputs
from tests.lib.roots import DATA

GOLDEN = DATA / "golden"


@pytest.mark.parametrize("place", ["praktijken/houd-gesprekken/", "casussen/een-casus/", "praktijken/"])
def test_article(place: str, mini: Path) -> None:
    text = articles(mini)[place]
    name = place.strip("/").replace("/", "--") if place.count("/") > 1 else f"{place.strip('/')}--index"
    golden = GOLDEN / f"{name}.html"
    if os.environ.get("RENEW"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_every_golden_article_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {"casussen--een-casus.html", "praktijken--houd-gesprekken.html", "praktijken--index.html"}


def test_the_headings_of_a_page_are_those_of_its_article(real_library: Library) -> None:
    pages = [page for page in outputs(real_library).values() if isinstance(page, Page)]
    assert len(pages) > 150
    for page in pages:
        found = [tag.partition('"')[0] for tag in page.article.split('<h2 id="')[1:]]
        assert [heading.anchor for heading in page.headings] == found, page.place
        assert page.article.count('<h1 id="') == 1, page.place


def test_no_page_made_for_a_tree_holds_a_slot(mini: Path) -> None:
    made = outputs(mini, Made.TREE)
    assert [place for place, page in made.items() if SLOT in (page.article + page.markdown if isinstance(page, Page) else page.href)] == []
    assert SLOT in outputs(mini)["praktijken/"].article
