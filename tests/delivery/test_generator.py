"""The door of mkdocs: what it builds is the very site of `build_site.py build`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config

from delivery.generator import hook
from tests.lib.made import snapshot
from tests.lib.roots import PROJECT, change

Run = Callable[..., subprocess.CompletedProcess[str]]
CONFIGURATION = PROJECT / "mkdocs.yml"


def mkdocs(configuration: Path, site: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(configuration), "-d", str(site)]
    return subprocess.run(words, capture_output=True, text=True, check=False, env=environment, timeout=300)


def same(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    assert one.keys() == other.keys()
    assert [path for path, data in one.items() if data != other[path]] == []


def environment(address: str, repository: str) -> dict[str, str]:
    return {**os.environ, "SITE_URL": address, "REPO_URL": repository, "SOURCE_DATE_EPOCH": "1763683200"}


def test_the_real_site_byte_for_byte(tmp_path: Path, command: Run) -> None:
    around = environment("https://kennisbank.example/kb/", "https://git.example/kennisbank")
    done = mkdocs(CONFIGURATION, tmp_path / "one", around)
    assert done.returncode == 0, done.stderr
    assert command("build", "--site-dir", tmp_path / "other", env=around).returncode == 0
    one = snapshot(tmp_path / "one")
    same(one, snapshot(tmp_path / "other"))
    assert {"c5/index.html", "404.html", "sitemap.xml", "feed.xml", "cards/index.png", "downloads/kennisbank-offline.zip"} <= one.keys()


@pytest.fixture
def small(mini: Path) -> Path:
    """The configuration of the small content root: that of the project, its paths made absolute."""
    for name in ("assets/static", "theme", "hooks/kennisbank_hook.py"):
        assert f": {name}\n" in CONFIGURATION.read_text(encoding="utf-8") or f"- {name}\n" in CONFIGURATION.read_text(encoding="utf-8")
    text = CONFIGURATION.read_text(encoding="utf-8")
    for name in ("assets/static", "theme", "hooks/kennisbank_hook.py"):
        text = text.replace(f" {name}\n", f" {PROJECT / name}\n")
    configuration = mini / "mkdocs.yml"
    configuration.write_text(text, encoding="utf-8")
    return configuration


def test_another_content_root_without_an_address(small: Path, tmp_path: Path, command: Run) -> None:
    around = environment("", "")
    change(small.parent, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: '<b>{{ x }}</b> \"&\"'")
    done = mkdocs(small, tmp_path / "one", around)
    assert done.returncode == 0, done.stderr
    assert command("build", "--root", small.parent, "--site-dir", tmp_path / "other", env=around).returncode == 0
    same(snapshot(tmp_path / "one"), snapshot(tmp_path / "other"))


def test_a_mistake_in_the_content_is_told_in_lines(small: Path, tmp_path: Path) -> None:
    change(small.parent, "practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit")
    done = mkdocs(small, tmp_path / "site", environment("", ""))
    assert done.returncode == 1
    assert "practices/meld-op-tijd.yml:4:8: KB408" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site" / "index.html").exists()


def test_one_typed_value_passes_through_the_door(small: Path) -> None:
    config = load_config(str(small))
    before = dict(config.extra)
    after = hook.on_config(config)
    assert set(after.extra) - set(before) == {hook.JOB}
    assert isinstance(after.extra[hook.JOB], hook.Passed)
    assert config.site_name == "Kennisbank forensisch begeleiden"
