"""'Citeer deze pagina': the whole citation on every page with content, with an address on the hosted site only."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests.lib.made import built
from tests.lib.roots import change

CITED = re.compile(r"<p data-kb-cite>(.*?)</p>", re.DOTALL)
REPORT = "Robbers, S., Sturm, A., Wewerinke, D., Vugt, M. van, & Huber, M. (2022). Forensische best practices in de BW/MO. Hogeschool Utrecht."
SITE = "Kennisbank forensisch begeleiden"


def citation(site: Path, name: str) -> str:
    found = CITED.search((site / name / "index.html").read_text(encoding="utf-8"))
    return html.unescape(re.sub(r"<[^>]*>", "", found[1])) if found else ""


def test_an_entry_with_its_short_link(site: Path) -> None:
    expected = rf"{SITE}\. \(20\d\d, \d+ [a-z]+\)\. Krachtgericht .*? \(C5\)\. https://kennisbank\.example/kb/c5/ Gebaseerd op: {re.escape(REPORT)}"
    assert re.fullmatch(expected, citation(site, "casussen/krachtgericht-bij-weerstand"))


def test_offline_the_same_without_the_address(offline: Path) -> None:
    expected = rf"{SITE}\. \(20\d\d, \d+ [a-z]+\)\. Krachtgericht .*? \(C5\)\. Gebaseerd op: {re.escape(REPORT)}"
    assert re.fullmatch(expected, citation(offline, "casussen/krachtgericht-bij-weerstand"))


def test_other_pages_have_their_own_address_and_a_list_of_links_has_none(site: Path) -> None:
    assert "Over deze site. https://kennisbank.example/kb/over/ Gebaseerd" in citation(site, "over")
    assert [name for name in (".", "zoeken", "over/wijzigingen") if citation(site, name)] == []


def test_the_day_is_that_of_the_version_and_the_title_is_a_text(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763683200")
    monkeypatch.delenv("SITE_URL", raising=False)
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: \"Meld <b> & 'snel'\"")
    assert citation(built(mini, tmp_path / "site"), "praktijken/meld-op-tijd") == f"{SITE}. (2025, 21 november). Meld <b> & 'snel' (P2). Gebaseerd op: {REPORT}"
