"""The cache of pictures makes a build faster and can do nothing else: it is never needed and never believed blindly."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from delivery.head.pictures import DAY, FOLDER_VARIABLE, KEPT_DAYS, Pictures, cache_folder, version_of
from tests.lib.roots import PROJECT

ONE, OTHER = ("v1", "een"), ("v1", "twee")


def test_the_same_inputs_are_drawn_once(tmp_path: Path) -> None:
    first, second = Pictures(tmp_path), Pictures(tmp_path)
    assert [first.picture(ONE, lambda: b"a"), first.picture(OTHER, lambda: b"b"), first.picture(ONE, lambda: b"c")] == [b"a", b"b", b"a"]
    assert [second.picture(ONE, lambda: b"d"), second.picture(("v2", "een"), lambda: b"e")] == [b"a", b"e"]
    assert (first.drawn, second.drawn) == (2, 1)


def test_inputs_that_look_alike_when_joined_are_told_apart(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    pictures.picture(("ab", "c"), lambda: b"a")
    assert pictures.picture(("a", "bc"), lambda: b"b") == b"b"


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 500])
def test_a_damaged_picture_is_drawn_anew_and_mended(tmp_path: Path, damage: bytes) -> None:
    Pictures(tmp_path).picture(ONE, lambda: b"a" * 400)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage)
    assert Pictures(tmp_path).picture(ONE, lambda: b"b") == b"b"
    mended = Pictures(tmp_path)
    assert (mended.picture(ONE, lambda: b"c"), mended.drawn) == (b"b", 0)


@pytest.mark.parametrize("where", ["a file in its place", "a folder under the name of a picture"])
def test_a_cache_that_cannot_be_used_is_done_without(tmp_path: Path, where: str) -> None:
    if where == "a file in its place":
        (tmp_path / "x").write_text("van iemand", encoding="utf-8")
        pictures = Pictures(tmp_path / "x")
    else:
        Pictures(tmp_path / "y").picture(ONE, lambda: b"a")
        (path,) = (tmp_path / "y").iterdir()
        path.unlink()
        path.mkdir()
        pictures = Pictures(tmp_path / "y")
    assert [pictures.picture(ONE, lambda: b"b"), pictures.picture(OTHER, lambda: b"c")] == [b"b", b"c"]
    pictures.forget_old()


def test_what_no_build_used_for_a_month_goes(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    pictures.picture(ONE, lambda: b"a")
    (used,) = tmp_path.iterdir()
    pictures.picture(OTHER, lambda: b"b")
    old = time.time() - (KEPT_DAYS + 1) * DAY
    for path in tmp_path.iterdir():
        os.utime(path, (old, old))
    Pictures(tmp_path).picture(ONE, lambda: b"x")
    pictures.forget_old()
    assert list(tmp_path.iterdir()) == [used]


def test_the_environment_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert cache_folder() == tmp_path / "pictures"
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    assert cache_folder() == PROJECT / ".cache" / "pictures"


def test_other_code_or_another_package_is_another_version(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text("1", encoding="utf-8")
    one = version_of(code, "13.0")
    assert version_of(code, "13.1") != one
    code.write_text("2", encoding="utf-8")
    assert version_of(code, "13.0") != one
