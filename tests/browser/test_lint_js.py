"""What the checks of the scripts say of a fault: that they pass on the scripts of the site is part of `make test`."""

from __future__ import annotations

import json
import subprocess

import pytest

from support.node import JS, MODULES, NODE
from tests.lib.roots import PROJECT

ESLINT = [NODE, MODULES / "eslint" / "bin" / "eslint.js", "--config", JS / "eslint.config.mjs", "--format", "json", "--stdin"]


def rules_broken(script: str) -> set[str]:
    """The rules of eslint that a script of the site breaks."""
    words = [*ESLINT, "--stdin-filename", "assets/js/site/fault.js"]
    done = subprocess.run(words, input=script, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False)
    return {message["ruleId"] for page in json.loads(done.stdout) for message in page["messages"]}


def within(line: str) -> str:
    return f'(function () {{\n  "use strict";\n  {line}\n}})();\n'


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("document.body.innerHTML = 'x';", "no-restricted-syntax"),
        ("document.body.insertAdjacentHTML('beforeend', 'x');", "no-restricted-syntax"),
        ("document.write('x');", "no-restricted-syntax"),
        ("document.querySelector('main .kb-bar').remove();", "no-restricted-syntax"),
        ("document.body.closest(`a.kb-${name}`);", "no-restricted-syntax"),
        ("document.getElementById('kb-q').focus();", "no-restricted-syntax"),
        ("var x = 1; self.x = x;", "no-var"),
        ("let x = 1; self.x = x;", "prefer-const"),
        ("if (self.x == 1) self.x = 2;", "eqeqeq"),
        ("const x = 1;", "no-unused-vars"),
        ("nowhere();", "no-undef"),
    ],
)
def test_a_fault_is_seen(line: str, rule: str) -> None:
    assert rule in rules_broken(within(line))


def test_what_is_good_passes() -> None:
    good = "document.querySelector('[data-kb-menu] > a[href=\"x\"]').remove(); if (self.x == null) document.getElementById('inhoud').focus();"
    assert rules_broken(within(good)) == set()


def test_nothing_is_left_on_the_global_by_accident() -> None:
    assert "no-implicit-globals" in rules_broken("const x = 1;\n")
