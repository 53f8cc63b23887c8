"""Building: the last good site survives every mistake and a full disk; the exit status says how it went."""

from __future__ import annotations

import errno
import io
import os
import resource
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from delivery.build import build
from kennisbank import files
from tests.lib.made import built, snapshot
from tests.lib.roots import PROJECT, change


def good_site(mini: Path, tmp_path: Path) -> Path:
    return built(mini, tmp_path / "site")


def test_a_mistake_leaves_the_last_good_site(mini: Path, tmp_path: Path, command) -> None:
    site = good_site(mini, tmp_path)
    before = snapshot(site)
    change(mini, "practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit")
    done = command("build", "--root", mini, "--site-dir", site)
    assert done.returncode == 1
    assert "practices/meld-op-tijd.yml:4:8: KB408" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(site) == before


def test_a_dead_anchor_in_a_hand_written_page_is_a_clean_failure(mini: Path, tmp_path: Path, command) -> None:
    site = good_site(mini, tmp_path)
    before = snapshot(site)
    page = mini / "content/pages/over/index.md"
    page.write_text("# Over\n\n[anker](../index.md#nergens) (6.3)\n", encoding="utf-8")
    done = command("build", "--root", mini, "--site-dir", site)
    assert done.returncode == 1
    assert "nergens" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(site) == before


def test_a_busy_port_is_a_clean_failure(mini: Path, command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = command("serve", "--root", mini, "--port", taken.getsockname()[1])
    assert done.returncode == 2
    assert "try another --port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_disk_never_leaves_half_a_register(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = mini / "content" / "permalinks.yml"
    before = path.read_bytes()

    class Full(io.FileIO):
        def write(self, _: object) -> int:
            super().write(b"ha")
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda self, mode: Full(self, mode.replace("b", "")))
    with pytest.raises(OSError, match="No space"):
        files.write_bytes(path, b"half")
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert [other.name for other in path.parent.iterdir() if ".part-" in other.name] == []


def test_markdown_is_not_written_over_something_else(mini: Path, command) -> None:
    done = command("export", "markdown", "--root", mini, "--out", mini / "content" / "pages")
    assert done.returncode == 1
    assert "Over de test" in (mini / "content/pages/over/index.md").read_text(encoding="utf-8")


def test_messages_survive_a_terminal_without_unicode(mini: Path, command) -> None:
    change(mini, "practices/meld-op-tijd.yml", "Dan kan iemand nog iets doen.", "'VUL IN: dit'")
    done = command("check", "--root", mini, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "KB601" in done.stdout


@pytest.mark.parametrize("what", ["a file", "a folder with something else"])
def test_only_a_site_is_replaced(mini: Path, tmp_path: Path, what: str) -> None:
    target = tmp_path / "doel"
    if what == "a file":
        target.write_text("van iemand", encoding="utf-8")
    else:
        target.mkdir()
        (target / "foto.jpg").write_text("van iemand", encoding="utf-8")
    outcome = build(mini, target)
    assert not outcome.good
    assert "is not a site" in outcome.message
    assert "van iemand" in (target if what == "a file" else target / "foto.jpg").read_text(encoding="utf-8")


@pytest.mark.parametrize("function", ["write_bytes", "write_new"])
def test_a_full_disk_where_files_are_written(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str) -> None:
    site = good_site(mini, tmp_path)
    before = snapshot(site)
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld snel")

    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, function, full)
    outcome = build(mini, site)
    assert not outcome.good
    assert "KB901 cannot be written: No space left on device" in outcome.message
    assert snapshot(site) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_a_full_disk_anywhere_in_the_build(mini: Path, tmp_path: Path) -> None:
    """Files may not grow past 20 kB: the generator itself runs into it."""
    site = good_site(mini, tmp_path)
    before = snapshot(site)

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    words = [sys.executable, "-B", str(PROJECT / "build_site.py"), "build", "--root", str(mini), "--site-dir", str(site)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert done.returncode == 1
    assert "KB901" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(site) == before


def test_the_same_content_gives_the_same_bytes(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763683200")
    one, other = tmp_path / "een", tmp_path / "twee"
    assert build(mini, one).good
    assert build(mini, other).good
    assert snapshot(one) == snapshot(other)


def test_exit_status_and_help(mini: Path, command) -> None:
    assert "usage" in command().stdout
    assert command().returncode == 0
    assert command("check", "--root", mini).returncode == 0
    assert command("check", "--root", mini / "bestaat-niet").returncode == 2
    assert command("bestaat-niet").returncode == 2
    change(mini, "practices/meld-op-tijd.yml", "Dan kan iemand nog iets doen.", "'VUL IN: dit'")
    assert command("check", "--root", mini).returncode == 0
    assert command("check", "--strict", "--root", mini).returncode == 1
    change(mini, "practices/meld-op-tijd.yml", "code: P2", "code: P1")
    assert command("check", "--root", mini).returncode == 1


def test_new_writes_an_entry_that_is_seen_at_once(mini: Path, tmp_path: Path, command) -> None:
    (mini / "practices" / "_template.yml").write_bytes((PROJECT / "practices" / "_template.yml").read_bytes())
    file = mini / "practices" / "bel-de-wijkagent-s-avonds.yml"
    assert command("new", "practice", "Bel de wijkagent ’s avonds", "--root", mini).returncode == 0
    text = file.read_text(encoding="utf-8")
    assert "code: P3\n" in text
    assert text.startswith("# yaml-language-server")
    for old, new in (("P22", "P2"), ("[M23]", "[M1]"), ("other_themes: [werkalliantie]", "other_themes: [veiligheid]")):
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    outcome = build(mini, tmp_path / "site")
    assert outcome.good, outcome.message
    assert "Bel de wijkagent" in (tmp_path / "site/praktijken/bel-de-wijkagent-s-avonds/index.html").read_text(encoding="utf-8")
    again = command("new", "practice", "Bel de wijkagent ’s avonds", "--root", mini)
    assert again.returncode == 1
    assert "exists already" in again.stderr
    for title, said in (("x" * 80, "at most 70"), ("Con", "another title"), ("…", "another title")):
        assert said in command("new", "practice", title, "--root", mini).stderr
    assert command("new", "practice", 'Pad "C:\\nieuw"', "--root", mini).returncode == 0
    assert yaml.safe_load((mini / "practices" / "pad-c-nieuw.yml").read_text(encoding="utf-8"))["title"] == 'Pad "C:\\nieuw"'


def test_export_writes_the_zip_and_the_tree(mini: Path, tmp_path: Path, command) -> None:
    assert command("export", "--root", mini, "--out", tmp_path / "dist").returncode == 0
    assert (tmp_path / "dist" / "kennisbank-offline.zip").stat().st_size > 50_000
    assert command("export", "markdown", "--root", mini, "--out", tmp_path / "md").returncode == 0
    assert (tmp_path / "md" / "index.md").exists()
