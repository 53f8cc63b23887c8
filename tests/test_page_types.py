"""No type of page escapes the browser tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import pytest
from pages import addresses, chosen, features, page_types, type_of
from roots import PROJECT

from kennisbank.addresses import address
from kennisbank.library import Library
from kennisbank.pipeline import render

TEMPLATES = PROJECT / "templates"


def test_every_template_has_a_page_that_is_looked_at(site: Path, real_library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[str] = []
    original = jinja2.Environment.get_template

    def noted(self: jinja2.Environment, name: str, *further: Any) -> jinja2.Template:
        used.append(name)
        return original(self, name, *further)

    monkeypatch.setattr(jinja2.Environment, "get_template", noted)
    types: dict[str, set[str]] = {}
    for page in render(real_library, TEMPLATES):
        for template in used:
            types.setdefault(template, set()).add(type_of(address(page.path).strip("/") + "/"))
        used.clear()
    templates = {path.name for path in TEMPLATES.glob("*.md.j2") if not path.name.startswith("_")}
    looked_at = page_types(site).keys() | {"/"}
    assert templates - types.keys() == set()
    assert set().union(*(types[template] for template in templates)) - looked_at == set()


def test_every_element_and_class_of_the_site_is_looked_at(site: Path) -> None:
    texts = addresses(site)
    seen = frozenset[str]().union(*(features(texts[page]) for page in chosen(site)))
    assert {name: sorted(features(text) - seen) for name, text in texts.items() if features(text) - seen} == {}


def test_the_pages_stay_few(site: Path) -> None:
    pages = chosen(site)
    assert len(pages) == len(set(pages))
    assert {"", "404.html", "zoeken/"} <= set(pages)
    assert len(pages) < len(page_types(site)) + 10
