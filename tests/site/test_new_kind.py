"""A made-up kind of entry, added to a copy of the engine: page, list, filters, search, map, card and schema follow, and few files are touched."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.lib.roots import DATA, MINI, PROJECT

MOST_FILES = 9
ENTRY = """\
code: X{number}
title: {title}
summary: Kort en met z’n allen.
theme: {theme}
phases: [{phase}]
steps:
  - text: Speel het gesprek na.
    source: rapport 6.3
practices:
  - practice: P1
    why: om dit te oefenen
sources: [rapport 6.3]
search_words: [rollenspel]
reviewed: 2026-11-30
"""


def edit(project: Path, change: dict[str, Any]) -> None:
    """Do to a file what the list says."""
    path = project / change["path"]
    if "new" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change["new"], encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    if "append" in change:
        path.write_text(text + change["append"], encoding="utf-8")
        return
    found = change["after"]
    assert text.count(found) == 1, f"{found!r} stands {text.count(found)} times in {change['path']}"
    added = change["add"] if change.get("replace") else change["add"] + found if change.get("before_it") else found + change["add"]
    path.write_text(text.replace(found, added), encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine with the small content and the new kind, two entries of it, and its schema made."""
    project = tmp_path_factory.mktemp("new-kind") / "project"
    for name in ("src", "templates", "theme", "assets", "hooks", "schema"):
        shutil.copytree(PROJECT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build_site.py", "mkdocs.yml", "requirements.txt"):
        shutil.copy(PROJECT / name, project / name)
    for name in ("content", "practices", "cases"):
        shutil.copytree(MINI / name, project / name)
    for change in yaml.safe_load((DATA / "new_kind" / "new_kind.yml").read_text(encoding="utf-8")):
        edit(project, change)
    for number, (title, theme, phase) in enumerate((("Speel een gesprek na", "veiligheid", "start"), ("Stel vragen", "samenwerking", "begeleiding")), 1):
        entry = project / "content" / "exercises" / f"oefening-{number}.yml"
        entry.write_text(ENTRY.format(number=number, title=title, theme=theme, phase=phase), encoding="utf-8")
    run(project, "schema")
    run(project, "build")
    return project


def run(project: Path, *words: str) -> str:
    environment = {**os.environ, "KENNISBANK_CACHE": str(project / ".cache"), "SITE_URL": "https://kennisbank.example/kb/"}
    done = subprocess.run([sys.executable, str(project / "build_site.py"), *words], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def page(project: Path, address: str) -> str:
    return (project / "site" / address / "index.html").read_text(encoding="utf-8")


def test_few_files_are_touched() -> None:
    listed = yaml.safe_load((DATA / "new_kind" / "new_kind.yml").read_text(encoding="utf-8"))
    assert len(listed) + 1 <= MOST_FILES  # and the schema, which is generated


def test_it_has_a_page_with_its_parts_sources_and_evidence(project: Path) -> None:
    text = page(project, "oefeningen/oefening-1")
    for said in (
        "Speel een gesprek na",
        "Zo doe je het",
        "Speel het gesprek na.",
        "Houd gesprekken",
        "Of een oefening effect heeft",
        "rapport\u00a06.3",
        ">X1<",
    ):
        assert said in text, said
    assert "Goede praktijken zijn werkwijzen" not in text.partition("<article")[2].partition("</article>")[0]
    assert '"@type":"LearningResource"' in text
    assert 'property="og:image" content="https://kennisbank.example/kb/cards/oefeningen/oefening-1.png"' in text
    assert (project / "site" / "cards" / "oefeningen" / "oefening-1.png").stat().st_size > 1000


def test_it_has_a_list_with_filters_a_place_in_the_menu_and_a_short_link(project: Path) -> None:
    text = page(project, "oefeningen")
    assert text.count('<li class="kb-card') == 2
    for name, value in (("thema", "veiligheid"), ("thema", "samenwerking"), ("fase", "start")):
        assert f'name="{name}" value="{value}"' in text
    assert 'data-kb-fase="start"' in text
    assert ">Oefeningen</a>" in page(project, "praktijken")
    assert "oefeningen/oefening-1/" in page(project, "x1")


def test_it_is_found(project: Path) -> None:
    assert "X1" in run(project, "search", "rollenspel")
    index = (project / "site" / "search" / "index.js").read_text(encoding="utf-8")
    assert '["oefeningen","Oefening","Oefeningen",0.9,0]' in index
    assert "Zo doe je het" in index


def test_it_stands_on_maps_and_has_one(project: Path) -> None:
    assert "te proberen bij" in page(project, "praktijken/houd-gesprekken")
    assert 'aria-label="X1 Speel een gesprek na, te proberen bij"' in page(project, "praktijken/houd-gesprekken")
    assert ", oefening" in page(project, "themas/veiligheid")
    assert 'class="kb-map"' in page(project, "oefeningen/oefening-1")


def test_an_editor_gets_help(project: Path) -> None:
    schema = json.loads((project / "schema" / "exercise.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"]["code"]["pattern"] == "^[X][1-9][0-9]{0,3}$"
    assert "X3" in run(project, "new", "exercise", "Een derde oefening")
