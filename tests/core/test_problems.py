"""Golden cases: a change to the small root, and every line that `check` then prints.

Each case is a file in `data/problems/`: the change as YAML, the expected lines below it as `expect`.
A place in the words of the project, which grow, is told by the text of its line instead of its number.
`RENEW=1 pytest tests/core/test_problems.py` writes the lines anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from kennisbank import files
from kennisbank.pipeline import load
from kennisbank.problems import CODES, report
from tests.lib.roots import DATA, change

FOLDER = DATA / "problems"
CASES = sorted(FOLDER.glob("*.yml"))
SEEN_ELSEWHERE = {"KB101", "KB107", "KB901"}  # injected: test_reading.py, test_build.py


def apply(root: Path, changes: dict) -> None:
    for path, what in changes.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if what is None:
            target.unlink()
        elif isinstance(what, str):
            target.write_text(what, encoding="utf-8", newline="")
        elif "bytes" in what:
            target.write_bytes(bytes.fromhex(what["bytes"]) * what.get("times", 1))
        elif "link" in what:
            target.symlink_to(what["link"])
        elif "copy" in what:
            target.write_bytes((root / what["copy"]).read_bytes())
        elif "append" in what:
            target.write_text(target.read_text(encoding="utf-8") + what["append"], encoding="utf-8")
        for old, new in what.get("replace", {}).items() if isinstance(what, dict) else ():
            change(root, path, old, new)


def placed(told: str, root: Path) -> str:
    """A report in which a place in the words of the project, which grow, is the text of its line instead of its number."""

    def text_at(match: re.Match[str]) -> str:
        lines = (root / match[1]).read_text(encoding="utf-8").splitlines() if int(match[2]) > 1 else [""]
        return f"{match[1]}:({lines[int(match[2]) - 1].strip()}):{match[3]}:"

    return re.sub(r"^(content/(?:site|vocabulary/\w+)\.yml):(\d+):(\d+):", text_at, told, flags=re.MULTILINE) + "\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_problem(path: Path, mini: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    apply(mini, case["change"])
    found = placed(report(load(mini).problems), mini)
    if os.environ.get("RENEW"):
        body = path.read_text(encoding="utf-8").partition("expect: |\n")[0]
        path.write_text(f"{body}expect: |\n" + "".join(f"  {line}\n" for line in found.splitlines()), encoding="utf-8")
        return
    assert found == case["expect"]


def test_every_problem_code_has_a_case() -> None:
    seen = {code for code in CODES for path in CASES if f" {code} " in path.read_text(encoding="utf-8")}
    assert set(CODES) - seen - SEEN_ELSEWHERE == set()


def test_the_small_root_is_clean(mini: Path) -> None:
    assert load(mini).problems == []


def test_all_problems_of_all_files_in_one_run(mini: Path) -> None:
    change(mini, "practices/meld-op-tijd.yml", "theme: veiligheid", "theme: veiligheit\ncolour: red")
    change(mini, "cases/een-casus.yml", "outcome: gemengd", "outcome: goed")
    change(mini, "content/methods/driegesprek.yml", "reviewed: 2026-11-21", "reviewed: gisteren")
    problems = load(mini).problems
    assert {problem.path.split("/")[-1] for problem in problems} == {"meld-op-tijd.yml", "een-casus.yml", "driegesprek.yml"}
    assert {problem.code for problem in problems} == {"KB301", "KB305", "KB306", "KB408"}
    assert report(problems).endswith("4 problems in 3 files")


def test_a_broken_file_is_not_called_lost_or_unknown(mini: Path) -> None:
    change(mini, "practices/houd-gesprekken.yml", "summary:", "sumary:")
    assert {problem.path for problem in load(mini).problems} == {"practices/houd-gesprekken.yml"}


def test_byte_order_mark_and_windows_line_ends_are_accepted(mini: Path) -> None:
    for path in mini.rglob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert load(mini).problems == []


def test_a_file_of_ten_megabytes_is_not_read_whole(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (mini / "practices" / "groot.yml").write_bytes(b"a: " + b"x" * 10_000_000)
    sizes = []
    real = files.read_bytes
    monkeypatch.setattr(files, "read_bytes", lambda path, limit=None: sizes.append(len(data := real(path, limit))) or data)
    assert [problem.code for problem in load(mini).problems] == ["KB104"]
    assert max(sizes) <= files.MAX_BYTES + 1
