"""The live site: what it builds piecemeal equals a full build, and no mistake stops it."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from delivery.exports.offline_zip import pack
from delivery.job import make_job
from delivery.live import LiveSite
from delivery.site import site_files
from kennisbank.links import Medium
from tests.lib.edits import edits, full_build
from tests.lib.made import snapshot
from tests.lib.roots import change

BAD = {
    "not yaml": ("practices/meld-op-tijd.yml", "title: Meld op tijd", 'title: "Meld op tijd'),
    "unknown theme": ("practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit"),
    "dead link": ("content/pages/over/index.md", "[[P1]]", "[x](weg.md)"),
    "dead anchor": ("content/pages/over/index.md", "[[P1]]", "[x](../praktijken/index.md#weg)"),
    "a word that is gone": ("content/vocabulary/phases.yml", "key: risico", "key: gevaar"),
    "words of a page that are gone": ("content/vocabulary/pages.yml", "page: home", "page: huis"),
}


@pytest.mark.parametrize("address", ["", "https://kennisbank.example/kb/"])
def test_piecemeal_equals_full(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("SITE_URL", address)
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    assert snapshot(live.site) == full_build(mini)
    for what in edits(mini):
        live.rebuild()
        assert live.problems == "", what
        assert snapshot(live.site) == full_build(mini), what


def test_the_offline_copy_of_a_live_site_is_that_of_a_build(mini: Path, tmp_path: Path) -> None:
    live = LiveSite(mini, tmp_path / "live")
    live.pack()
    assert not live.site.exists()
    for what in ("first", *edits(mini)):
        live.rebuild()
        live.pack()
        packed = (live.site / "downloads" / "kennisbank-offline.zip").read_bytes()
        assert packed == pack(site_files(make_job(mini), Medium.DISK)), what
    assert zipfile.ZipFile(live.site / "downloads" / "kennisbank-offline.zip").testzip() is None


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
    good = snapshot(live.site)
    change(mini, path, old, new)
    live.rebuild()
    assert live.problems
    assert snapshot(live.site) == good, "the last good site stays"
    change(mini, path, new, old)
    live.rebuild()
    assert live.problems == ""
    assert snapshot(live.site) == full_build(mini)


def test_a_page_that_nests_too_deep_is_told(mini: Path, tmp_path: Path) -> None:
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    page = mini / "content/pages/over/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + "\n" + "".join(f"{'    ' * depth}- diep\n" for depth in range(400)), encoding="utf-8")
    live.rebuild()
    assert "could not be built" in live.problems
    page.write_text(text, encoding="utf-8")
    live.rebuild()
    assert live.problems == ""
    assert snapshot(live.site) == full_build(mini)


def test_a_template_that_is_saved_counts(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    look = theme / "een.html"
    look.write_text("x", encoding="utf-8")
    monkeypatch.setattr("delivery.live.THEME", theme)
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    kept = live._kept
    live.rebuild()
    assert live._kept is kept
    os.utime(look, ns=(1, 1))
    live.rebuild()
    assert live._kept is not kept
