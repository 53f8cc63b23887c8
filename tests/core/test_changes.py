"""The list of changes: a page with the newest first, and a site that does without."""

from __future__ import annotations

from pathlib import Path

from kennisbank.pipeline import load
from tests.lib.made import articles

PAGE = "over/wijzigingen/"


def page(root: Path) -> str:
    return articles(root)[PAGE]


def test_the_newest_stands_first_with_the_pages_it_is_about(mini: Path) -> None:
    text = page(mini)
    assert text.index('id="meer-over-melden"') < text.index('id="begin"')
    assert "20 november 2026" in text
    assert 'Zie <a href="../../praktijken/meld-op-tijd/">Meld op tijd</a>, <a href="' in text


def test_a_root_without_the_list_has_a_page_that_says_so(mini: Path) -> None:
    (mini / "content" / "changes.yml").unlink()
    register = mini / "content" / "permalinks.yml"
    register.write_text(
        "".join(line for line in register.read_text(encoding="utf-8").splitlines(keepends=True) if "wijzigingen/#" not in line), encoding="utf-8"
    )
    assert load(mini).problems == []
    assert "Hier staat nog niets." in page(mini)
    assert load(mini).library.changes == ()
