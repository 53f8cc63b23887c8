"""Lighthouse for mobile, five runs a page, as a table of medians with the audits that fail. Printed, never a gate: a busy machine lowers it."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT / "tools")]

from npm_ci import NODE, environment  # noqa: E402 (the paths are set above)

from delivery.build import build  # noqa: E402

COMMAND: Final = PROJECT / "tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
RUNS: Final = 5
PAGES: Final = {
    "home": "",
    "theme": "themas/samenwerking/",
    "practice": "praktijken/spreek-af-wanneer-je-meldt/",
    "case": "casussen/krachtgericht-bij-weerstand/",
    "search": "zoeken/?q=schulden",
}


class Packing(http.server.SimpleHTTPRequestHandler):
    """Serves a folder with gzip, as a host does."""

    def do_GET(self) -> None:
        """Send a file, packed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path.name) + ("; charset=utf-8" if path.suffix in {".html", ".js", ".css"} else ""))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def browser() -> str:
    """Return the path of a Chromium: the system's, else Playwright's own."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only when the system has none)

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def run(url: str, chromium: str) -> dict[str, Any]:
    """Run Lighthouse once with its own settings, which are those of a phone."""
    flags = ["--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox --disable-quic"]
    words = [str(NODE), str(COMMAND), url, *flags]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=180, env={**environment(), "CHROME_PATH": chromium})
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {}
    return dict(json.loads(done.stdout))


def failing(report: dict[str, Any]) -> list[str]:
    """Return the audits that lower a score."""
    weighty = {audit["id"] for category in report["categories"].values() for audit in category["auditRefs"] if audit["weight"]}
    return [name for name, audit in report["audits"].items() if name in weighty and audit["score"] is not None and audit["score"] < 0.9]  # noqa: PLR2004


def main() -> int:
    """Build the site, measure the pages and print the table."""
    folder = Path(tempfile.mkdtemp(prefix="kennisbank-lighthouse-"))
    try:
        outcome = build(PROJECT, folder / "site")
        if not outcome.good:
            print(outcome.message, file=sys.stderr)
            return 1
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Packing, directory=str(folder / "site")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_address[1]}/"
        chromium = browser()
        print(f"{'page':<10}" + "".join(f"{name:>16}" for name in CATEGORIES) + "   audits that fail (runs)")
        for name, address in PAGES.items():
            reports = [report for _ in range(RUNS) if (report := run(base + address, chromium))]
            if not reports:
                print(f"{name:<10} no result")
                continue
            scores = [statistics.median((report["categories"][key]["score"] or 0) * 100 for report in reports) for key in CATEGORIES]
            audits = Counter(audit for report in reports for audit in failing(report))
            told = ", ".join(f"{audit} ({number})" for audit, number in audits.most_common()) or "none"
            print(f"{name:<10}" + "".join(f"{score:>16.0f}" for score in scores) + f"   {told}", flush=True)
        server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
