"""The new site takes the place of the old in one step; whatever is cut off, a whole site is left."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from delivery import swap
from tests.lib.roots import PROJECT


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("one_step", [True, False])
def test_swap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_step: bool) -> None:
    if not one_step:
        monkeypatch.setattr(swap, "_exchange_names", lambda *_: False)
    site = folder(tmp_path / "site", "oud")
    swap.swap(folder(swap.staging(site), "nieuw"), site)
    assert (site / "index.html").read_text(encoding="utf-8") == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_linux_exchanges_in_one_step_and_no_other_system_claims_to(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "een", "een"), folder(tmp_path / "twee", "twee")
    on_linux = sys.platform.startswith("linux")
    assert swap._exchange_names(one, other) is on_linux
    assert (one / "index.html").read_text(encoding="utf-8") == ("twee" if on_linux else "een")


def test_a_site_set_aside_comes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    folder(swap.set_aside(site), "oud")
    folder(site.with_name(".site.new-99999999"), "half")
    swap.restore(site)
    assert (site / "index.html").read_text(encoding="utf-8") == "oud"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_when_the_second_rename_fails_the_old_site_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange_names", lambda *_: False)
    site = folder(tmp_path / "site", "oud")
    with pytest.raises(OSError):
        swap.swap(tmp_path / "bestaat-niet", site)
    assert (site / "index.html").read_text(encoding="utf-8") == "oud"


def test_killed_in_mid_build_the_old_site_stands(mini: Path, tmp_path: Path) -> None:
    site = folder(tmp_path / "out" / "site", "oud")
    (site / "css").mkdir()
    (site / "css" / "site.css").touch()  # what tells a site from another folder
    command = [sys.executable, str(PROJECT / "build_site.py"), "build", "--root", str(mini), "--site-dir", str(site)]
    process = subprocess.Popen(command)
    deadline = time.monotonic() + 30
    while not any(path.name.startswith(".site.new-") for path in site.parent.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert (site / "index.html").read_text(encoding="utf-8") == "oud"
    assert any(path.name.startswith(".site.new-") for path in site.parent.iterdir()), "it was killed in the middle"
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Kennisbank" in (site / "index.html").read_text(encoding="utf-8")
    assert [path.name for path in site.parent.iterdir()] == ["site"]
