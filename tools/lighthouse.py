"""Lighthouse for mobile, five runs a page, as a table of medians with the audits that fail. Printed, never a gate: a busy machine lowers it."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT)]

from delivery.build import build  # noqa: E402 (the paths are set above)
from support.browser import executable  # noqa: E402
from support.node import NODE, environment  # noqa: E402
from support.server import served  # noqa: E402

COMMAND: Final = PROJECT / "tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
RUNS: Final = 5
PAGES: Final = {
    "home": "",
    "theme": "themas/samenwerking/",
    "practice": "praktijken/spreek-af-wanneer-je-meldt/",
    "case": "casussen/krachtgericht-bij-weerstand/",
    "search": "zoeken/?q=schulden",
}


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


def measured(name: str, url: str, chromium: str) -> str:
    """Run Lighthouse a few times on a page and return its line of the table."""
    reports = [report for _ in range(RUNS) if (report := run(url, chromium))]
    if not reports:
        return f"{name:<10} no result"
    scores = [statistics.median((report["categories"][key]["score"] or 0) * 100 for report in reports) for key in CATEGORIES]
    audits = Counter(audit for report in reports for audit in failing(report))
    told = ", ".join(f"{audit} ({number})" for audit, number in audits.most_common()) or "none"
    return f"{name:<10}" + "".join(f"{score:>16.0f}" for score in scores) + f"   {told}"


def main() -> int:
    """Build the site, measure the pages and print the table."""
    folder = Path(tempfile.mkdtemp(prefix="kennisbank-lighthouse-"))
    try:
        outcome = build(PROJECT, folder / "site")
        if not outcome.good:
            print(outcome.message, file=sys.stderr)
            return 1
        print(f"{'page':<10}" + "".join(f"{name:>16}" for name in CATEGORIES) + "   audits that fail (runs)")
        with served(folder / "site", packed=True) as base:
            for name, address in PAGES.items():
                print(measured(name, base + address, executable()), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
