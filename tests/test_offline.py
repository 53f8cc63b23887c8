"""The offline copy: nothing of a server, nothing from outside, names for every system, small."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from delivery import offline as copy


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


@pytest.mark.parametrize(
    ("hosted", "disk"),
    [
        ('href="../c5/"', 'href="../c5/index.html"'),
        ('href=".."', 'href="../index.html"'),
        ('href="."', 'href="./index.html"'),
        ('href="../begrippen/#lvb"', 'href="../begrippen/index.html#lvb"'),
        ('href="?thema=x"', 'href="?thema=x"'),
        ('href="#wel"', 'href="#wel"'),
        ('href="https://example.org/"', 'href="https://example.org/"'),
        ('href="mailto:a@example.org"', 'href="mailto:a@example.org"'),
        ('src="../js/site.js"', 'src="../js/site.js"'),
        ('http-equiv="refresh" content="0; url=../x/"', 'http-equiv="refresh" content="0; url=../x/index.html"'),
        ('a<!--hosted--><a href="x.zip">zip</a><!--/hosted-->b', "ab"),
        ("<!--offline <b>kopie</b> /offline-->", "<b>kopie</b>"),
    ],
)
def test_rewriting(hosted: str, disk: str) -> None:
    assert copy.offline_page(hosted) == disk


def test_a_name_that_windows_refuses_stops_the_export(tmp_path: Path) -> None:
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / "index.html").write_text("x", encoding="utf-8")
    with pytest.raises(copy.OfflineError, match="Windows"):
        copy.pack(tmp_path)


def test_names_that_differ_in_capitals_stop_the_export(tmp_path: Path) -> None:
    for name in ("A.html", "a.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(copy.OfflineError, match="capitals"):
        copy.pack(tmp_path)


def test_too_large_stops_the_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copy, "MAX_BYTES", 10)
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    with pytest.raises(copy.OfflineError, match="at most"):
        copy.pack(tmp_path)


def test_the_letters_are_waited_for_on_a_disk(site: Path, offline: Path) -> None:
    hosted, copied = ((root / "css" / "site.css").read_text(encoding="utf-8") for root in (site, offline))
    assert "font-display: optional" in hosted
    assert "font-display: optional" not in copied
    assert copied.count("font-display: block") == 2
