"""The search measured: on labelled queries beside its peers, and in a real browser, in one run."""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT), str(PROJECT / "tools")]

import made_up  # noqa: E402 (the paths are set above)
import peers  # noqa: E402
import plain  # noqa: E402

from delivery.asking import Engine, engine_of  # noqa: E402
from delivery.build import build  # noqa: E402
from delivery.job import make_job  # noqa: E402
from kennisbank.library import Library  # noqa: E402
from kennisbank.pipeline import load  # noqa: E402
from kennisbank.search.index import INDEX_PATH, scripts  # noqa: E402
from support.browser import launched  # noqa: E402
from support.measures import KINDS, measure, read  # noqa: E402
from support.reference import LunrReference  # noqa: E402
from support.server import served  # noqa: E402

QUERIES: Final = PROJECT / "tests" / "data" / "queries"
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


def answers(library: Library, engine: Engine, browser: Browser, folder: Path, queries: list[str]) -> dict[str, list[list[str]]]:
    """Return what each engine finds for each query; the built site stands in `folder`."""
    ids = peers.Ids(library)
    subprocess.run(plain.prepare(make_job(PROJECT), folder, "stock"), check=True, capture_output=True)
    stock = folder / "stock"
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
    queries = read(QUERIES / "queries.yml") + read(QUERIES / "tuning.yml")
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
        with launched() as browser:
            tell_all(queries, answers(library, engine, browser, folder, typed))
            times(browser, folder / "site", library, folder, typed)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
