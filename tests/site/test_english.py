"""English among the Dutch is marked as English, wherever it is read aloud."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from kennisbank.language.english import english
from kennisbank.library import Library
from tests.lib.pages import addresses

VOID = {"meta", "link", "br", "hr", "img", "input"}
NOT_READ = {"title", "script", "style", "svg"}  # a tab, code, and drawings whose links are named as a whole (said on the page about accessibility)


class Unmarked(HTMLParser):
    """Collects English phrases that stand outside `lang="en"`."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        super().__init__()
        self.pattern = pattern
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
            self.found += self.pattern.findall(data)


def unmarked(text: str, pattern: re.Pattern[str]) -> list[str]:
    parser = Unmarked(pattern)
    parser.feed(text)
    return parser.found


def test_every_phrase_on_every_page_is_marked(site: Path, real_library: Library) -> None:
    pattern = english(real_library.words.here.english).pattern
    assert pattern
    assert unmarked("<p>een best practice</p>", pattern) == ["best practice"]
    assert {address: found for address, text in addresses(site).items() if (found := unmarked(text, pattern))} == {}


def test_the_phrases_are_used(site: Path, real_library: Library) -> None:
    text = "\n".join(addresses(site).values())
    assert [phrase for phrase in real_library.words.here.english if f'<span lang="en">{phrase}</span>'.lower() not in text.lower()] == []
