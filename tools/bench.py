"""The benchmarks, printed as a table. `--gate` exits 1 when a ratio or a number of bytes misses its bar.

Ratios of one run and bytes are gates; seconds are printed only, since machines differ.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT), str(PROJECT / "tools")]

import earlier  # noqa: E402 (the paths are set above)
import made_up  # noqa: E402 (the paths are set above)
import plain  # noqa: E402

from delivery.generator.live import ProblemServer, follow  # noqa: E402
from delivery.job import make_job  # noqa: E402
from delivery.kept import FOLDER  # noqa: E402
from delivery.live import LiveSite  # noqa: E402

ROUNDS: Final = 3
EDITS: Final = 4  # a round: as long as one build of the earlier engine, so that both meet the same moments of the machine
COLD_BAR: Final = 0.5
EDIT_BAR: Final = 0.15
GROWTH_BAR: Final = 1.3


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. `bar` is the largest value allowed, or None for what is printed only."""

    what: str
    value: float
    unit: str
    bar: float | None = None

    @property
    def good(self) -> bool:
        """Whether the bar is met."""
        return self.bar is None or self.value <= self.bar


def cpu_of(words: list[str], cache: Path) -> float:
    """Return the CPU seconds of a command and its children, with a cache of pictures of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "KENNISBANK_CACHE": str(cache)})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build_rows(folder: Path) -> list[Row]:
    """Our build against a plain mkdocs build of the same texts. Pictures are drawn already; nothing else is taken over from an earlier build."""
    ours = [sys.executable, str(PROJECT / "build_site.py"), "build", "--site-dir", str(folder / "ours")]
    theirs = plain.prepare(make_job(PROJECT), folder)
    cache = folder / "cache"
    cpu_of(ours, cache)  # draws every picture
    times = [(cpu_of(ours, _forgetful(cache)), cpu_of(theirs, cache)) for _ in range(ROUNDS)]
    again = min(cpu_of(ours, cache) for _ in range(ROUNDS))
    shutil.rmtree(cache)
    cold = cpu_of(ours, cache)
    plain_time = statistics.median(other for _, other in times)
    search = sum(len(gzip.compress((folder / "ours" / "search" / name).read_bytes(), 9)) for name in ("search.js", "index.js"))
    zipped = (folder / "ours" / "downloads" / "kennisbank-offline.zip").stat().st_size
    return [
        Row("build of the real content, offline copy included", statistics.median(one for one, _ in times), "CPU s"),
        Row("plain mkdocs build of the same Markdown", plain_time, "CPU s"),
        Row("build / plain build", min(one / other for one, other in times), "x", 1.25),
        Row("the same, every picture drawn anew", cold / plain_time, "x"),
        Row("build again, nothing changed", again, "CPU s"),
        Row("offline copy", zipped, "bytes", 5_000_000),
        Row("search: code and index, gzip", search, "bytes", 120_000),
    ]


def _forgetful(cache: Path) -> Path:
    """Return a cache that holds pictures only."""
    shutil.rmtree(cache / FOLDER, ignore_errors=True)
    return cache


def beside_rows(folder: Path) -> list[Row]:
    """Today's engine beside the one from before text became HTML once, on the same content: the smallest of a few rounds, taken in turns."""
    before, after = earlier.engines(folder / "beside")
    for engine in (before, after):
        engine.build()  # draws every picture
    colds: dict[str, list[earlier.Cost]] = {"before": [], "after": []}
    seconds: list[float] = []
    cold: dict[str, float] = {}
    for number in range(2 * ROUNDS):
        if number >= ROUNDS and cold["after"] <= COLD_BAR * cold["before"] and min(seconds) <= EDIT_BAR * cold["before"]:
            break  # a busy machine drifts: the smallest of a few more rounds is the code's own
        colds["before"].append(before.build())
        after.forget()
        colds["after"].append(after.build())
        for further in range(EDITS):
            after.edit(EDITS * number + further)
            seconds.append(after.build().seconds)
        cold = {name: min(cost.seconds for cost in costs) for name, costs in colds.items()}
    peak = {name: min(cost.memory for cost in costs) for name, costs in colds.items()}
    saved = {engine.name: min(engine.serve(ROUNDS)) for engine in (before, after)}
    return [
        Row("before (e05724e): build of its content", cold["before"], "CPU s"),
        Row("today: the same content, nothing kept", cold["after"], "CPU s"),
        Row("today / before, nothing kept", cold["after"] / cold["before"], "x", COLD_BAR),
        Row("today / before, one text changed", min(seconds) / cold["before"], "x", EDIT_BAR),
        Row("before: serve, from save to served", saved["before"], "s"),
        Row("today / before, from save to served", saved["after"] / saved["before"], "x", 0.4),
        Row("today / before, peak memory", peak["after"] / peak["before"], "x", 1),
    ]


def whole_rows(folder: Path) -> list[Row]:
    """The whole build at two sizes, social cards left out: time per page may not grow."""
    costs, pages = {}, {}
    for number in (500, 5000):
        root, site = folder / f"whole-{number}", folder / f"whole-site-{number}"
        made_up.make(root, number)
        code = f"import sys; sys.path.insert(0, {str(PROJECT / 'src')!r}); from pathlib import Path; from delivery.build import build; outcome = build(Path({str(root)!r}), Path({str(site)!r}), cards=False); sys.exit(not outcome.good)"
        environment = {**os.environ, "KENNISBANK_CACHE": str(folder / "whole-cache")}
        costs[number] = earlier.cost_of([sys.executable, "-c", code], environment)
        pages[number] = sum(1 for _ in site.rglob("index.html"))
    each = {number: cost.seconds / pages[number] for number, cost in costs.items()}
    return [
        Row(f"whole build, {pages[500]} pages", costs[500].seconds, "CPU s"),
        Row(f"whole build, {pages[5000]} pages", costs[5000].seconds, "CPU s"),
        Row("time per page, 5,000 entries / 500 entries", each[5000] / each[500], "x", 1.2),
        Row("peak memory of the whole build, 5,000 entries", costs[5000].memory, "bytes", 1_000_000_000),
    ]


def content_steps(root: Path) -> dict[str, Any]:
    """Measure read to render in a process of its own: entries, seconds (the best of two), peak memory."""
    code = f"""
import json, resource, sys, time
sys.path.insert(0, {str(PROJECT / "src")!r})
from pathlib import Path
from kennisbank.links import Made
from kennisbank.pipeline import load, render
best = None
for _ in range(2):
    start = time.process_time()
    content = load(Path({str(root)!r}), ledger=False)
    assert content.good, content.problems[:3]
    pages = sum(1 for _ in render(content.library, Path({str(PROJECT / "templates")!r}), Made.SITES))
    seconds = time.process_time() - start
    best = seconds if best is None else min(best, seconds)
    entries = len(content.library.entries)
    del content
print(json.dumps(dict(entries=entries, seconds=best, peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)))
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def content_rows(folder: Path) -> list[Row]:
    """The content steps alone at three sizes: time per entry may not grow, memory stays bounded."""
    measured = {}
    for number in (300, 1000, 10_000):
        made_up.make(folder / str(number), number)
        measured[number] = content_steps(folder / str(number))
    each = {number: found["seconds"] / found["entries"] for number, found in measured.items()}
    ratio = each[10_000] / each[1000]
    for _ in range(ROUNDS - 1):  # a busy machine drifts: the smallest of a few rounds is the code's own
        if ratio <= GROWTH_BAR:
            break
        again = {number: content_steps(folder / str(number)) for number in (1000, 10_000)}
        ratio = min(ratio, again[10_000]["seconds"] / again[10_000]["entries"] / (again[1000]["seconds"] / again[1000]["entries"]))
    small = measured[300]
    return [
        Row(f"read to render, {small['entries']} made-up entries", small["seconds"], "CPU s"),
        Row("the same, scaled to 300 entries", each[300] * 300, "CPU s"),
        Row("time per entry, 1,000", each[1000] * 1000, "ms"),
        Row("time per entry, 10,000", each[10_000] * 1000, "ms"),
        Row("time per entry, 10,000 / 1,000", ratio, "x", GROWTH_BAR),
        Row("peak memory at 10,000 entries", measured[10_000]["peak"], "bytes", 500_000_000),
    ]


def served(url: str, text: str) -> bool:
    """Return whether a page of the live site holds a text."""
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 (our own server)
        return text in answer.read().decode()


def serve_rows(folder: Path) -> list[Row]:
    """From saving a YAML file (a new title, which stands on many pages) to the new page being served: the real content, and twice as much."""
    real = folder / "real"
    for name in ("content", "practices", "cases"):
        shutil.copytree(PROJECT / name, real / name)
    return [serve_row(real, "houd-driegesprekken", folder / "live-real"), serve_row(folder / "300", "houd-driegesprekken-0", folder / "live-made-up")]


def serve_row(root: Path, slug: str, site: Path) -> Row:
    """Measure one content root."""
    live = LiveSite(root, site)
    live.rebuild()
    server = ProblemServer(live, "127.0.0.1", 0)
    threading.Thread(target=server.serve, daemon=True).start()
    stop = threading.Event()
    threading.Thread(target=follow, args=(server, root, stop), daemon=True).start()
    path = root / "practices" / f"{slug}.yml"
    waits = []
    for round_number in range(ROUNDS):
        while not server.server_address[1]:
            time.sleep(0.01)
        url = f"http://127.0.0.1:{server.server_address[1]}/praktijken/{path.stem}/"
        time.sleep(1)
        mark = f"bewaard {round_number}"
        start = time.perf_counter()
        path.write_text(_edited(path, mark), encoding="utf-8")
        while not served(url, mark):
            time.sleep(0.02)
        waits.append(time.perf_counter() - start)
    stop.set()
    server.shutdown()
    pages = sum(1 for _ in site.rglob("index.html"))
    return Row(f"serve: from save to served, {pages} pages", statistics.median(waits), "s")


def _edited(path: Path, mark: str) -> str:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(f'title: "{mark}"\n' if line.startswith("title:") else line for line in lines)


def main() -> int:
    """Run every benchmark and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gate", action="store_true", help="exit 1 when a bar is missed")
    gate = parser.parse_args().gate
    folder = Path(tempfile.mkdtemp(prefix="kennisbank-bench-"))
    try:
        rows = [*beside_rows(folder), *build_rows(folder), *content_rows(folder), *whole_rows(folder), *serve_rows(folder)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for row in rows:
        bar = "" if row.bar is None else f"   at most {row.bar:,g} {'' if row.good else '  MISSED'}"
        value = f"{row.value:>14,.0f}" if row.unit == "bytes" else f"{row.value:>14,.3f}"
        print(f"{row.what:<58}{value} {row.unit:<6}{bar}")
    return 1 if gate and not all(row.good for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
