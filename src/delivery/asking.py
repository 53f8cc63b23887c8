"""Ask the search what a reader would find: the very engine of the browser, run by a small JavaScript engine (QuickJS)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import quickjs
import yaml

from delivery.assets import SCRIPTS, SEARCH_BUNDLE, joined
from delivery.outcome import Outcome
from kennisbank import files
from kennisbank.pipeline import load
from kennisbank.problems import report
from kennisbank.search.index import INDEX_PATH, scripts

SHOWN: Final = 10
ASK: Final = """
var engine = kbEngine(kbIndex);
function ask(query, number) {
  const { results, corrected } = engine.search(query);
  const rows = results.slice(0, number).map(({ document }) => ({ id: document.id, url: "/" + document.address, title: document.title }));
  return JSON.stringify({ rows, corrected });
}
"""


class QueriesError(Exception):
    """A file of queries cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A result: `id` is the code, or the address of what has none; `url` begins at the site's root."""

    id: str
    url: str
    title: str


class Engine:
    """The engine of the browser with an index."""

    def __init__(self, index: str) -> None:
        """Load the engine and the text of `search/index.js`."""
        self._context = quickjs.Context()
        self._context.eval("var self = globalThis;")
        for script in (joined(SCRIPTS / SEARCH_BUNDLE, "js"), index, ASK):
            self._context.eval(script)

    def search(self, query: str, number: int = SHOWN) -> list[Hit]:
        """Return the best entries for a query, at most `number`, best first."""
        return [Hit(**row) for row in self._ask(query, number)["rows"]]

    def corrected(self, query: str) -> dict[str, str]:
        """Return which typed words were taken for another."""
        return dict(self._ask(query, 0)["corrected"])

    def run(self, script: str) -> Any:
        """Return the value of a script, for tests of its parts."""
        return self._context.eval(script)

    def _ask(self, query: str, number: int) -> dict[str, Any]:
        """Call `ask`; half of a surrogate pair, which JSON cannot carry, becomes a question mark."""
        typed = query.encode("utf-8", "replace").decode()
        return dict(json.loads(self._context.eval(f"ask({json.dumps(typed)}, {number})")))


def engine_of(root: Path) -> Engine | str:
    """Return the engine with the index of a content root, or the report of its problems."""
    content = load(root, ledger=False)
    if not content.good:
        return report(content.problems)
    return Engine(dict(scripts(content.library))[INDEX_PATH])


def read_queries(path: Path) -> list[dict[str, Any]]:
    """Return the queries of a file: a list of mappings with `q` (text) and `expect` (codes or addresses; may be left out).

    Raises:
        QueriesError: the file cannot be read, is not YAML, or holds something else.
    """
    try:
        found = yaml.load(files.read_bytes(path).decode("utf-8"), Loader=yaml.CSafeLoader)
    except OSError as error:
        raise QueriesError(f"{path}:1:1: cannot be read: {error.strerror or error}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
        raise QueriesError(f"{path}:{place}: is not YAML in UTF-8: {getattr(error, 'problem', None) or error}") from error
    if not isinstance(found, list):
        raise QueriesError(f"{path}:1:1: here belongs a list of queries, e.g. '- {{q: werkt niet mee, expect: [S1]}}'")
    wrong = [
        number for number, item in enumerate(found, 1) if not isinstance(item, dict) or item.get("q") is None or not isinstance(item.get("expect", []), list)
    ]
    if wrong:
        raise QueriesError(f"{path}:1:1: query {', '.join(map(str, wrong))} in the list needs 'q' (a text), and 'expect' is a list of codes or addresses")
    return [{**item, "q": str(item["q"])} for item in found]


def search(root: Path, queries: list[dict[str, Any]], *, as_json: bool) -> Outcome:
    """Answer queries: the ten best entries of each, as JSON or as text."""
    engine = engine_of(root)
    if isinstance(engine, str):
        return Outcome(False, engine)
    found = [(query, engine.search(query["q"])) for query in queries]
    if as_json:
        return Outcome(
            True,
            json.dumps([{"q": query["q"], "results": [{"id": hit.id, "url": hit.url} for hit in hits]} for query, hits in found], ensure_ascii=False, indent=1),
        )
    return Outcome(True, "\n".join(line for query, hits in found for line in _told(query, hits)))


def _told(query: dict[str, Any], hits: list[Hit]) -> list[str]:
    """Return the lines for one query; an expected entry is starred."""
    expected = set(map(str, query.get("expect", [])))
    lines = [f"{'*' if hit.id in expected else ' '} {number:>2}. {hit.id:<6} {hit.title}" for number, hit in enumerate(hits, 1)]
    return [query["q"], *(lines or ["      nothing found"])]
