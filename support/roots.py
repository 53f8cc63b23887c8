"""The project, and the small content root that tests and the page with every component are made from."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1]
SMALL: Final = PROJECT / "tests" / "data" / "mini"
WORDS: Final = ("content/site.yml", "content/vocabulary")


@cache
def small_root() -> Path:
    """Return the small content root with the words of the project, which stand nowhere twice; made once per process, removed at its end."""
    folder = Path(tempfile.mkdtemp(prefix="kennisbank-small-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    root = Path(shutil.copytree(SMALL, folder / "mini"))
    for name in WORDS:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        else:
            shutil.copy(source, root / name)
    return root
