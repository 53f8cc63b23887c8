"""What machines read: descriptions, cards, schema.org, sitemap, feed; nothing of it without an address, nothing of it offline."""

from __future__ import annotations

import gzip
import html
import json
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from delivery import version
from delivery.head.feed import atom
from delivery.head.metadata import in_script
from delivery.head.pictures import Pictures
from delivery.head.qr import qr_svg
from delivery.live import LiveSite
from kennisbank.codes import letter
from kennisbank.pipeline import load
from tests.lib.git import commit
from tests.lib.made import built
from tests.lib.roots import change

BASE = "https://kennisbank.example/kb/"
META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PRACTICE = "praktijken/meld-op-tijd"
NASTY = "Zeg \"ja\" & 'nee' </script><!--/hosted--> <b>{{ x }}</b>"


def built_at(root: Path, site: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SITE_URL", address)
    return built(root, site)


def pages(site: Path) -> list[Path]:
    return [path for path in site.rglob("*.html") if path.name != "404.html" and "http-equiv" not in path.read_text(encoding="utf-8")]


def meta(path: Path) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in META.findall(path.read_text(encoding="utf-8"))}


def graph(path: Path) -> list[dict[str, Any]]:
    found = DATA.findall(path.read_text(encoding="utf-8"))
    assert len(found) == 1, path
    data = json.loads(found[0])
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def test_every_page_describes_itself_and_has_a_card_that_is_there(site: Path) -> None:
    descriptions = []
    for path in pages(site):
        found = meta(path)
        where = path.parent.relative_to(site).as_posix()
        assert found["og:url"] == f"{BASE}{where}/".replace("/./", "/"), path
        assert (site / found["og:image"].removeprefix(BASE)).is_file(), path
        assert found["og:description"] == found["description"], path
        heading = re.sub("<[^>]*>", "", "<h1" + path.read_text(encoding="utf-8").partition("<h1")[2].partition("</h1>")[0])
        assert found["og:title"] in html.unescape(heading), path
        assert (found["og:locale"], found["twitter:card"]) == ("nl_NL", "summary_large_image")
        assert found["og:type"] == ("website" if path.parent == site else "article")
        descriptions.append(found["description"])
    assert len(set(descriptions)) == len(descriptions)


def test_an_entry_for_machines(site: Path, real_library) -> None:
    entry = real_library.entries["P22"]
    page, crumbs = graph(site / "praktijken" / entry.slug / "index.html")
    assert page["@type"] == "LearningResource"
    assert (page["identifier"], page["name"], page["inLanguage"]) == ("P22", str(entry.title), "nl")
    assert page["dateModified"] == entry.reviewed.isoformat()
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert page["isBasedOn"]["name"] == "Forensische best practices in de BW/MO"
    assert page["isPartOf"] == {"@type": "WebSite", "name": "Kennisbank forensisch begeleiden", "url": BASE}
    assert [item["item"] for item in crumbs["itemListElement"]] == [BASE, f"{BASE}praktijken/", page["url"]]
    assert [item["position"] for item in crumbs["itemListElement"]] == [1, 2, 3]


def test_every_page_has_data_of_its_type(site: Path, real_library) -> None:
    types = {path.parent.relative_to(site).as_posix(): graph(path)[0]["@type"] for path in pages(site)}
    assert types["."] == "WebSite"
    assert (types["casussen"], types["themas/samenwerking"], types["over"]) == ("CollectionPage", "Article", "WebPage")
    (action,) = [graph(site / "index.html")[0]["potentialAction"]]
    assert action["target"]["urlTemplate"] == f"{BASE}zoeken/?q={{search_term_string}}"
    terms = graph(site / "begrippen" / "index.html")[0]
    assert terms["@type"] == "DefinedTermSet"
    assert {term["url"] for term in terms["hasDefinedTerm"]} == {f"{BASE}begrippen/#{term.slug}" for term in real_library.terms}


def test_only_what_rests_on_the_report_says_so(site: Path) -> None:
    rests = {name: "isBasedOn" in graph(site / name / "index.html")[0] for name in ("onderzoek", "begrippen", "trainers", "downloads", "over/wijzigingen")}
    assert rests == {"onderzoek": True, "begrippen": True, "trainers": False, "downloads": False, "over/wijzigingen": False}
    assert "Gebaseerd op: Robbers" in (site / "onderzoek" / "index.html").read_text(encoding="utf-8")
    assert "Gebaseerd op" not in (site / "trainers" / "index.html").read_text(encoding="utf-8")


def test_a_short_link_shows_the_card_of_its_page(site: Path, offline: Path) -> None:
    long, short = meta(site / "praktijken" / "houd-driegesprekken" / "index.html"), meta(site / "p22" / "index.html")
    names = ("og:title", "og:description", "og:url", "og:image")
    assert [short[name] for name in names] == [long[name] for name in names]
    assert "og:" not in (offline / "p22" / "index.html").read_text(encoding="utf-8")


def test_a_nasty_title_breaks_out_of_nothing(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", f"title: {json.dumps(NASTY)}")
    site = built_at(mini, tmp_path / "site", BASE, monkeypatch)
    path = site / PRACTICE / "index.html"
    page, crumbs = graph(path)
    assert page["name"] == crumbs["itemListElement"][-1]["name"] == NASTY
    assert meta(path)["og:title"] == NASTY
    text = path.read_text(encoding="utf-8")
    assert "<b>{{" not in text
    assert text.count("<!--hosted-->") == text.count("<!--/hosted-->")
    copy = zipfile.ZipFile(site / "downloads" / "kennisbank-offline.zip").read(f"{PRACTICE}/index.html").decode()
    assert "kennisbank.example" not in copy
    assert "</article>" in copy


def test_json_in_a_script_stays_in_it() -> None:
    text = in_script({"a": '</script> --> & "\u2028'})
    assert not re.search("[<>&]", text)
    assert json.loads(text) == {"a": '</script> --> & "\u2028'}


def test_without_an_address_there_is_nothing_that_needs_one(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built_at(mini, tmp_path / "site", "", monkeypatch)
    assert not [name for name in ("sitemap.xml", "sitemap.xml.gz", "feed.xml") if (site / name).exists()]
    assert (site / "cards" / f"{PRACTICE}.png").is_file()
    for path in pages(site):
        text = path.read_text(encoding="utf-8")
        found = meta(path)
        assert found["description"]
        assert found["og:title"]
        assert not {"og:url", "og:image"} & found.keys()
        assert not re.search("canonical|kb-qr|feed.xml|SearchAction|BreadcrumbList|None", text.partition("</head>")[0]), path
        assert "kb-qr" not in text
        assert graph(path)[0]["inLanguage"] == "nl"


def test_the_offline_copy_holds_nothing_for_machines(offline: Path) -> None:
    for path in offline.rglob("*.html"):
        assert not re.search("og:|ld\\+json|twitter:|feed\\.xml|kb-qr", path.read_text(encoding="utf-8")), path
    assert not (offline / "feed.xml").exists()
    assert not (offline / "cards").exists()


def test_the_sitemap_names_every_page_with_its_real_day(site: Path, real_library) -> None:
    found = {url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod") for url in ET.parse(site / "sitemap.xml").getroot()}
    assert set(found) == {meta(path)["og:url"] for path in pages(site)}
    for entry in real_library.entries.values():
        if letter(entry.code) == "P":
            assert found[f"{BASE}praktijken/{entry.slug}/"] == entry.reviewed.isoformat()
    assert found[f"{BASE}zoeken/"] is None
    assert found[f"{BASE}over/wijzigingen/"] == max(change.date for change in real_library.changes).isoformat()
    assert not (site / "sitemap.xml.gz").exists()


def test_builds_on_different_days_are_the_same(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(mini, "2026-03-04T12:00:00+0000")
    sites = []
    for day in (5, 25):
        monkeypatch.setattr(
            version, "datetime", type("Clock", (datetime,), {"now": classmethod(lambda cls, zone=None, day=day: cls(2026, 3, day, tzinfo=zone))})
        )
        site = built_at(mini, tmp_path / f"site{day}", BASE, monkeypatch)
        sites.append({str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert sites[0] == sites[1]
    assert "versie van 4 maart 2026" in sites[0][f"{PRACTICE}/index.html"].decode()


def test_the_feed_is_an_atom_feed(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built_at(mini, tmp_path / "site", BASE, monkeypatch)
    feed = ET.parse(site / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")} == {"self": f"{BASE}feed.xml", "alternate": f"{BASE}over/wijzigingen/"}
    newest, oldest = feed.findall(f"{ATOM}entry")
    assert [item.findtext(f"{ATOM}title") for item in (newest, oldest)] == ["Meer over melden", "De eerste versie"]
    link = newest.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"{BASE}over/wijzigingen/#meer-over-melden"
    assert f'<a href="{BASE}{PRACTICE}/">Meld op tijd (P2)</a>' in str(newest.findtext(f"{ATOM}content"))
    ids = [item.findtext(f"{ATOM}id") for item in (feed, newest, oldest)]
    assert len(set(ids)) == 3
    assert all(str(name).startswith("urn:uuid:") for name in ids)
    for path, said in ((site / "index.html", False), (site / "over" / "wijzigingen" / "index.html", True)):
        text = path.read_text(encoding="utf-8")
        assert '<link rel="alternate" type="application/atom+xml"' in text
        assert ("Atom-feed</a>" in text) == said


def test_the_ids_of_the_feed_stay_when_the_site_moves_or_a_title_is_mended(mini: Path) -> None:
    before = re.findall("<id>.*?</id>", atom(load(mini).library, BASE))
    change(mini, "content/changes.yml", "title: Meer over melden", 'title: "Meer & <beter> \\ufffe melden"')
    moved = atom(load(mini).library, "https://elders.example/")
    assert re.findall("<id>.*?</id>", moved) == before
    assert "\ufffe" not in moved
    assert ET.fromstring(moved).findtext(f"{ATOM}entry/{ATOM}title") == "Meer & <beter>  melden"


def test_a_site_without_changes_has_no_feed(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (mini / "content" / "changes.yml").unlink()
    register = mini / "content" / "permalinks.yml"
    register.write_text(
        "".join(line for line in register.read_text(encoding="utf-8").splitlines(keepends=True) if "wijzigingen/#" not in line), encoding="utf-8"
    )
    site = built_at(mini, tmp_path / "site", BASE, monkeypatch)
    assert not (site / "feed.xml").exists()
    assert "feed.xml" not in (site / "over" / "wijzigingen" / "index.html").read_text(encoding="utf-8")


def test_paper_shows_the_short_link_its_code_and_the_day(site: Path, tmp_path: Path) -> None:
    text = (site / "praktijken" / "houd-driegesprekken" / "index.html").read_text(encoding="utf-8")
    foot = text.partition('class="kb-onpaper')[2].partition("</div>")[0]
    picture = qr_svg(f"{BASE}p22/", Pictures(tmp_path))
    assert picture in foot
    assert f"{BASE}p22/" in foot
    assert re.search(r"versie van \d+ [a-z]+ 20\d\d", foot)
    assert len(gzip.compress(text.encode(), 9)) - len(gzip.compress(text.replace(picture, "").encode(), 9)) <= 700
    assert "kb-qr" not in (site / "praktijken" / "index.html").read_text(encoding="utf-8")
    assert "versie van" in (site / "praktijken" / "index.html").read_text(encoding="utf-8")


def test_a_page_stays_light(site: Path) -> None:
    weights = {path: len(gzip.compress(path.read_bytes(), 9)) for path in pages(site) if path.parent.parent.name == "praktijken"}
    assert max(weights.values()) <= 10_000


def test_serve_draws_no_cards_and_promises_none(mini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", BASE)
    live = LiveSite(mini, tmp_path / "live")
    live.rebuild()
    assert live.problems == ""
    assert not (live.site / "cards").exists()
    assert "og:image" not in meta(live.site / PRACTICE / "index.html")
