"""Read: which files of a content root hold content, and their text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kennisbank import files
from kennisbank.kinds import KINDS, Kind
from kennisbank.list_files import COVERAGE, LIST_FILES, ListFile
from kennisbank.problems import Problem

SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
MAX_SLUG: Final = 80
PAGES_FOLDER: Final = "content/pages"
REGISTER: Final = "content/permalinks.yml"
YAML_LIKE: Final = re.compile(r"\.ya?ml\b", re.IGNORECASE)
UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
LINE_ENDS: Final = re.compile(r"\r\n|\r")
ODD_LINE_ENDS: Final = ("\x85", "\u2028", "\u2029")
NEVER_TYPED: Final = "\x1f"  # in a hand-written page it would be taken for the slot of a link; YAML refuses it by itself
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
    register: SourceText | None = None
    problems: list[Problem] = field(default_factory=list)

    def report(self, path: str, code: str, message: str, line: int = 1, column: int = 1) -> None:
        """Add a problem."""
        self.problems.append(Problem(path, line, column, code, message))


def read(root: Path, *, ledger: bool = True) -> Reading:
    """Read every content file below a root folder, in a fixed order; the ledger gives nothing to a site and may be left out."""
    reading = Reading()
    if not root.is_dir():
        reading.report(".", "KB108", f"no such folder: {root.name}; name a folder that holds content/, practices/ and cases/")
        return reading
    for kind in KINDS:
        for path in _entry_files(root, kind, reading):
            _read_one(root, path, kind, path.stem, reading)
    for listed in LIST_FILES:
        if ledger or listed is not COVERAGE:
            _read_list(root, listed, reading)
    for path in sorted(_pages(root / PAGES_FOLDER, reading, root)):
        _read_one(root, path, None, path.relative_to(root / PAGES_FOLDER).with_suffix("").as_posix(), reading)
    if _is_there(root / REGISTER):
        number = len(reading.texts)
        _read_one(root, root / REGISTER, None, "permalinks", reading)
        reading.register = reading.texts.pop() if len(reading.texts) > number else None
    return reading


def relative(root: Path, path: Path) -> str:
    """Return a path as it stands in messages: below the root, with forward slashes."""
    return UNPRINTABLE.sub("?", path.relative_to(root).as_posix())


def _is_there(path: Path) -> bool:
    """Return whether something stands at a path, be it a link that leads nowhere."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


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
        if entry.is_dir(follow_symlinks=False):
            _report_subfolder(path, kind, root, reading)
        elif path.suffix == ".yml":
            _check_name(name, path.stem, reading)
            yield path
        elif YAML_LIKE.search(entry.name) and not entry.name.endswith("~"):
            reading.report(name, "KB109", f"not read under this name: rename it to {entry.name[: entry.name.index('.')]}.yml")


def _report_subfolder(folder: Path, kind: Kind, root: Path, reading: Reading) -> None:
    for entry in _entries(folder, root, reading):
        if YAML_LIKE.search(entry.name):
            name = relative(root, Path(entry.path))
            reading.report(name, "KB109", f"files in a subfolder are not read: move it to {kind.folder}/")
    if YAML_LIKE.search(folder.name):
        reading.report(relative(root, folder), "KB109", "a folder under the name of an entry: rename or remove it")


def _check_name(name: str, stem: str, reading: Reading, ending: str = ".yml") -> None:
    if not SLUG.match(stem):
        suggestion = re.sub(r"[^a-z0-9]+", "-", stem.lower().removesuffix(ending)).strip("-") or "een-naam"
        reading.report(name, "KB106", f"the file name becomes the address, so only small letters, digits and hyphens (did you mean '{suggestion}{ending}'?)")
    elif stem in RESERVED or len(stem) > MAX_SLUG:
        reading.report(name, "KB106", f"'{stem}' cannot be an address everywhere: choose another, at most {MAX_SLUG} characters")


def _read_list(root: Path, listed: ListFile, reading: Reading) -> None:
    path = root / listed.path
    if _is_there(path):
        _read_one(root, path, listed, path.stem, reading)
    elif _is_there(path.with_suffix(".yaml")):
        reading.report(relative(root, path.with_suffix(".yaml")), "KB109", f"not read under this name: rename it to {path.name}")
    elif listed.needed:
        reading.report(listed.path, "KB108", f"file is missing: it {listed.needed}")


def _pages(folder: Path, reading: Reading, root: Path) -> Iterator[Path]:
    for entry in _entries(folder, root, reading):
        path = Path(entry.path)
        if entry.name.startswith(("_", ".")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _pages(path, reading, root)
        elif path.suffix.lower() == ".md":
            name = relative(root, path)
            if path.stem != "index" or path.suffix != ".md":
                _check_name(name, path.stem if path.suffix == ".md" else entry.name, reading, ".md")
            if path.parent != root / PAGES_FOLDER and not SLUG.match(path.parent.name):
                _check_name(relative(root, path.parent), path.parent.name, reading, "/")
            yield path


def _read_one(root: Path, path: Path, kind: Kind | ListFile | None, slug: str, reading: Reading) -> None:
    name = relative(root, path)
    try:
        outside = path.is_symlink() and not path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        reading.report(name, "KB101", "a link that leads nowhere: put the file itself here")
        return
    if outside:
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
    if text is not None and kind is None:
        text = text.replace(NEVER_TYPED, "")
    if text is not None:
        reading.texts.append(SourceText(name, kind, slug, text))


def _decode(name: str, data: bytes, reading: Reading) -> str | None:
    """Return the text: a byte-order mark is dropped, any line end becomes a newline."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") and error.object is not data else 0)
        before = LINE_ENDS.sub("\n", data[:start].decode("utf-8-sig", "replace"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        reading.report(name, "KB102", "not UTF-8 from here on: save it as UTF-8", line, column)
        return None
    if "\r" in text:
        text = LINE_ENDS.sub("\n", text)
    for odd in ODD_LINE_ENDS:
        text = text.replace(odd, " ")
    if not text.strip():
        reading.report(name, "KB103", "the file is empty: fill it in or remove it")
        return None
    return text
