"""The live site: what it builds piecemeal equals a full build, and no mistake stops it."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from roots import PROJECT, change

from delivery.mkdocs_build import build_pages, configure
from delivery.serve import LiveSite, banner
from delivery.tree import make_tree

BAD = {
    "not yaml": ("practices/meld-op-tijd.yml", "title: Meld op tijd", 'title: "Meld op tijd'),
    "unknown theme": ("practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit"),
    "dead link": ("content/pages/over/index.md", "[[P1]]", "[x](weg.md)"),
}


def snapshot(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file() and path.suffix != ".gz"}


def full_build(root: Path, site: Path) -> dict[str, bytes]:
    build_pages(configure(site), make_tree(root))
    return snapshot(site)


def edits(root: Path) -> Iterator[str]:
    change(root, "practices/meld-op-tijd.yml", "Bel de toezichthouder.", "Bel de reclassering over reactance.")
    yield "a text, with a tooltip and a link to an anchor of a page that is not rebuilt"
    change(root, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld snel")
    yield "a title, which stands on other pages too"
    change(root, "practices/houd-gesprekken.yml", "methods: [M1]\n", "")
    yield "a relation taken away"
    change(root, "content/terms.yml", "Verzet tegen dwang.", "Verzet.")
    yield "a term"
    text = (root / "practices/meld-op-tijd.yml").read_text(encoding="utf-8").replace("code: P2", "code: P3")
    (root / "practices/nieuw.yml").write_text(text, encoding="utf-8")
    yield "a new entry"
    (root / "practices/nieuw.yml").unlink()
    yield "an entry gone"


def test_piecemeal_equals_full(mini: Path, tmp_path: Path) -> None:
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    assert snapshot(live.site) == full_build(mini, tmp_path / "full")
    for what in edits(mini):
        live.rebuild()
        assert live.problems == "", what
        assert snapshot(live.site) == full_build(mini, tmp_path / "full"), what


def test_only_what_changed_is_written(mini: Path, tmp_path: Path) -> None:
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    page = live.site / "praktijken/meld-op-tijd/index.html"
    other = live.site / "methodieken/driegesprek/index.html"
    before = page.stat().st_mtime_ns, other.stat().st_mtime_ns
    change(mini, "practices/meld-op-tijd.yml", "Bel de toezichthouder.", "Bel.")
    live.rebuild()
    assert page.stat().st_mtime_ns > before[0]
    assert other.stat().st_mtime_ns == before[1]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.replace(" ", "-"))
def test_a_mistake_is_shown_and_the_next_good_save_recovers(mini: Path, tmp_path: Path, bad: str) -> None:
    path, old, new = BAD[bad]
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    change(mini, path, old, new)
    live.rebuild()
    assert live.problems
    change(mini, path, new, old)
    live.rebuild()
    assert live.problems == ""
    assert snapshot(live.site) == full_build(mini, tmp_path / "full")


def test_problems_in_the_browser_are_text() -> None:
    assert b"<script>" not in banner("x.yml:1:1: KB301 <script>")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(port: int, path: str) -> str:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()
    except OSError:
        return ""


def wait_for(port: int, path: str, text: str, seconds: float = 30) -> float:
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if text in get(port, path):
            return time.monotonic() - start
        time.sleep(0.05)
    raise AssertionError(f"{text!r} did not come within {seconds} s on {path}: {get(port, path)[:500]}")


def test_the_command_starts_with_a_mistake_goes_on_and_recovers(mini: Path) -> None:
    change(mini, "practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit")
    port = free_port()
    words = [sys.executable, "-u", str(PROJECT / "build_site.py"), "serve", "--root", str(mini), "--port", str(port)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        wait_for(port, "/", "KB408")
        change(mini, "practices/meld-op-tijd.yml", "theme: veiligheit", "theme: veiligheid")
        wait_for(port, "/praktijken/meld-op-tijd/", "Bel de toezichthouder")
        assert "KB408" not in get(port, "/")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/downloads/kennisbank-offline.zip", timeout=20) as answer:
            assert answer.read(2) == b"PK"
        (mini / "practices/meld-op-tijd.yml").write_bytes(b"\xff\xfe\x00")
        wait_for(port, "/praktijken/meld-op-tijd/", "KB102")
        assert "Bel de toezichthouder" in get(port, "/praktijken/meld-op-tijd/"), "the last good page stays"
        assert process.poll() is None
    finally:
        process.send_signal(signal.SIGINT)
        output = process.communicate(timeout=20)[0]
    assert "practices/meld-op-tijd.yml:4:8: KB408" in output
    assert not re.search(r"Traceback", output), output
    assert mini.exists()
