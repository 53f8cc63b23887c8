"""No type of page escapes the browser tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import pytest

from kennisbank.library import Library
from kennisbank.links import Made
from kennisbank.outputs import Page
from kennisbank.pipeline import render
from tests.lib.pages import addresses, chosen, features, page_types, type_of
from tests.lib.roots import PROJECT

TEMPLATES = PROJECT / "templates"


def test_every_template_has_a_page_that_is_looked_at(site: Path, real_library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[str] = []
    original = jinja2.Environment.get_template

    def noted(self: jinja2.Environment, name: str, *further: Any) -> jinja2.Template:
        used.append(name)
        return original(self, name, *further)

    monkeypatch.setattr(jinja2.Environment, "get_template", noted)
    types: dict[str, set[str]] = {}
    for page in render(real_library, TEMPLATES, Made.SITES):
        for template in used if isinstance(page, Page) else ():
            types.setdefault(template, set()).add(type_of(page.place))
        used.clear()
    templates = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.j2") if path.parent.name != "parts"}
    assert len(templates) > 10
    looked_at = page_types(site).keys()
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
