"""The register only grows, and holds what it held."""

from __future__ import annotations

from pathlib import Path

import yaml

from kennisbank.checks import register
from kennisbank.pipeline import load
from tests.lib.roots import PROJECT, change


def test_updating_adds_and_never_removes(mini: Path) -> None:
    before = yaml.safe_load((mini / register.PATH).read_text(encoding="utf-8"))
    change(mini, "practices/meld-op-tijd.yml", "reviewed: 2026-11-21", "reviewed: 2026-11-21\nformer_slugs: [meld-op-tijd]")
    (mini / "practices" / "meld-op-tijd.yml").rename(mini / "practices" / "meld-snel.yml")
    content = load(mini)
    register.update(mini, content.library, content.register)
    after = yaml.safe_load((mini / register.PATH).read_text(encoding="utf-8"))
    assert after["codes"] == before["codes"] | {"P2": "/praktijken/meld-snel/"}
    assert set(after["addresses"]) == {*before["addresses"], "/praktijken/meld-op-tijd/"}
    content = load(mini)
    assert content.problems == []
    assert register.update(mini, content.library, content.register) == 0


def test_the_real_register_is_complete() -> None:
    content = load(PROJECT)
    assert [problem for problem in content.problems if problem.code.startswith("KB50")] == []


def test_from_an_address_back_to_its_file() -> None:
    assert register.source_of("/praktijken/x/") == ("practices/x.yml",)
    assert register.source_of("/begrippen/#lvb") == ("content/terms.yml",)
    assert register.source_of("/over/") == ("content/pages/over.md", "content/pages/over/index.md")
