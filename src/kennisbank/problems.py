"""Problems are values: where it is, what is wrong, what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# What each code stands for. The hundreds follow the steps: 1 files, 2 YAML, 3 fields, 4 links, 5 addresses, 6 text, 9 delivery.
CODES: Final = {
    "KB101": "file cannot be read",
    "KB102": "file is not UTF-8",
    "KB103": "file is empty",
    "KB104": "file is too large",
    "KB105": "link leads out of the folder",
    "KB106": "file name is not a slug",
    "KB107": "folder cannot be read",
    "KB108": "file or folder is missing",
    "KB109": "file stands where it is not read",
    "KB201": "not valid YAML",
    "KB202": "tab",
    "KB203": "key used twice",
    "KB204": "anchor or alias",
    "KB205": "more than one document",
    "KB301": "unknown field",
    "KB302": "missing field",
    "KB303": "value of the wrong type",
    "KB304": "text too long",
    "KB305": "not a date",
    "KB306": "not in the fixed list",
    "KB307": "malformed code",
    "KB308": "empty value",
    "KB401": "unknown code",
    "KB402": "code of another kind",
    "KB403": "code used twice",
    "KB404": "slug used twice",
    "KB405": "reference to itself",
    "KB406": "reference to a moved entry",
    "KB407": "unknown section of a source",
    "KB408": "unknown theme",
    "KB409": "named twice",
    "KB410": "question used twice",
    "KB411": "the ledger names what is not there",
    "KB412": "the ledger names a field without that source",
    "KB413": "nothing holds a paragraph",
    "KB414": "link of a page that leads nowhere",
    "KB415": "line of the thesaurus without both sides",
    "KB416": "word typed in two lines of the thesaurus",
    "KB417": "word of the thesaurus that no text says",
    "KB418": "words of the site are missing",
    "KB421": "sentences too long on average",
    "KB422": "sentence too long",
    "KB501": "published code is lost",
    "KB502": "published address is lost",
    "KB503": "not in the register yet",
    "KB504": "code changed hands",
    "KB601": "template text not filled in",
    "KB901": "output cannot be written",
}

WARNINGS: Final = frozenset({"KB413", "KB417", "KB503", "KB601"})


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem. `path` is relative to the content root, `line` and `column` count from 1."""

    path: str
    line: int
    column: int
    code: str
    message: str

    @property
    def is_warning(self) -> bool:
        """Whether the site may be built in spite of it."""
        return self.code in WARNINGS

    def __str__(self) -> str:
        level = "warning: " if self.is_warning else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {level}{self.message}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the nearest known word, or nothing."""
    lowered = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return f" (did you mean '{lowered[near[0]]}'?)" if near else ""


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if not problem.is_warning]


def report(problems: Iterable[Problem]) -> str:
    """Return all problems, sorted by place, one a line, with a count at the end."""
    ordered = sorted(set(problems))
    stopping = len(errors(ordered))
    lines = [str(problem) for problem in ordered]
    warnings = len(ordered) - stopping
    count = f"{stopping} problem{'' if stopping == 1 else 's'}"
    if warnings:
        count += f", {warnings} warning{'' if warnings == 1 else 's'}"
    files = len({problem.path for problem in ordered})
    return "\n".join([*lines, f"{count} in {files} file{'' if files == 1 else 's'}" if ordered else "0 problems"])
