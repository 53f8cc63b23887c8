"""The content roots of the tests, and how to change one."""

from __future__ import annotations

from pathlib import Path

from support.roots import PROJECT, small_root

__all__ = ["DATA", "MINI", "PROJECT", "change"]

DATA = PROJECT / "tests" / "data"
MINI = small_root()


def change(root: Path, path: str, old: str, new: str) -> Path:
    """Replace a text in a file of a root; the text must be there."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {path}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file
