"""Made-up content of any size, for measuring: copies of the real entries, each pointing within its own copy.

Copying every real entry in turn keeps the median length, the number of relations and the number of
inline references of the real content.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1]
FOLDERS: Final = ("practices", "cases", "content/methods")
CODE: Final = re.compile(r"\b([PCM])([1-9][0-9]{0,2})\b")


def make(root: Path, number: int) -> int:
    """Write a content root with about this number of entries and return how many were written.

    Args:
        root: a folder that does not exist yet.
        number: entries wanted; the nine real themes are always there.
    """
    shutil.copytree(PROJECT / "content", root / "content", ignore=shutil.ignore_patterns("_*", "permalinks.yml", "methods"))
    written = len(list((root / "content" / "themes").iterdir()))
    real = [path for folder in FOLDERS for path in sorted((PROJECT / folder).glob("[!_]*.yml"))]
    sizes = {prefix: _largest(prefix, real) for prefix in "PCM"}
    for copy in range((number - written) // len(real) + 1):
        for path in real:
            target = root / path.parent.relative_to(PROJECT) / f"{path.stem}-{copy}.yml"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_copied(path, copy, sizes), encoding="utf-8")
            written += 1
    return written


def _largest(prefix: str, paths: list[Path]) -> int:
    """Return the largest number in use among the codes of a kind."""
    found = (re.search(rf"^code: {prefix}(\d+)$", path.read_text(encoding="utf-8"), re.MULTILINE) for path in paths)
    return max(int(match[1]) for match in found if match)


def _copied(path: Path, copy: int, sizes: dict[str, int]) -> str:
    text = CODE.sub(lambda match: f"{match[1]}{int(match[2]) + copy * sizes[match[1]]}", path.read_text(encoding="utf-8"))
    if path.parent.name == "cases":
        text = re.sub(r"\?(?=[\"']?$)", f" {copy}?", text, flags=re.MULTILINE)
    return text


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2])), "entries")
