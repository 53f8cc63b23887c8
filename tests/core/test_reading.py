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
    assert [problem.code for problem in load(mini).problems] == ["KB102"]


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


@pytest.mark.parametrize("name", ["practices/pijp.yml", "content/pages/pijp.md", "content/permalinks.yml"])
def test_a_pipe_does_not_hang(mini: Path, name: str) -> None:
    (mini / name).unlink(missing_ok=True)
    os.mkfifo(mini / name)
    assert "KB101" in {problem.code for problem in load(mini).problems}


@pytest.mark.parametrize("name", ["practices/lus.yml", "content/terms.yml", "content/pages/lus.md"])
def test_a_link_that_leads_to_itself(mini: Path, name: str) -> None:
    (mini / name).unlink(missing_ok=True)
    (mini / name).symlink_to((mini / name).name)
    assert "KB101" in {problem.code for problem in load(mini).problems}


def test_deep_brackets_behind_a_comment_do_not_crash(mini: Path) -> None:
    (mini / "practices" / "diep.yml").write_text("# " + "]" * 100_000 + "\na: " + "[" * 100_000 + "]" * 100_000, encoding="utf-8")
    assert [problem.code for problem in load(mini).problems] == ["KB201"]


def test_brackets_in_comments_and_texts_are_not_deep(mini: Path) -> None:
    path = mini / "practices" / "meld-op-tijd.yml"
    path.write_text("# " + "[" * 60 + "\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert load(mini).problems == []


def test_an_alias_of_something_large_is_not_followed(mini: Path) -> None:
    path = mini / "cases" / "een-casus.yml"
    steps = "  - &a {title: t, text: t, stop: [" + ", ".join(["vraag?"] * 2000) + "]}\n" + "  - *a\n" * 3000
    path.write_text(path.read_text(encoding="utf-8").replace("approach:\n", "approach:\n" + steps), encoding="utf-8")
    assert {problem.code for problem in load(mini).problems} == {"KB204"}


def test_a_theme_that_cannot_be_read_is_not_called_unknown(mini: Path) -> None:
    (mini / "content" / "themes" / "veiligheid.yml").write_bytes(b"\xff")
    assert [problem.code for problem in load(mini).problems] == ["KB102"]


@pytest.mark.parametrize("change", ["codes: niets\n", "hallo\n", "codes:\n  C1: [x]\n", "code:\n  C1: /x/\n", "? [a]\n: b\n", "addresses: [x]\n"])
def test_a_register_of_another_form_is_a_problem_and_is_not_written_over(mini: Path, change: str, command) -> None:
    path = mini / "content" / "permalinks.yml"
    path.write_text(change, encoding="utf-8")
    assert "KB303" in {problem.code for problem in load(mini).problems}
    assert command("register", "--root", mini).returncode == 1
    assert path.read_text(encoding="utf-8") == change


def test_a_code_used_twice_is_blamed_on_the_one_that_came_later(mini: Path) -> None:
    text = (mini / "practices" / "meld-op-tijd.yml").read_text(encoding="utf-8")
    (mini / "practices" / "aaa.yml").write_text(text, encoding="utf-8")
    assert [problem.path for problem in load(mini).problems if problem.code == "KB403"] == ["practices/aaa.yml"]


def test_a_reference_in_a_folded_text_has_its_own_line(mini: Path) -> None:
    path = mini / "practices" / "meld-op-tijd.yml"
    text = path.read_text(encoding="utf-8").replace("summary: Zeg het als je je zorgen maakt.", "summary: >-\n  Zeg het\n  als je denkt: [[C9]].")
    path.write_text(text, encoding="utf-8")
    assert [(problem.line, problem.column) for problem in load(mini).problems] == [(5, 17)]
