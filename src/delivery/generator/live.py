"""The live server: a save becomes a page within a second or so, a mistake becomes a list of problems on top of it.

The server of mkdocs, which reloads pages in the browser; its own watching and building, which end at a mistake in the first build, are not used.
"""

from __future__ import annotations

import html
import os
import tempfile
import threading
from pathlib import Path
from typing import Any, Final

from mkdocs.livereload import LiveReloadServer

from delivery.exports import offline_zip
from delivery.live import LiveSite
from delivery.project import ASSETS, TEMPLATES, THEME

WATCHED: Final = ("content", "practices", "cases")
POLLING_SECONDS: Final = 0.1
SETTLING_SECONDS: Final = 0.05  # files that are saved together are mostly seen together
WAITING_PAGE: Final = b"<!doctype html><html lang=nl><meta charset=utf-8><title>Nog geen site</title><body><h1>Nog geen site</h1></body></html>"


class ProblemServer(LiveReloadServer):
    """The live server of mkdocs, with the problems on top of each page."""

    def __init__(self, live: LiveSite, host: str, port: int) -> None:
        super().__init__(builder=live.rebuild, host=host, port=port, root=str(live.site))
        self.build_delay = SETTLING_SECONDS
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
        if environ["PATH_INFO"].endswith(f"/{offline_zip.NAME}") and (self.live.site / "index.html").exists():
            self.live.pack()
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
    for top in (*(root / name for name in WATCHED), TEMPLATES, THEME, ASSETS):
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
