"""Progress is for who watches: on a screen one line, elsewhere nothing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from delivery import progress as module
from delivery.build import build
from delivery.progress import ERASE, Progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_screen_one_line_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_BETWEEN", 0)
    screen = Screen()
    progress = Progress(screen)
    progress.step("building pages", 2)
    progress.advance()
    progress.end()
    assert screen.getvalue() == f"{ERASE}building pages 0/2 …{ERASE}building pages 1/2 …{ERASE}"


def test_not_more_often_than_an_eye_sees() -> None:
    screen = Screen()
    progress = Progress(screen)
    progress.step("building pages", 1000)
    for _ in range(1000):
        progress.advance()
    assert screen.getvalue().count("\r") < 20


def test_a_log_stays_clean() -> None:
    log = io.StringIO()
    progress = Progress(log)
    progress.step("building pages", 2)
    progress.advance()
    progress.end()
    assert log.getvalue() == ""


def test_a_build_counts_its_pages(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(module, "SECONDS_BETWEEN", 0)
    assert build(mini, tmp_path / "site").good
    counts = [part.partition("building pages ")[2].split(" ")[0] for part in screen.getvalue().split(ERASE) if part.startswith("building pages ")]
    done, total = map(int, counts[-1].split("/"))
    assert done == total == len(counts) - 1 > 5
    assert screen.getvalue().endswith(ERASE)
