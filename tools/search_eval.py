"""The search measured: on labelled queries beside its peers, and in a real browser, in one run."""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT / "tools"), str(PROJECT / "tests")]

import made_up  # noqa: E402 (the paths are set above)
import peers  # noqa: E402
from bench import PLAIN  # noqa: E402
from measures import KINDS, measure, read  # noqa: E402
from reference import LunrReference  # noqa: E402

from delivery.build import build  # noqa: E402
from delivery.search import Engine, engine_of  # noqa: E402
from delivery.tree import make_tree, write_tree  # noqa: E402
from kennisbank.library import Library  # noqa: E402
from kennisbank.pipeline import load  # noqa: E402
from kennisbank.search.index import INDEX_PATH, scripts  # noqa: E402

ARGUMENTS: Final = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
OWN: Final = "this site"
MANY: Final = 5_000
PAINTED: Final = """
() => {
  window.painted = [];
  document.addEventListener("keydown", (event) => {
    if (event.key.length > 1 || !event.target.matches("[role=combobox]")) return;
    const pressed = event.timeStamp;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => window.painted.push(performance.now() - pressed);
      after.port2.postMessage(0);
    });
  }, true);
}
"""
FIRST: Final = """
() => new Promise((resolve) => {
  const started = performance.now();
  const open = document.querySelector("[data-kb-search-open]");
  open.focus();
  open.click();
  const look = () => {
    const input = document.querySelector("[role=combobox]");
    if (input && !input.value) {
      input.value = "schulden";
      input.dispatchEvent(new Event("input"));
    }
    if (document.querySelector("[role=option]")) resolve(performance.now() - started);
    else setTimeout(look, 1);
  };
  look();
})
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def answers(library: Library, engine: Engine, browser: Browser, folder: Path, queries: list[str]) -> dict[str, list[list[str]]]:
    """Return what each engine finds for each query; the built site stands in `folder`."""
    ids = peers.Ids(library)
    tree = make_tree(PROJECT)
    write_tree(tree, folder / "docs")
    stock = peers.stock_site(folder, PLAIN.format(docs=folder / "docs", site=folder / "stock", nav=json.dumps(tree.menu())))
    indexed = peers.without_lists(folder / "site", folder / "pagefind")
    reference = LunrReference(library)
    found = {
        OWN: [[hit.id for hit in engine.search(query)] for query in queries],
        "lunr, same words (the reference)": [reference.search(query) for query in queries],
    }
    found["MiniSearch, same fields and stems"] = peers.minisearch_same_fields(library, queries)
    found["MiniSearch as shipped"] = peers.minisearch_shipped(indexed, ids, queries)
    with served(indexed) as base:
        found["Pagefind as shipped"] = peers.pagefind(browser, indexed, base, ids, queries)
    with served(stock) as base:
        found["Material for MkDocs as shipped"] = peers.material(browser, base, ids, queries)
    return found


def tell(title: str, queries: list[dict[str, Any]], found: dict[str, list[list[str]]], at: list[int]) -> None:
    """Print the measures of every engine over some of the queries, and of ours by kind."""
    print(f"\n{title}")
    for name, rows in found.items():
        print(f"  {name:<36}{measure([queries[number] for number in at], [rows[number] for number in at])}")
    for kind in KINDS:
        of_kind = [number for number in at if queries[number]["kind"] == kind]
        print(f"    {kind:<34}{measure([queries[number] for number in of_kind], [found[OWN][number] for number in of_kind])}")


def tell_all(queries: list[dict[str, Any]], found: dict[str, list[list[str]]]) -> None:
    """Print the measures over the queries used for tuning, and over those kept out of it."""
    tell("Tuned", queries, found, [number for number, query in enumerate(queries) if not query["kept_out"]])
    tell("Kept out of tuning", queries, found, [number for number, query in enumerate(queries) if query["kept_out"]])


def spread(values: list[float]) -> str:
    """Return median, 95th percentile and largest of times in milliseconds."""
    ordered = sorted(values)
    return f"median {statistics.median(ordered):6.1f}   95 % {ordered[int(len(ordered) * 0.95)]:6.1f}   largest {ordered[-1]:6.1f} ms"


def typing(page: Page, queries: list[str]) -> list[float]:
    """Type queries key by key into the open dialog and return the milliseconds from each key to painted results, but for the first."""
    page.keyboard.press("/")
    page.wait_for_function("!!(window.kbIndex && window.kbEngine)")
    page.evaluate(PAINTED)
    for query in queries:
        page.locator("[role=combobox]").fill("")
        page.keyboard.type(query, delay=40)
    return list(page.evaluate("window.painted"))[1:]


def times(browser: Browser, site: Path, library: Library, folder: Path, queries: list[str]) -> None:
    """Print sizes and times in the browser."""
    code, data = (len(gzip.compress((site / "search" / name).read_bytes(), 9)) for name in ("search.js", "index.js"))
    print(f"\nsizes: code {code:,} + index {data:,} = {code + data:,} bytes gzip (at most 120,000)")
    with served(site) as base:
        page = browser.new_page()
        page.goto(base)
        print(f"key press to painted results           {spread(typing(page, queries[::8]))}")
    shutil.unpack_archive(site / "downloads" / "kennisbank-offline.zip", folder / "offline")
    firsts = []
    for _ in range(7):
        page = browser.new_page()
        page.goto(f"file://{folder}/offline/index.html")
        firsts.append(float(page.evaluate(FIRST)))
        page.close()
    print(f"first focus to first results, file://  {spread(firsts)}")
    made_up.make(folder / "many", MANY)
    content = load(folder / "many", ledger=False)
    (folder / "many.js").write_text(dict(scripts(content.library))[INDEX_PATH], encoding="utf-8")
    for name, path, number in (
        ("real content", site / "search" / "index.js", len(library.entries)),
        ("made-up content", folder / "many.js", len(content.library.entries)),
    ):
        page = browser.new_page()
        for script in (site / "search" / "search.js", path):
            page.add_script_tag(path=script)
        engine_times = page.evaluate(
            "(queries) => { const engine = kbEngine(kbIndex); return queries.map((query) => { const start = performance.now(); engine.search(query); return performance.now() - start; }); }",
            queries,
        )
        print(f"engine alone, {number:>5,} entries, {name:<16}{spread(list(engine_times)[1:])}")
        page.close()


def main() -> int:
    """Measure and print everything, or with `--own` only what this site's search finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--own", action="store_true", help="only the measures of this site's own search")
    own_only = parser.parse_args().own
    queries = read(PROJECT / "tests" / "search" / "queries.yml") + read(PROJECT / "tests" / "search" / "tuning.yml")
    typed = [query["q"] for query in queries]
    library = load(PROJECT, ledger=False).library
    engine = engine_of(PROJECT)
    assert isinstance(engine, Engine), engine
    if own_only:
        tell_all(queries, {OWN: [[hit.id for hit in engine.search(query)] for query in typed]})
        return 0
    folder = Path(tempfile.mkdtemp(prefix="kennisbank-search-"))
    try:
        outcome = build(PROJECT, folder / "site")
        assert outcome.good, outcome.message
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=next((found for name in BROWSERS if (found := shutil.which(name))), None), args=ARGUMENTS)
            found = answers(library, engine, browser, folder, typed)
            tell_all(queries, found)
            times(browser, folder / "site", library, folder, typed)
            browser.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
