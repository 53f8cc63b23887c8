"""A crawl of the whole built site and of the offline copy: no dead link, no dead anchor, no duplicate id."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest


@dataclass
class Page(HTMLParser):
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    lang: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.lang = values.get("lang") or ""
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if values.get("http-equiv") == "refresh":
            self.links.append(str(values["content"]).partition("url=")[2])
        self.links += [str(values[name]) for name in ("href", "src") if values.get(name) and values.get("rel") != "canonical"]


@cache
def parse(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def resolve(root: Path, page: Path, link: str, *, server: bool) -> Path:
    """The file a link leads to: a server gives index.html for a folder, a disk does not."""
    target = root / unquote(link).lstrip("/") if link.startswith("/") else page.parent / unquote(link)
    return target / "index.html" if server and (link.endswith("/") or target.is_dir()) else target


def dead_links(root: Path, *, server: bool) -> list[str]:
    dead = []
    for path in sorted(root.rglob("*.html")):
        if path.name == "404.html":
            continue
        for link in parse(path).links:
            address, anchor = urldefrag(link)
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = resolve(root, path, parts.path, server=server) if parts.path else path
            if not target.is_file():
                dead.append(f"{path.relative_to(root)}: {link}")
            elif anchor and target.suffix == ".html" and unquote(anchor) not in parse(target).ids and not anchor.startswith("__"):
                dead.append(f"{path.relative_to(root)}: {link} (no such anchor)")
    return dead


def test_no_dead_link_on_the_site(site: Path) -> None:
    assert dead_links(site, server=True) == []


def test_no_dead_link_in_the_offline_copy(offline: Path) -> None:
    assert dead_links(offline, server=False) == []


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="weg/">x</a><a href="#nergens">y</a><a href="index.html">z</a>', encoding="utf-8")
    assert len(dead_links(tmp_path, server=True)) == 2


def test_only_outside_links_are_absolute(site: Path) -> None:
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        for link in parse(path).links:
            assert not link.startswith("/"), f"{path}: {link}"
            assert not link.startswith("https://kennisbank.example"), f"{path}: {link}"


def test_every_page_is_dutch_has_one_h1_and_headings_in_order(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = parse(path)
        assert page.lang == "nl", path
        if "http-equiv" in path.read_text(encoding="utf-8"):
            continue
        assert page.headings.count(1) == 1, path
        assert page.headings[0] == 1, path
        assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), (path, page.headings)
        assert [name for name, number in Counter(page.ids).items() if number > 1] == [], path


def test_every_entry_can_be_reached_from_home(site: Path) -> None:
    seen: set[Path] = set()
    waiting = [site / "index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen or not path.is_file() or path.suffix != ".html":
            continue
        seen.add(path)
        waiting += [
            resolve(site, path, urlsplit(link).path, server=True).resolve() for link in parse(path).links if urlsplit(link).path and not urlsplit(link).scheme
        ]
    pages = set(site.rglob("index.html"))
    assert pages - seen == set()


@pytest.mark.parametrize(
    "name",
    [
        "praktijken/houd-driegesprekken",
        "casussen/krachtgericht-bij-weerstand",
        "themas/samenwerking",
        "methodieken/rnr-model",
        "situaties/de-titel-loopt-af",
        "dilemmas/open-over-de-titel",
    ],
)
def test_every_entry_page_says_that_the_effect_was_not_measured(site: Path, name: str) -> None:
    article = (site / name / "index.html").read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    assert re.search(r"effect (heeft|hebben), is niet gemeten|effect is niet gemeten|niet gemeten of deze aanpak|meer effect heeft, is niet gemeten", article)


def test_improve_this_page_leads_to_the_yaml_file(site: Path) -> None:
    text = (site / "casussen" / "krachtgericht-bij-weerstand" / "index.html").read_text(encoding="utf-8")
    assert 'href="https://git.example/kennisbank/edit/main/cases/krachtgericht-bij-weerstand.yml"' in text
    assert "Verbeter deze pagina" not in (site / "praktijken" / "index.html").read_text(encoding="utf-8")
