"""The date of a version: the environment, else the last commit, else today."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from delivery.version import version_date
from kennisbank.language.nl import in_words
from tests.lib.git import commit


@pytest.fixture(autouse=True)
def _no_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_environment_comes_first(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(mini, "2026-03-04T23:30:00+0000")
    assert version_date(mini) == date(2026, 3, 4)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763683200")
    assert version_date(mini) == date(2025, 11, 21)


@pytest.mark.parametrize("moment", ["", "gisteren", "9" * 30])
def test_a_moment_that_is_none_is_passed_over(mini: Path, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    commit(mini, "2026-03-04T12:00:00+0000")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert version_date(mini) == date(2026, 3, 4)


@pytest.mark.parametrize("git", ["there", "not there"])
def test_without_a_commit_it_is_today(mini: Path, monkeypatch: pytest.MonkeyPatch, git: str) -> None:
    if git == "not there":
        monkeypatch.setenv("PATH", "")
    before = datetime.now(UTC).date()
    assert before <= version_date(mini) <= datetime.now(UTC).date()


def test_a_date_in_words() -> None:
    assert in_words(date(2026, 3, 1)) == "1 maart 2026"
