"""English among the Dutch is marked as English, wherever it is read aloud."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import Markdown
from pages import addresses

from delivery.english import EnglishMarks
from kennisbank.english import ENGLISH, PHRASES, marked

VOID = {"meta", "link", "br", "hr", "img", "input"}
NOT_READ = {"title", "script", "style", "svg"}  # a tab, code, and drawings whose links are named as a whole (said on the page about accessibility)


class Unmarked(HTMLParser):
    """Collects English phrases that stand outside `lang="en"`."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append((tag, tag in NOT_READ or ("lang", "en") in attrs))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(fine for _, fine in self.open):
            self.found += ENGLISH.findall(data)


def unmarked(text: str) -> list[str]:
    parser = Unmarked()
    parser.feed(text)
    return parser.found


def test_every_phrase_on_every_page_is_marked(site: Path) -> None:
    assert {address: found for address, text in addresses(site).items() if (found := unmarked(text))} == {}


def test_the_phrases_are_used(site: Path) -> None:
    text = "\n".join(addresses(site).values())
    assert [phrase for phrase in PHRASES if f'<span lang="en">{phrase}</span>'.lower() not in text.lower()] == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("een best practice, nog een best practice.", '<p>een <span lang="en">best practice</span>, nog een <span lang="en">best practice</span>.</p>'),
        ("*nadruk* en best practices", '<p><em>nadruk</em> en <span lang="en">best practices</span></p>'),
        ("[Housing First](x)", '<p><a href="x"><span lang="en">Housing First</span></a></p>'),
        ("## reactance { #reactance }", '<h2 id="reactance"><span lang="en">reactance</span></h2>'),
        ("`best practice` en bestpractice", "<p><code>best practice</code> en bestpractice</p>"),
    ],
)
def test_marks(text: str, html: str) -> None:
    assert Markdown(extensions=["attr_list", "toc", EnglishMarks()]).convert(text) == html


def test_a_drawing_is_left_alone() -> None:
    page = '<div markdown="block">\n\n<div><svg><text>best practice</text></svg></div>\n\nbest practice\n</div>'
    html = Markdown(extensions=["md_in_html", EnglishMarks()]).convert(page)
    assert "<text>best practice</text>" in html
    assert html.count("lang=") == 1


def test_escaped_text() -> None:
    assert marked("Het Good Lives Model &amp; meer") == 'Het <span lang="en">Good Lives Model</span> &amp; meer'
