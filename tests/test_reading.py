"""Reading: what cannot be read is a problem, never a traceback; and nothing else is lost."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kennisbank import files
from kennisbank.pipeline import load
from kennisbank.problems import Problem, did_you_mean, report
from kennisbank.reading import read


def test_a_file_that_cannot_be_read(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = files.read_bytes

    def broken(path: Path, limit: int | None = None) -> bytes:
        if path.name == "meld-op-tijd.yml":
            raise OSError(errno.EIO, "Input/output error")
        return real(path, limit)

    monkeypatch.setattr(files, "read_bytes", broken)
    assert report(load(mini).problems).splitlines() == [
        "practices/meld-op-tijd.yml:1:1: KB101 cannot be read: Input/output error; check the file and its rights",
        "1 problem in 1 file",
    ]


def test_a_folder_that_cannot_be_read(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def broken(path: object) -> object:
        if str(path).endswith("practices"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", broken)
    lines = report(load(mini).problems).splitlines()
    assert lines[-2:] == ["practices:1:1: KB107 folder cannot be read: Permission denied; check its rights", lines[-1]]


def test_a_register_that_cannot_be_read(mini: Path) -> None:
    (mini / "content" / "permalinks.yml").write_bytes(b"\xff\xfe")
    assert [problem.code for problem in load(mini).problems] == ["KB101"]


def test_templates_hidden_files_and_other_kinds_are_passed_over(mini: Path) -> None:
    for name in ("_template.yml", ".verborgen.yml", "aantekening.txt", "oud.yml~"):
        (mini / "practices" / name).write_text("x", encoding="utf-8")
    assert load(mini).problems == []


def test_a_missing_root() -> None:
    assert [problem.code for problem in read(Path("/bestaat/niet")).problems] == ["KB108"]


def test_report_sorts_and_counts() -> None:
    problems = [Problem("b.yml", 2, 1, "KB301", "twee"), Problem("a.yml", 1, 1, "KB601", "een")]
    assert report(problems).splitlines() == ["a.yml:1:1: KB601 warning: een", "b.yml:2:1: KB301 twee", "1 problem, 1 warning in 2 files"]


@pytest.mark.parametrize(("word", "hint"), [("samenwerken", " (did you mean 'samenwerking'?)"), ("xyz", "")])
def test_did_you_mean(word: str, hint: str) -> None:
    assert did_you_mean(word, ["samenwerking", "veiligheid"]) == hint
