"""The files that have problems: what they would have given is not called missing elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from kennisbank.kinds import KINDS
from kennisbank.problems import Problem, errors


class Broken:
    """Says of a content file whether it, or the folder it stands in, has problems.

    A file counts under another ending too (`x.yaml`), and when it was put in a subfolder.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.paths = {problem.path for problem in errors(problems)}
        self._stems = {(folder, PurePosixPath(path).stem) for path in self.paths if (folder := _kind_folder(path))}
        self._folders = {path for path in self.paths if not PurePosixPath(path).suffix}

    def __contains__(self, path: str) -> bool:
        if path in self.paths or (_kind_folder(path), PurePosixPath(path).stem) in self._stems:
            return True
        return any(path.startswith(f"{folder}/") for folder in self._folders)

    def slugs(self, folder: str) -> set[str]:
        """Return the slugs of the files with problems in the folder of a kind."""
        return {stem for where, stem in self._stems if where == folder}


def _kind_folder(path: str) -> str:
    return next((kind.folder for kind in KINDS if path.startswith(f"{kind.folder}/")), "")
