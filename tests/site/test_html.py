"""Every page of the site, the offline copy included, is valid HTML: html-validate, with the rules of `tools/js/htmlvalidate.mjs`."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from support.node import JS, MODULES, NODE

CONFIG = JS / "htmlvalidate.mjs"
FAULTY = (
    '<!doctype html>\n<html lang="nl">\n<head><title>x</title></head>\n<body><p><div>y</div></p><img src="x.png"><p id="a"></p><p id="a"></p></body>\n</html>\n'
)


def faults(folder: Path) -> list[str]:
    """Validate every page of a folder in one process of Node."""
    words: list[str | Path] = [
        NODE,
        MODULES / "html-validate" / "bin" / "html-validate.mjs",
        "--config",
        CONFIG,
        "--formatter",
        "json",
        "**/*.html",
    ]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode in {0, 1}, done.stderr
    return [
        f"{Path(page['filePath']).relative_to(folder.resolve())}:{message['line']}: {message['ruleId']}: {message['message']}"
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]


def test_every_page_is_valid(site: Path) -> None:
    found = faults(site)
    assert not found, "\n".join(found[:50])


def test_every_page_of_the_offline_copy_is_valid(offline: Path) -> None:
    found = faults(offline)
    assert not found, "\n".join(found[:50])


def test_every_changed_rule_has_its_reason() -> None:
    rules = CONFIG.read_text(encoding="utf-8").partition("rules: {")[2].partition("\n  },")[0].strip().splitlines()
    assert len(rules) > 3
    assert [rule for rule in rules if not re.search(r", // .{20,}", rule)] == []


@pytest.mark.parametrize("rule", ["no-implicit-close", "wcag/h37", "no-dup-id"])
def test_a_fault_is_seen(tmp_path: Path, rule: str) -> None:
    (tmp_path / "index.html").write_text(FAULTY, encoding="utf-8")
    assert any(f": {rule}: " in fault for fault in faults(tmp_path))
