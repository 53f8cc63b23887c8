"""A repository of a test's own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def commit(root: Path, moment: str) -> None:
    """Make a root a repository with one commit, at a moment."""
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "x"), ("EMAIL", "x@example.org"), ("DATE", moment))}
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *words], cwd=root, check=True, env={**os.environ, **who})
