"""The command that asks the search what a reader would find."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_the_command_answers_a_file_of_queries(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "queries.yml"
    path.write_text("- {q: schuldhulpverlening, expect: [C10]}\n- {q: C5, expect: [C5]}\n- q: 2020\n", encoding="utf-8")
    found = json.loads(command("search", "--queries", path, "--json").stdout)
    assert [row["q"] for row in found] == ["schuldhulpverlening", "C5", "2020"]
    assert found[1]["results"][0] == {"id": "C5", "url": "/casussen/krachtgericht-bij-weerstand/"}
    assert all(len(row["results"]) <= 10 and len({hit["id"] for hit in row["results"]}) == len(row["results"]) for row in found)
    told = command("search", "--queries", path).stdout
    assert "*  1. C5" in told


def test_the_command_searches_for_words(command: Run) -> None:
    done = command("search", "geen", "vertrouwen")
    assert done.returncode == 0
    assert "S2" in done.stdout


@pytest.mark.parametrize(
    ("text", "says"),
    [("- {q: [}\n", "queries.yml:1:8:"), ("q: x\n", "here belongs a list"), ("- {expect: [C5]}\n- {q: x, expect: C5}\n", "query 1, 2"), ("\xff", "UTF-8")],
)
def test_a_file_that_is_no_list_of_queries_is_told(command: Run, tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "queries.yml"
    path.write_bytes(text.encode("latin-1"))
    done = command("search", "--queries", path)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_without_words_says_what_it_needs(command: Run) -> None:
    assert command("search").returncode == 2
    assert command("search", "--queries", "nowhere.yml").returncode == 2
