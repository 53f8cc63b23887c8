"""A built site served as it is hosted."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

TEXTS: Final = frozenset({".html", ".js", ".css"})


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a mount and says nothing; with `packed` as a host does: gzip, to be kept."""

    def __init__(self, *arguments: Any, mount: str, packed: bool, **options: Any) -> None:
        """Serve a request."""
        self.mount = mount.rstrip("/")
        self.packed = packed
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        """Return the file of an address."""
        return super().translate_path(path.removeprefix(self.mount))

    def do_GET(self) -> None:
        """Send a file."""
        if not self.packed:
            super().do_GET()
            return
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path.name) + ("; charset=utf-8" if path.suffix in TEXTS else ""))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, mount: str = "/", *, packed: bool = False) -> Iterator[str]:
    """Serve a folder and give its address, with a slash at the end.

    Args:
        folder: what is served.
        mount: the path below which it stands.
        packed: whether it is served as on a host that packs what it sends.
    """
    handler = functools.partial(Handler, directory=str(folder), mount=mount, packed=packed)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{mount}"
    finally:
        server.shutdown()
        server.server_close()
