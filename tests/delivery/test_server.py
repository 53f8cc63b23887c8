"""The live server: it starts with a mistake, goes on, and shows every save."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from delivery.generator.live import banner, fingerprint
from tests.lib.roots import PROJECT, change


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


def test_every_save_is_seen(mini: Path) -> None:
    before = fingerprint(mini)
    assert {"cases", "content", "practices"} == {Path(path).relative_to(mini).parts[0] for path in before if path.startswith(str(mini))}
    assert {str(PROJECT / name) for name in ("theme/base.html", "templates/entries/case.html.j2", "assets/css/10-tokens.css")} <= before.keys()
    (mini / "practices" / "nieuw.yml").write_text("x", encoding="utf-8")
    assert fingerprint(mini).keys() - before.keys() == {str(mini / "practices" / "nieuw.yml")}
    (mini / "practices" / "nieuw.yml").unlink()
    assert fingerprint(mini) == before
    os.utime(mini / "content" / "site.yml", ns=(1, 1))
    assert fingerprint(mini) != before
