"""The live site: a save becomes a page within a second or so, a mistake becomes a list of problems.

mkdocs' own server ends at a mistake in the first build and rebuilds everything at each save. This
one keeps the configuration and the decoded files, and builds only the pages whose text changed.
"""

from __future__ import annotations

import html
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, Final

from mkdocs.livereload import LiveReloadServer

from delivery import offline
from delivery.mkdocs_build import BuildFailedError, build_pages, configure
from delivery.tree import PROJECT, Tree, make_tree
from kennisbank import files
from kennisbank.pipeline import Memory
from kennisbank.problems import report

WATCHED: Final = ("content", "practices", "cases")
POLLING_SECONDS: Final = 0.2
WAITING_PAGE: Final = b"<!doctype html><html lang=nl><meta charset=utf-8><title>Nog geen site</title><body><h1>Nog geen site</h1></body></html>"


class LiveSite:
    """Builds a content root into a folder again and again, each time only what changed."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root = root
        self.site = site
        self.problems = ""
        self._memory = Memory()
        self._built: dict[str, str] | None = None
        self._look: dict[str, int] = {}
        self._kept: dict[str, Any] = {}

    def rebuild(self) -> None:
        """Build what changed. Never raises on bad content: `problems` says what is wrong then."""
        start = time.perf_counter()
        try:
            tree = make_tree(self.root, self._memory)
            self.problems = "" if tree.good else report(tree.problems)
            if tree.good:
                self._build(tree)
                if tree.problems:
                    print(report(tree.problems), flush=True)
                print(f"{len(tree.pages)} pages up to date in {time.perf_counter() - start:.2f} s", flush=True)
        except (BuildFailedError, OSError, RecursionError) as error:
            self._built = None
            self.problems = f"the site could not be built: {error}"
        if self.problems:
            print(self.problems, "the server goes on; save again when it is mended", sep="\n", file=sys.stderr, flush=True)

    def _build(self, tree: Tree) -> None:
        texts = {path: page.text for path, page in tree.pages.items()}
        look = {str(path): path.stat().st_mtime_ns for path in (PROJECT / "theme").rglob("*")}
        previous = self._built
        if previous is None or previous.keys() != texts.keys() or look != self._look:
            previous = None  # a page came or went, or every page looks different: build them all
            self._kept = {}
        self._built, self._look = None, look
        build_pages(configure(self.site), tree, previous, self._kept)
        self._built = texts


class ProblemServer(LiveReloadServer):
    """The live server of mkdocs, with the problems on top of each page."""

    def __init__(self, live: LiveSite, host: str, port: int) -> None:
        super().__init__(builder=live.rebuild, host=host, port=port, root=str(live.site))
        self._watched_paths = {str(live.root): 1}  # pages get the script that reloads them; `follow` does the watching
        self.live = live
        self.error_handler = lambda _: self._missing()

    def ask_for_build(self) -> None:
        """Let the build loop build again."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Serve a request; the offline copy is packed when it is asked for."""
        if environ["PATH_INFO"].endswith(f"/{offline.NAME}") and (self.live.site / "index.html").exists():
            files.write_bytes(self.live.site / "downloads" / offline.NAME, offline.pack(self.live.site))
        return super()._serve_request(environ, start_response)

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
    lead = "Deze inhoud heeft nog problemen; hieronder staat wat het laatst is gebouwd."
    return f'<div role="alert" id="kb-problems" style="{style}"><strong>{lead}</strong>\n{html.escape(problems)}</div>'.encode()


def fingerprint(root: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of every file that a site is made from; folders may come and go."""
    found = {}
    for top in (*(root / name for name in WATCHED), *(PROJECT / name for name in ("templates", "theme", "assets"))):
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)  # noqa: PTH118 (a few hundred files, five times a second)
                try:
                    state = os.lstat(path)
                except OSError:
                    continue
                found[path] = (state.st_mtime_ns, state.st_size)
    return found


def follow(server: ProblemServer, root: Path, stop: threading.Event) -> None:
    """Ask for a new build whenever a file changed, until told to stop."""
    before = fingerprint(root)
    while not stop.wait(POLLING_SECONDS):
        now = fingerprint(root)
        if now != before:
            before = now
            server.ask_for_build()


def serve(root: Path, host: str, port: int) -> None:
    """Serve the site of a content root until Ctrl-C; goes on with any mistake in the content.

    Raises:
        OSError: the port is taken or the host unknown.
    """
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as folder:
        live = LiveSite(root, Path(folder))
        server = ProblemServer(live, host, port)
        stop = threading.Event()
        watcher = threading.Thread(target=follow, args=(server, root, stop), daemon=True)
        live.rebuild()
        watcher.start()
        print(f"http://{host}:{port}/ (stop with Ctrl-C)", flush=True)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            print("stopped")
        finally:
            stop.set()
            if server.serve_thread.is_alive():
                server.shutdown()
