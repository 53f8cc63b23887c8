"""Golden Markdown of three pages. `RENEW=1 pytest tests/test_render.py` writes it anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from roots import PROJECT, change

from delivery.build import build
from delivery.tree import make_tree, write_tree
from kennisbank.pipeline import load, render

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = PROJECT / "templates"


@pytest.mark.parametrize("path", ["praktijken/houd-gesprekken.md", "casussen/een-casus.md", "praktijken/index.md"])
def test_page(path: str, mini: Path) -> None:
    text = next(page.text for page in render(load(mini).library, TEMPLATES) if page.path == path)
    golden = GOLDEN / path.replace("/", "--")
    if os.environ.get("RENEW"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_hostile_content_stays_text_in_the_whole_page(mini: Path, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script> [x](http://e.example) {{ config }} *[a]: b"
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: '<script>alert(1)</script>'")
    change(mini, "practices/meld-op-tijd.yml", "summary: Zeg het als je je zorgen maakt.", f"summary: '{evil}'")
    change(mini, "practices/meld-op-tijd.yml", "Bel de toezichthouder.", f"'{evil}'")
    change(mini, "practices/meld-op-tijd.yml", "search_words: [doorgeven]", "search_words: ['<b>x</b>']")
    change(mini, "practices/houd-gesprekken.yml", "title: Houd gesprekken met z'n drieën", 'title: "Gesprekken\\u0099 \\ufffe nu"')
    change(mini, "content/terms.yml", "Verzet tegen dwang.", "'\"}>< <script>alert(2)</script>'")
    change(mini, "practices/houd-gesprekken.yml", "Nodig iedereen uit.", "Let op reactance.")
    outcome = build(mini, tmp_path / "site")
    assert outcome.good, outcome.message
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text, page
        assert 'href="http://e.example' not in text, page
        assert "<b>x</b>" not in text, page
        assert 'description: "' not in text, page
    for script in (tmp_path / "site" / "search").rglob("*.js"):
        assert "</script" not in script.read_text(encoding="utf-8"), script  # where it would stand in a page


def test_the_tree_can_be_written_for_another_generator(mini: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    number = write_tree(make_tree(mini), tree)
    assert (tree / "praktijken" / "meld-op-tijd.md").exists()
    assert (tree / "p2" / "index.html").exists()
    assert number == sum(path.is_file() for path in tree.rglob("*"))
