"""The engine with another knowledge base: other phases, roles, name, research and sources. Nothing of the first one may turn up in it."""

from __future__ import annotations

import html
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from delivery.build import build
from kennisbank.pipeline import load
from tests.lib.roots import MINI

# What another editor writes in its place, in every file of the content.
OTHER = {
    "de forensische begeleiding": "de moestuin",
    "Kennisbank forensisch begeleiden": "Moestuinwijzer",
    "kennisbank-forensisch-begeleiden": "moestuinwijzer",
    "Forensische best practices in de BW/MO": "De tuin in vier seizoenen",
    "Robbers, S., Sturm, A., Wewerinke, D., Vugt, M. van, & Huber, M.": "Boon, P.",
    "Hogeschool Utrecht": "Tuinvereniging De Schoffel",
    "het rapport": "de gids",
    "Het rapport": "De gids",
    "rapport": "gids",
    "Rapport": "Gids",
    "de begeleiding van": "wie werkt met",
    "iPDF": "kaart",
    "ipdf": "kaart",
    "mensen met een forensische titel": "een moestuin",
    "beschermd wonen": "de volkstuin",
    "maatschappelijke opvang": "de stadstuin",
    "forensische": "groene",
    "2022": "2019",
}
PHASES = """\
title: Seizoen
words:
  - key: zaaien
    label: zaaien en planten
  - key: oogsten
    label: oogsten
"""
ROLES = """\
title: Wie
words:
  - key: tuinier
    label: tuinier
  - key: buur
    label: buur op de tuin
"""
KEYS = {"start": "zaaien", "begeleiding": "zaaien", "risico": "oogsten", "begeleider": "tuinier", "teamleider": "buur", "trajectbegeleider": "buur"}
FIRST = ("forensisch", "hogeschool", "rapport", "ipdf", "robbers", "bw/mo", "beschermd wonen", "opvang", "trajectbegeleider", "begeleiding", "uitstroom")


def keys(match: re.Match[str]) -> str:
    words = dict.fromkeys(KEYS.get(word.strip(), word.strip()) for word in match[2].split(","))
    return f"{match[1]}: [{', '.join(words)}]"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("other") / "tuin"))
    for path in root.rglob("*"):
        if path.suffix not in {".yml", ".md"}:
            continue
        text = path.read_text(encoding="utf-8")
        for old, new in OTHER.items():
            text = text.replace(old, new)
        path.write_text(re.sub(r"^(phases|roles): \[(.*)\]$", keys, text, flags=re.MULTILINE), encoding="utf-8")
    (root / "content" / "vocabulary" / "phases.yml").write_text(PHASES, encoding="utf-8")
    (root / "content" / "vocabulary" / "roles.yml").write_text(ROLES, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def garden(root: Path) -> Path:
    site = root.with_name("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://tuin.example/")
        outcome = build(root, site)
    assert outcome.good, outcome.message
    return site


def shown(text: str) -> str:
    """What a page says to people and machines: no addresses, no names of classes."""
    return html.unescape(re.sub(r'\b(?:href|src|class|id|content="0; url)="[^"]*"|https?://[^\s"<]*', " ", text)).lower()


def test_its_content_has_no_problem(root: Path) -> None:
    assert [problem for problem in load(root).problems if problem.code != "KB503"] == []


def test_nothing_of_the_first_one_turns_up(garden: Path) -> None:
    for path in [*garden.rglob("*.html"), garden / "feed.xml", garden / "search" / "index.js"]:
        text = shown(path.read_text(encoding="utf-8"))
        assert [word for word in FIRST if word in text] == [], path.relative_to(garden)


def test_its_own_words_stand_where_they_belong(garden: Path) -> None:
    practices = (garden / "praktijken" / "index.html").read_text(encoding="utf-8")
    assert "<legend>Seizoen</legend>" in practices
    assert "zaaien en planten" in practices
    assert "<legend>Wie</legend>" in (garden / "praktijken" / "index.html").read_text(encoding="utf-8") or "buur op de tuin" not in practices
    practice = (garden / "praktijken" / "houd-gesprekken" / "index.html").read_text(encoding="utf-8")
    assert "gids\u00a06.3</a>" in practice
    assert "Gebaseerd op: Boon, P. (2019). <cite>De tuin in vier seizoenen</cite>. Tuinvereniging De Schoffel." in practice
    assert "<title>P1 Houd gesprekken" in practice
    assert "– Moestuinwijzer</title>" in practice
    assert '"publisher":{"@type":"Organization","name":"Tuinvereniging De Schoffel"}' in practice
    sheet = (garden / "overzicht" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<th scope="col">([^<]*)</th>', sheet) == ["Thema", "zaaien en planten", "oogsten"]


def test_its_copy_for_a_disk_is_its_own_too(garden: Path) -> None:
    with zipfile.ZipFile(garden / "downloads" / "kennisbank-offline.zip") as archive:
        assert "Moestuinwijzer" in archive.read("index.html").decode()


def test_an_unknown_phase_is_refused_by_its_own_list(root: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(root, tmp_path / "tuin"))
    path = other / "practices" / "houd-gesprekken.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^phases: .*$", "phases: [aanmelding]", text, flags=re.MULTILINE), encoding="utf-8")
    assert [problem.message for problem in load(other).problems if problem.code == "KB306"] == ["unknown phase 'aanmelding': use one of zaaien, oogsten"]
