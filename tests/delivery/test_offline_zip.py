"""The offline copy: nothing of a server, nothing from outside, names for every system, small."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from delivery.exports import offline_zip as copy
from delivery.kept import Squeezed
from delivery.site_file import SiteFile
from kennisbank.links import EVERYWHERE, Medium


def test_size_and_names(site: Path) -> None:
    path = site / "downloads" / copy.NAME
    assert path.stat().st_size <= 5_000_000
    names = zipfile.ZipFile(path).namelist()
    assert "index.html" in names
    assert len({name.lower() for name in names}) == len(names)
    assert not [name for name in names if any(copy.BAD_NAME.search(part) for part in name.split("/"))]
    assert not [name for name in names if name.endswith((".map", ".zip", ".gz")) or name == "404.html"]


def test_no_address_of_the_site_and_no_request_outside(offline: Path) -> None:
    for path in offline.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "kennisbank.example" not in text, path
        assert "git.example" not in text, path
        assert not re.search(r"""<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?(?:https?:)?//""", text), path
        assert "<!--hosted-->" not in text
        assert "<!--offline" not in text


def test_the_page_about_the_copy_is_whole_on_both_sides(site: Path, offline: Path) -> None:
    hosted, copied = ((root / "downloads" / "index.html").read_text(encoding="utf-8") for root in (site, offline))
    for text in (hosted, copied):
        assert "Zo gebruik je de kopie" in text
        assert "</article>" in text
    assert "kennisbank-offline.zip" in hosted
    assert "kennisbank-offline.zip" not in copied
    assert "<strong>Je leest nu de offline kopie" in copied


def test_every_page_of_the_site_is_in_it(site: Path, offline: Path) -> None:
    pages = {path.relative_to(site) for path in site.rglob("*.html") if path.name != "404.html"}
    assert pages == {path.relative_to(offline) for path in offline.rglob("*.html")}


def files(*names: str, media: frozenset[Medium] = EVERYWHERE) -> list[SiteFile]:
    return [SiteFile(name, name.encode(), media) for name in names]


@pytest.mark.parametrize("name", ["con/index.html", "a/aux.txt", "a?b/index.html", "einde./index.html", "x" * 151])
def test_a_name_that_windows_refuses_stops_the_export(name: str) -> None:
    with pytest.raises(copy.OfflineError, match="Windows"):
        copy.pack(files("index.html", name))


def test_names_that_differ_in_capitals_stop_the_export() -> None:
    with pytest.raises(copy.OfflineError, match="capitals"):
        copy.pack(files("A.html", "a.html"))


def test_too_large_stops_the_export(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too large to mail, and more than a site with so many files should be."""
    monkeypatch.setattr(copy, "MAX_BYTES", 10)
    copy.pack(files("index.html"))
    monkeypatch.setattr(copy, "MAX_BYTES_A_FILE", 10)
    with pytest.raises(copy.OfflineError, match="at most"):
        copy.pack(files("index.html"))


def test_only_what_a_disk_is_for_is_packed_and_its_names_alone_count() -> None:
    packed = copy.pack([*files("b.html", "a.html"), *files("con/index.html", "A.html", media=frozenset({Medium.HOSTED}))])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert [(entry.filename, archive.read(entry)) for entry in archive.infolist()] == [("a.html", b"a.html"), ("b.html", b"b.html")]


def test_the_same_files_give_the_same_bytes_in_any_order_and_with_what_was_kept() -> None:
    kept: dict[str, Squeezed] = {}
    first = copy.pack(files("a.html", "b.html"), kept)
    assert kept.keys() == {"a.html", "b.html"}
    assert copy.pack(files("b.html", "a.html"), kept) == first == copy.pack(files("b.html", "a.html"))
    other = [SiteFile("a.html", b"anders"), *files("c.html")]
    assert copy.pack(other, kept) == copy.pack(other) != first
    assert kept.keys() == {"a.html", "c.html"}


def test_the_letters_are_waited_for_on_a_disk(site: Path, offline: Path) -> None:
    hosted, copied = ((root / "css" / "site.css").read_text(encoding="utf-8") for root in (site, offline))
    assert "font-display:optional" in hosted
    assert "font-display:optional" not in copied
    assert copied.count("font-display:block") == 2
