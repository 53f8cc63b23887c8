"""A strict policy is possible: no page of the site or the offline copy holds a script or a style, only data for machines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/ld\+json\")[^>]*>", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+=[\"']", re.IGNORECASE)
STYLE = re.compile(r"<style\b|<[a-z][^>]*\sstyle=[\"']", re.IGNORECASE)
ADDRESS = re.compile(r"(?:href|src|action)=[\"']?\s*(?:javascript|data|vbscript):(?!,[\"'])", re.IGNORECASE)
INSIDE = (SCRIPT, HANDLER, STYLE, ADDRESS)


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>",
        "<script type='module'>x</script>",
        "<p onclick='x()'>",
        "<svg><style>x</style></svg>",
        '<p class="a" style="color: red">',
        "<a href='javascript:x()'>",
    ],
)
def test_a_fault_is_seen(text: str) -> None:
    assert any(pattern.search(text) for pattern in INSIDE)


def test_what_is_allowed_passes() -> None:
    good = '<script src="x.js" defer></script><script type="application/ld+json">{}</script><link rel="icon" href="data:,"><p class="style">style= on=1</p>'
    assert not [pattern.pattern for pattern in INSIDE if pattern.search(good)]


def test_no_page_holds_a_script_or_a_style(site: Path, offline: Path) -> None:
    for root in (site, offline):
        pages = list(root.rglob("*.html"))
        assert len(pages) > 300
        texts = {page: page.read_text(encoding="utf-8") for page in pages}
        assert [(page, found[0]) for page, text in texts.items() for pattern in INSIDE if (found := pattern.search(text))] == []
