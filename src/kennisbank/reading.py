"""Read: which files of a content root hold content, and their text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kennisbank import files
from kennisbank.kinds import KINDS, LIST_FILES, SOURCES, Kind, ListFile
from kennisbank.problems import Problem

SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
MAX_SLUG: Final = 80
PAGES_FOLDER: Final = "content/pages"
RESERVED: Final = frozenset({"con", "prn", "aux", "nul", "index", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))})


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file that was read. `path` is relative to the root, `kind` None for a hand-written page."""

    path: str
    kind: Kind | ListFile | None
    slug: str
    text: str


@dataclass(slots=True)
class Reading:
    """The files of a root and the problems found while reading them."""

    texts: list[SourceText] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, path: str, code: str, message: str, line: int = 1, column: int = 1) -> None:
        """Add a problem."""
        self.problems.append(Problem(path, line, column, code, message))


def read(root: Path) -> Reading:
    """Read every content file below a root folder, in a fixed order."""
    reading = Reading()
    if not root.is_dir():
        reading.report(".", "KB108", f"no such folder: {root.name}; name a folder that holds content/, practices/ and cases/")
        return reading
    for kind in KINDS:
        for path in _entry_files(root, kind, reading):
            _read_one(root, path, kind, path.stem, reading)
    for listed in LIST_FILES:
        _read_list(root, listed, reading)
    for path in sorted(_pages(root / PAGES_FOLDER, reading, root)):
        _read_one(root, path, None, path.relative_to(root / PAGES_FOLDER).with_suffix("").as_posix(), reading)
    return reading


def relative(root: Path, path: Path) -> str:
    """Return a path as it stands in messages: below the root, with forward slashes."""
    return path.relative_to(root).as_posix()


def _entries(folder: Path, root: Path, reading: Reading) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        reading.report(relative(root, folder), "KB107", f"folder cannot be read: {error.strerror}; check its rights")
        return []


def _entry_files(root: Path, kind: Kind, reading: Reading) -> Iterator[Path]:
    for entry in _entries(root / kind.folder, root, reading):
        path = Path(entry.path)
        name = relative(root, path)
        if entry.name.startswith(("_", ".")):
            continue
        if entry.is_dir() and not entry.is_symlink():
            if any(file.suffix in {".yml", ".yaml"} for file in path.rglob("*")):
                reading.report(name, "KB109", f"files in a subfolder are not read: move them to {kind.folder}/")
        elif path.suffix in {".yaml", ".YML", ".YAML"}:
            reading.report(name, "KB109", f"not read under this name: rename it to {path.stem}.yml")
        elif path.suffix == ".yml":
            _check_name(name, path.stem, reading)
            yield path


def _check_name(name: str, stem: str, reading: Reading) -> None:
    if not SLUG.match(stem):
        suggestion = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "een-naam"
        reading.report(name, "KB106", f"the file name becomes the address, so only small letters, digits and hyphens (did you mean '{suggestion}.yml'?)")
    elif stem in RESERVED or len(stem) > MAX_SLUG:
        reading.report(name, "KB106", f"'{stem}' cannot be an address everywhere: choose another, at most {MAX_SLUG} characters")


def _read_list(root: Path, listed: ListFile, reading: Reading) -> None:
    path = root / listed.path
    if path.exists() or path.is_symlink():
        _read_one(root, path, listed, path.stem, reading)
    elif listed is SOURCES and root.is_dir():
        reading.report(listed.path, "KB108", "file is missing: it lists the sources and their sections")


def _pages(folder: Path, reading: Reading, root: Path) -> Iterator[Path]:
    for entry in _entries(folder, root, reading):
        path = Path(entry.path)
        if entry.is_dir() and not entry.is_symlink():
            yield from _pages(path, reading, root)
        elif path.suffix == ".md" and not entry.name.startswith(("_", ".")):
            yield path


def _read_one(root: Path, path: Path, kind: Kind | ListFile | None, slug: str, reading: Reading) -> None:
    name = relative(root, path)
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        reading.report(name, "KB105", "a link that leads out of the folder is not followed: put the file itself here")
        return
    try:
        data = files.read_bytes(path, files.MAX_BYTES)
    except OSError as error:
        reading.report(name, "KB101", f"cannot be read: {error.strerror or error}; check the file and its rights")
        return
    if len(data) > files.MAX_BYTES:
        reading.report(name, "KB104", f"larger than {files.MAX_BYTES // 1_000_000} MB: is this the right file? split it or remove it")
        return
    text = _decode(name, data, reading)
    if text is not None:
        reading.texts.append(SourceText(name, kind, slug, text))


def _decode(name: str, data: bytes, reading: Reading) -> str | None:
    """Return the text: a byte-order mark is dropped, any line end becomes a newline."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        reading.report(name, "KB102", "not UTF-8 from here on: save it as UTF-8", before.count(b"\n") + 1, column)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        reading.report(name, "KB103", "the file is empty: fill it in or remove it")
        return None
    return text
