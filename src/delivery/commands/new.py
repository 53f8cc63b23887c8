"""`build_site.py new practice "Titel"`: a file from the template of its kind, ready to fill in."""

from __future__ import annotations

import argparse
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Final

from delivery.outcome import Outcome
from kennisbank import codes, files
from kennisbank.kinds import BY_NAME
from kennisbank.pipeline import load
from kennisbank.reading import RESERVED
from kennisbank.slugs import file_name_of

MAX_TITLE: Final = 70


def run(options: argparse.Namespace) -> Outcome:
    """Write a new entry."""
    return new(options.root, options.kind, options.title)


def new(root: Path, kind_name: str, title: str) -> Outcome:
    """Write a new entry from its template, with the next free code and the date of today.

    Args:
        root: the content root.
        kind_name: practice, case …
        title: the title; the file name follows from it.
    """
    kind = BY_NAME[kind_name]
    slug = file_name_of(title)
    title = " ".join(title.split())
    if not slug or slug in RESERVED:
        return Outcome(False, f"'{title}' gives no file name that works everywhere: use another title")
    if len(title) > MAX_TITLE:
        return Outcome(False, f"'{title}' has {len(title)} characters, at most {MAX_TITLE} allowed: make it shorter")
    template = root / kind.folder / "_template.yml"
    target = root / kind.folder / f"{slug}.yml"
    if target.exists():
        return Outcome(False, f"{target} exists already: choose another title")
    library = load(root).library
    published = re.findall(rf"^ +({codes.FORM}):", _text(root / "content/permalinks.yml"), re.MULTILINE)
    code = codes.next_free(kind.letter, [*library.codes, *published])
    text = _text(template)
    if not text:
        return Outcome(False, f"{template} is missing or cannot be read: bring it back, it is what a new entry starts from")
    for key, value in (("code", code), ("title", json.dumps(title, ensure_ascii=False)), ("reviewed", datetime.now().astimezone().date().isoformat())):
        text = re.sub(rf"^{key}:.*$", lambda _, key=key, value=value: f"{key}: {value}", text, count=1, flags=re.MULTILINE)  # type: ignore[misc]
    try:
        files.write_bytes(target, text.encode())
    except OSError as error:
        return Outcome(False, f"{target} cannot be written: {error.strerror}; check the rights")
    return Outcome(True, f"{target.relative_to(root)}: fill it in, with 'build_site.py serve' running to see it (code {code})")


def _text(path: Path) -> str:
    try:
        return files.read_bytes(path).decode()
    except (OSError, UnicodeDecodeError):
        return ""
