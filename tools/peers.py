"""Other search engines over the same content, to measure ours against: each returns the ids of its ten best entries per query.

Material's stock search, Pagefind and MiniSearch as they are shipped see the visible pages; MiniSearch a second time gets the
same fields, search words and stems as ours.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import quickjs
from playwright.sync_api import Browser

from kennisbank.gathering import ITEM_PAGES
from kennisbank.library import Library
from kennisbank.search.analysis import STOP_WORDS, stem, words
from kennisbank.search.documents import Document, documents
from support.node import MODULES

MINISEARCH: Final = MODULES / "minisearch" / "dist" / "umd" / "index.js"
LIST_PAGES: Final = tuple(page.address for page in ITEM_PAGES)
TAG: Final = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
SHOWN: Final = 10


class Ids:
    """From the address of a page or an anchor on it to the id of an entry."""

    def __init__(self, library: Library) -> None:
        """Note the address of every document."""
        self.known = {document.address: document.id for document in documents(library)}

    def of(self, address: str) -> str:
        """Return the id of an address relative to the root; an address that is none of ours is its own id."""
        address = address.removeprefix("/")
        if address.startswith(LIST_PAGES):
            return self.known.get(address, f"/{address}")
        page = address.partition("#")[0]
        return self.known.get(page, f"/{page}")


def ten(ids: Iterable[str]) -> list[str]:
    """Return the first ten different ids."""
    return list(dict.fromkeys(ids))[:SHOWN]


def material(browser: Browser, base: str, ids: Ids, queries: list[str]) -> list[list[str]]:
    """Ask the stock search of Material for MkDocs: its worker and its index, in a browser, at the address of a stock build."""
    page = browser.new_page()
    page.goto(f"{base}404.html")
    found = page.evaluate(
        """async (queries) => {
          const config = JSON.parse(document.getElementById("__config").textContent);
          const worker = new Worker(new URL(config.search, location.href));
          const ask = (message) => new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); worker.postMessage(message); });
          const index = await (await fetch("/search/search_index.json")).json();
          await ask({ type: 0, data: { ...index, options: { suggest: false } } });
          const answers = [];
          for (const query of queries) {
            const typed = query.replace(/"|(?:^|\\s+)[*+\\-:^~]+(?=\\s+|$)/g, "").trim();
            const { data } = await ask({ type: 2, data: typed });
            answers.push(data.items.map((group) => group.map((document) => document.location)));
          }
          return answers;
        }""",
        queries,
    )
    page.close()
    return [ten(ids.of(location) for group in groups for location in group if location.startswith(LIST_PAGES) or location == group[0]) for groups in found]


def pagefind(browser: Browser, site: Path, base: str, ids: Ids, queries: list[str]) -> list[list[str]]:
    """Index the visible pages of a site with Pagefind and ask it in a browser."""
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"], check=True, capture_output=True)
    page = browser.new_page()
    page.goto(f"{base}404.html")
    found = page.evaluate(
        """async (queries) => {
          const pagefind = await import("/pagefind/pagefind.js");
          const answers = [];
          for (const query of queries) {
            const { results } = await pagefind.search(query);
            const rows = await Promise.all(results.slice(0, 15).map((result) => result.data()));
            answers.push(rows.map((row) => [row.url, ...row.sub_results.map((part) => part.url)]));
          }
          return answers;
        }""",
        queries,
    )
    page.close()
    return [ten(ids.of(url) for urls in rows for url in (urls[1:] or urls if urls[0].removeprefix("/").startswith(LIST_PAGES) else urls[:1])) for rows in found]


def visible_pages(site: Path) -> list[dict[str, str]]:
    """Return title and text of each page of a site, and of each item of a list page, as a visitor sees them."""
    rows = []
    for path in sorted(site.rglob("index.html")):
        text = path.read_text(encoding="utf-8")
        body = re.search(r"<article\b.*?</article>", text, re.DOTALL)
        if not body or 'http-equiv="refresh"' in text:
            continue
        address = path.parent.relative_to(site).as_posix() + "/"
        parts = re.split(r'(?=<h2 id=")', body[0]) if address in LIST_PAGES else [body[0]]
        for part in parts:
            heading = re.search(r'<h[12][^>]*?(?: id="([^"]+)")?>(.*?)</h[12]>', part, re.DOTALL)
            anchor = f"#{heading[1]}" if heading and address in LIST_PAGES and part.startswith("<h2") else ""
            rows.append({"id": address + anchor, "title": _plain(heading[2]) if heading else "", "text": _plain(part)})
    return rows


def _plain(text: str) -> str:
    return " ".join(html.unescape(TAG.sub(" ", text)).split())


def minisearch_shipped(site: Path, ids: Ids, queries: list[str]) -> list[list[str]]:
    """Ask MiniSearch with the options of its own introduction, over the visible pages."""
    options = {"fields": ["title", "text"], "searchOptions": {"boost": {"title": 2}, "fuzzy": 0.2, "prefix": True}}
    return [ten(map(ids.of, found)) for found in _minisearch(visible_pages(site), options, queries)]


def minisearch_same_fields(library: Library, queries: list[str]) -> list[list[str]]:
    """Ask MiniSearch with our fields, search words, stems and stop words, its prefixes and fuzzy matching on."""

    def stems(text: str) -> str:
        return " ".join(stem(word) for word in words(text) if word not in STOP_WORDS)

    rows = [{"id": document.id, **{name: stems(text) for name, text in _fields(document).items()}} for document in documents(library)]
    options = {
        "fields": ["title", "words", "summary", "text"],
        "searchOptions": {"boost": {"title": 3, "words": 3, "summary": 2}, "fuzzy": 0.2, "prefix": True},
    }
    return [ten(found) for found in _minisearch(rows, options, [stems(query) for query in queries])]


def _fields(document: Document) -> dict[str, str]:
    text = " ".join(line for section in document.sections for line in section.lines)
    return {"title": document.title, "words": " ".join(document.words), "summary": document.summary, "text": text}


def _minisearch(rows: list[dict[str, str]], options: dict[str, Any], queries: list[str]) -> list[list[str]]:
    context = quickjs.Context()
    context.eval(MINISEARCH.read_text(encoding="utf-8"))
    context.eval(f"var engine = new MiniSearch({json.dumps(options)}); engine.addAll({json.dumps(rows)});")
    asked = json.loads(context.eval(f"JSON.stringify({json.dumps(queries)}.map((query) => engine.search(query).slice(0, {SHOWN * 3}).map((row) => row.id)))"))
    return [list(map(str, found)) for found in asked]


def without_lists(site: Path, target: Path) -> Path:
    """Copy a site without the page that lists everything, the short links and our own search: what Pagefind would index."""
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("zoeken", "search", "downloads"))
    for path in target.rglob("index.html"):
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            path.unlink()
    return target
