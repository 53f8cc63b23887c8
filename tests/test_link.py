"""Relations are written once and shown on both sides."""

from __future__ import annotations

from pathlib import Path

from kennisbank.library import MAIN_THEME, MENTIONS, RELATED, SEEN, SHOWS, TRIES, USES, WARNS, WEIGHS
from kennisbank.pipeline import load, render
from kennisbank.tooltips import TermFinder

TEMPLATES = Path(__file__).parents[1] / "templates"


def test_each_relation_both_ways(mini: Path) -> None:
    library = load(mini).library
    stated = {(edge.subject, edge.relation, edge.object) for edges in library.outgoing.values() for edge in edges}
    assert stated == {
        ("C1", SHOWS, "P1"),
        ("C1", MAIN_THEME, "T1"),
        ("C1", USES, "M1"),
        ("P1", RELATED, "P2"),
        ("P1", WARNS, "C1"),
        ("P1", MAIN_THEME, "T1"),
        ("P1", "other theme", "T2"),
        ("P1", USES, "M1"),
        ("P2", MAIN_THEME, "T2"),
        ("M1", MENTIONS, "P1"),
        ("S1", TRIES, "P1"),
        ("S1", SEEN, "C1"),
        ("S1", WEIGHS, "D1"),
        ("S1", MAIN_THEME, "T1"),
        ("S1", "other theme", "T2"),
        ("D1", WEIGHS, "P1"),
        ("D1", SEEN, "C1"),
        ("D1", MAIN_THEME, "T1"),
    }
    assert stated == {(edge.subject, edge.relation, edge.object) for edges in library.incoming.values() for edge in edges}


def test_the_other_side_shows_it(mini: Path) -> None:
    pages = {page.path: page.text for page in render(load(mini).library, TEMPLATES)}
    assert "casussen/een-casus.md" in pages["praktijken/houd-gesprekken.md"].replace("../", "")
    assert "houd-gesprekken.md" in pages["praktijken/meld-op-tijd.md"], "related is shown on both practices"
    assert "houd-gesprekken.md" in pages["methodieken/driegesprek.md"]
    assert "driegesprek.md" in pages["praktijken/houd-gesprekken.md"].split("Ook genoemd in")[1]
    for path in ("praktijken/houd-gesprekken.md", "casussen/een-casus.md", "themas/samenwerking.md", "dilemmas/praten-of-zwijgen.md"):
        assert "niemand-zegt-iets.md" in pages[path], "a situation is shown on all it points to"
    assert "praten-of-zwijgen.md" in pages["praktijken/houd-gesprekken.md"]
    assert "hulpmiddelen.md#een-site" in pages["methodieken/driegesprek.md"]
    assert "een-casus.md" in pages["themas/samenwerking.md"]
    assert "Praat niet over de cliënt" in pages["casussen/een-casus.md"], "a don't is shown on the case it comes from"
    assert "begrippen.md#lvb" in pages["methodieken/driegesprek.md"], "a term is shown on the page it points to"


def test_terms_are_found_longest_first_and_once(mini: Path) -> None:
    library = load(mini).library
    finder = TermFinder(library.terms)
    text = "Iemand met een LVB of een Licht verstandelijke beperking; lvb niet. Reactance wel."
    assert [(text[hit.start : hit.end], str(hit.term.slug)) for hit in finder.find(text)] == [
        ("LVB", "lvb"),
        ("Licht verstandelijke beperking", "lvb"),
        ("Reactance", "reactance"),
    ]
    page = next(page.text for page in render(library, TEMPLATES) if page.path == "praktijken/houd-gesprekken.md")
    assert page.count("kb-term") == 1


def test_short_links_lead_to_entries_former_slugs_and_moved_ones(mini: Path) -> None:
    (mini / "practices" / "oud.yml").write_text("code: P3\nmoved: P1\n", encoding="utf-8")
    file = mini / "practices" / "meld-op-tijd.yml"
    file.write_text(file.read_text(encoding="utf-8") + "former_slugs: [meld-snel]\n", encoding="utf-8")
    pages = {page.path: page.text for page in render(load(mini).library, TEMPLATES)}
    assert "url=../praktijken/houd-gesprekken/" in pages["p1/index.html"]
    assert "url=../praktijken/houd-gesprekken/" in pages["p3/index.html"]
    assert "url=../../praktijken/houd-gesprekken/" in pages["praktijken/oud/index.html"]
    assert "url=../../praktijken/meld-op-tijd/" in pages["praktijken/meld-snel/index.html"]
