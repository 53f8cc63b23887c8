"""What a build may take over from the one before: in memory while the live server runs, in the cache between two commands.

It makes a build faster and nothing else: a test compares what comes out with a build that keeps nothing, and a cache that cannot be read is done without.
"""

from __future__ import annotations

import copyreg
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from delivery.head.pictures import cache_root
from delivery.project import ASSETS, PROJECT, TEMPLATES, THEME
from kennisbank import files, kinds, list_files
from kennisbank.decoded import Decoded
from kennisbank.digests import digest_all
from kennisbank.kinds import Kind
from kennisbank.links import Medium
from kennisbank.list_files import ListFile
from kennisbank.located import Located
from kennisbank.memory import Memory
from kennisbank.outputs import Page, Redirect
from kennisbank.render import environment
from kennisbank.search.analysis import STEMS

FOLDER: Final = "builds"
ENGINE: Final = (PROJECT / "src", TEMPLATES, THEME, ASSETS)
LOCK: Final = PROJECT / "requirements.txt"
PROTOCOL: Final = 5
MOST_ROOTS: Final = 8  # content roots whose last build is kept


class Framed(NamedTuple):
    """What a page in its frame was made from, and what came of it: `around` is the digest of what every frame shows, `content` that of the result."""

    output: Page | Redirect
    target: Page | None
    around: bytes
    content: bytes


class Squeezed(NamedTuple):
    """A file as it stands in a zip: the digest, the size and the checksum of its content, and the content compressed."""

    content: bytes
    size: int
    checksum: int
    compressed: bytes


class Written(NamedTuple):
    """A file as it was written in a site: the digest of its content, its size and its time on the disk."""

    content: bytes
    size: int
    time: int


class Compiled(BytecodeCache):
    """Keeps compiled templates with the rest."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code that was kept for it."""
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.codes[bucket.key] = bucket.bytecode_to_string()


@dataclass(slots=True)
class Kept:
    """What may be kept from one build to the next.

    Attributes:
        memory: decoded files, pages as the core made them.
        framed: pages in their frame, by medium and path.
        squeezed: the files of the offline copy, by path.
        written: the files of the last site, by path.
        compiled: the code of all templates.
        packed: decoded files as the cache holds them, so that only what changed is packed again.
        frames: the templates of the frame.
    """

    memory: Memory = field(default_factory=Memory)
    framed: dict[tuple[Medium, str], Framed] = field(default_factory=dict)
    squeezed: dict[str, Squeezed] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)
    compiled: Compiled = field(default_factory=Compiled)
    packed: dict[str, tuple[Decoded, bytes]] = field(default_factory=dict)
    frames: jinja2.Environment = field(init=False)

    def __post_init__(self) -> None:
        self.frames = environment(THEME, self.compiled)
        self.memory.compiled = self.compiled

    def forget_frames_but(self, keys: set[tuple[Medium, str]]) -> None:
        """Forget pages in their frame that are there no longer."""
        for gone in self.framed.keys() - keys:
            del self.framed[gone]

    def pack(self, path: str, decoded: Decoded) -> bytes:
        """Return a decoded file as the cache holds it."""
        known, packed = self.packed.get(path, (None, b""))
        return packed if known is decoded else pickle.dumps(decoded, PROTOCOL)


def from_cache(root: Path) -> Kept:
    """Return what the last build of a content root left in the cache; nothing when there is none, or the engine has changed since."""
    kept = Kept()
    memory = kept.memory
    try:
        found = pickle.loads(files.read_bytes(_path(root)))  # noqa: S301 (a cache of our own, trusted as Python trusts its `__pycache__`)
        if found["engine"] != engine():
            return kept
        kept.packed = {path: (pickle.loads(packed), packed) for path, packed in found["decoded"].items()}  # noqa: S301 (the same)
        memory.decoded = {path: decoded for path, (decoded, _) in kept.packed.items()}
        memory.keys, memory.pages, memory.read = found["keys"], found["pages"], found["read"]
        STEMS.update(found["words"])
        kept.framed, kept.squeezed, kept.written, kept.compiled.codes = found["framed"], found["squeezed"], found["written"], found["codes"]
    except (OSError, pickle.UnpicklingError, EOFError, KeyError, AttributeError, TypeError, ValueError, ImportError, IndexError):
        return Kept()
    return kept


def to_cache(root: Path, kept: Kept) -> None:
    """Leave what a build made in the cache; a cache that cannot be written is done without."""
    memory = kept.memory
    left = {
        "engine": engine(),
        "decoded": {path: kept.pack(path, decoded) for path, decoded in memory.decoded.items()},
        "keys": memory.keys,
        "pages": memory.pages,
        "read": memory.read,
        "words": STEMS,
        "framed": kept.framed,
        "squeezed": kept.squeezed,
        "written": kept.written,
        "codes": kept.compiled.codes,
    }
    path = _path(root)
    with suppress(OSError, RecursionError):
        with files.writing(path) as stream:  # not as one value in memory, which is much for a large site
            pickle.dump(left, stream, PROTOCOL)
        newest_first = sorted(path.parent.iterdir(), key=lambda other: other.stat().st_mtime, reverse=True)
        for old in newest_first[MOST_ROOTS:]:
            old.unlink(missing_ok=True)


def engine() -> bytes:
    """Return the digest of everything but the content that decides what comes out: our code, templates, styles and scripts, and Python."""
    parts: list[str] = [sys.version, str(LOCK.stat().st_mtime_ns)]
    for top in ENGINE:
        for folder, folders, names in os.walk(top):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(names):
                state = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 (a few hundred files at each build)
                parts += [folder, name, str(state.st_size), str(state.st_mtime_ns)]
    return digest_all(parts)


def _path(root: Path) -> Path:
    return cache_root() / FOLDER / digest_all([str(root)]).hex()


def located(text: str, line: int, column: int) -> Located:
    """Return a text with its place, as the cache names it."""
    return Located(text, line, column)


def kind_named(name: str) -> Kind:
    """Return the one kind with a name."""
    return kinds.BY_NAME[name]


def list_file_at(path: str) -> ListFile:
    """Return the one list file with a path."""
    return next(listed for listed in list_files.LIST_FILES if listed.path == path)


# Kinds and list files are told apart by identity; a text with its place is written short.
copyreg.pickle(Located, lambda text: (located, (str.__str__(text), text.line, text.column)))
copyreg.pickle(Kind, lambda kind: (kind_named, (kind.name,)))
copyreg.pickle(ListFile, lambda listed: (list_file_at, (listed.path,)))
