"""The live site: a save becomes a page within a second or so, a mistake becomes a list of problems.

mkdocs' own server ends at a mistake in the first build and rebuilds everything at each save. This
one keeps the configuration and the decoded files, and builds only the pages whose text changed.
"""

from __future__ import annotations

import html
import json
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from mkdocs.livereload import LiveReloadServer

from delivery.mkdocs_build import BuildFailedError, build_pages, configure
from delivery.tree import PROJECT, Tree, make_tree
from kennisbank.pipeline import Memory
from kennisbank.problems import report

WATCHED: Final = ("content", "practices", "cases")
POLLING_SECONDS: Final = 0.2
SEARCH_INDEX: Final = "search/search_index.json"
WAITING_PAGE: Final = b"<!doctype html><html lang=nl><meta charset=utf-8><title>Nog geen site</title><body><h1>Nog geen site</h1></body></html>"


class LiveSite:
    """Builds a content root into a folder again and again, each time only what changed."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root = root
        self.site = site
        self.problems = ""
        self._memory = Memory()
        self._built: dict[str, str] | None = None
        self._search: dict[str, list[dict[str, Any]]] = {}

    def rebuild(self) -> None:
        """Build what changed. Never raises on bad content: `problems` says what is wrong then."""
        start = time.perf_counter()
        try:
            tree = make_tree(self.root, self._memory)
            self.problems = "" if tree.good else report(tree.problems)
            if tree.good:
                self._build(tree)
                print(f"{len(tree.pages)} pages up to date in {time.perf_counter() - start:.2f} s", flush=True)
        except (BuildFailedError, OSError) as error:
            self._built = None
            self.problems = f"the site could not be built: {error}"
        if self.problems:
            print(self.problems, "the last good site is still served", sep="\n", file=sys.stderr, flush=True)

    def _build(self, tree: Tree) -> None:
        texts = {path: page.text for path, page in tree.pages.items()}
        if self._built is not None and self._built.keys() != texts.keys():
            self._built = None  # a page came or went: names, short links and the search change with it
        previous = self._built
        self._built = None
        build_pages(configure(self.site, dirty=previous is not None), tree, previous)
        self._complete_search(texts)
        self._built = texts

    def _complete_search(self, texts: dict[str, str]) -> None:
        """Put the search entries of the pages that were not built back into the index, in the order of a full build."""
        path = self.site / SEARCH_INDEX
        if not path.exists():
            return
        index = json.loads(path.read_text(encoding="utf-8"))
        fresh: dict[str, list[dict[str, Any]]] = {}
        for document in index["docs"]:
            fresh.setdefault(document["location"].partition("#")[0], []).append(document)
        self._search = {**self._search, **fresh}
        index["docs"] = [document for location in self._order(texts) for document in self._search.get(location, [])]
        path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")

    @staticmethod
    def _order(texts: dict[str, str]) -> list[str]:
        """Return the locations of all pages in the order in which mkdocs builds them."""
        return [path.removesuffix("index.md") if path.endswith("index.md") else f"{path.removesuffix('.md')}/" for path in texts if path.endswith(".md")]


class ProblemServer(LiveReloadServer):
    """The live server of mkdocs, with the problems on top of each page."""

    def __init__(self, live: LiveSite, host: str, port: int) -> None:
        super().__init__(builder=live.rebuild, host=host, port=port, root=str(live.site), polling_interval=POLLING_SECONDS)
        self.live = live
        self.error_handler = lambda _: self._missing()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        with_script: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        if not self.live.problems:
            return with_script
        start = with_script.find(b">", with_script.find(b"<body")) + 1
        return with_script[:start] + banner(self.live.problems) + with_script[start:]

    def _missing(self) -> bytes:
        """Return what is shown where there is no page, live reload included."""
        path = self.live.site / "404.html"
        content = path.read_bytes() if path.exists() else WAITING_PAGE
        return self._inject_js_into_html(content, self._visible_epoch)


def banner(problems: str) -> bytes:
    """Return the problems as they stand on top of a page in the browser."""
    style = "position:relative;z-index:99;background:#a3262b;color:#fff;padding:1rem;font:16px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere"
    lead = "Deze inhoud heeft nog problemen; hieronder staat de laatste goede versie."
    return f'<div role="alert" id="kb-problems" style="{style}"><strong>{lead}</strong>\n{html.escape(problems)}</div>'.encode()


def watched(root: Path) -> Iterable[Path]:
    """Yield the folders whose changes make a new build."""
    yield from (root / name for name in WATCHED if (root / name).is_dir())
    yield from (PROJECT / name for name in ("templates", "theme", "assets"))


def serve(root: Path, host: str, port: int) -> None:
    """Serve the site of a content root until Ctrl-C; goes on with any mistake in the content."""
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as folder:
        live = LiveSite(root, Path(folder))
        server = ProblemServer(live, host, port)
        live.rebuild()
        for path in watched(root):
            server.watch(str(path))
        print(f"http://{host}:{port}/ (stop with Ctrl-C)", flush=True)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            print("stopped")
        finally:
            server.shutdown()
