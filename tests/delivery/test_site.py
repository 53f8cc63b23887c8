"""The files of a site: whatever the content holds stays text in all of them."""

from __future__ import annotations

from pathlib import Path

from tests.lib.made import built
from tests.lib.roots import change


def test_hostile_content_stays_text_in_the_whole_page(mini: Path, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script> [x](http://e.example) {{ config }} *[a]: b"
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: '<script>alert(1)</script>'")
    change(mini, "practices/meld-op-tijd.yml", "summary: Zeg het als je je zorgen maakt.", f"summary: '{evil}'")
    change(mini, "practices/meld-op-tijd.yml", "Bel de toezichthouder.", f"'{evil}'")
    change(mini, "practices/meld-op-tijd.yml", "search_words: [doorgeven]", "search_words: ['<b>x</b>']")
    change(mini, "practices/houd-gesprekken.yml", "title: Houd gesprekken met z'n drieën", 'title: "Gesprekken\\u0099 \\ufffe nu"')
    change(mini, "content/terms.yml", "Verzet tegen dwang.", "'\"}>< <script>alert(2)</script>'")
    change(mini, "practices/houd-gesprekken.yml", "Nodig iedereen uit.", "Let op reactance.")
    built(mini, tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text, page
        assert 'href="http://e.example' not in text, page
        assert "<b>x</b>" not in text, page
        assert 'description: "' not in text, page
    for script in (tmp_path / "site" / "search").rglob("*.js"):
        assert "</script" not in script.read_text(encoding="utf-8"), script  # where it would stand in a page
