"""What a build takes over from the one before makes it faster and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from delivery.build import build
from tests.lib.edits import edits, full_build
from tests.lib.made import built, snapshot
from tests.lib.roots import change


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("KENNISBANK_CACHE", str(folder))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763683200")
    return folder


def whole(root: Path) -> dict[str, bytes]:
    return full_build(root, cards=True, zipped=True)


def test_builds_one_after_the_other_equal_builds_that_keep_nothing(mini: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    for what in ("the first", "the same", *edits(mini)):
        assert snapshot(built(mini, site)) == whole(mini), what


def test_other_settings_and_another_day_are_another_site(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    for name, value in (
        ("SITE_URL", "https://kennisbank.example/kb/"),
        ("REPO_URL", "https://git.example/kb"),
        ("SOURCE_DATE_EPOCH", "1793491200"),
        ("SITE_URL", ""),
    ):
        before = snapshot(built(mini, site))
        monkeypatch.setenv(name, value)
        after = snapshot(built(mini, site))
        assert after == whole(mini)
        assert after != before


@pytest.mark.parametrize("damage", ["cut", "garbage", "of something else", "gone", "a folder"])
def test_a_damaged_cache_is_done_without(mini: Path, tmp_path: Path, cache: Path, damage: str) -> None:
    site = built(mini, tmp_path / "site")
    (kept,) = (cache / "builds").iterdir()
    data = kept.read_bytes()
    if damage == "cut":
        kept.write_bytes(data[: len(data) // 2])
    elif damage == "garbage":
        kept.write_bytes(b"x" * 5000)
    elif damage == "of something else":
        kept.write_bytes(b"\x80\x04]\x94.")  # a list
    else:
        kept.unlink()
        if damage == "a folder":
            kept.mkdir()
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld snel")
    assert snapshot(built(mini, site)) == whole(mini)


def test_a_file_of_the_site_that_somebody_changed_is_made_anew(mini: Path, tmp_path: Path) -> None:
    site = built(mini, tmp_path / "site")
    good = snapshot(site)
    page = site / "praktijken" / "meld-op-tijd" / "index.html"
    page.write_bytes(page.read_bytes() + b"van een ander")
    (site / "css" / "site.css").unlink()
    (site / "extra.html").write_text("van een ander", encoding="utf-8")
    (site / "css" / "site.css").write_text("/* een andere */", encoding="utf-8")
    assert snapshot(built(mini, site)) == good


def test_two_sites_of_one_root_share_nothing(mini: Path, tmp_path: Path) -> None:
    one, other = built(mini, tmp_path / "one"), built(mini, tmp_path / "other")
    good = snapshot(one)
    page = other / "index.html"
    with page.open("ab") as stream:
        stream.write(b"van een ander")
    assert snapshot(one) == good
    assert snapshot(built(mini, one)) == good


def test_a_build_that_fails_spoils_nothing_for_the_next(mini: Path, tmp_path: Path) -> None:
    site = built(mini, tmp_path / "site")
    change(mini, "practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit")
    assert not build(mini, site).good
    change(mini, "practices/meld-op-tijd.yml", "theme: veiligheit", "theme: veiligheid")
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld snel")
    assert snapshot(built(mini, site)) == whole(mini)


def test_what_did_not_change_is_not_written_again(mini: Path, tmp_path: Path) -> None:
    site = built(mini, tmp_path / "site")
    before = {path: (site / path).stat().st_ino for path in snapshot(site)}
    change(mini, "practices/meld-op-tijd.yml", "Bel de toezichthouder.", "Bel.")
    built(mini, site)
    same = {path for path in before if (site / path).stat().st_ino == before[path]}
    assert "methodieken/driegesprek/index.html" in same
    assert "praktijken/meld-op-tijd/index.html" not in same
