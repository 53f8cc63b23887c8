"""Relations are written once and shown on both sides."""

from __future__ import annotations

from pathlib import Path

from kennisbank.links import Medium, fill
from kennisbank.outputs import Redirect
from kennisbank.pipeline import load
from kennisbank.stated import MAIN_THEME, MENTIONS, RELATED, SEEN, SHOWS, TRIES, USES, WARNS, WEIGHS
from kennisbank.tooltips import TermFinder
from tests.lib.made import articles, outputs


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
    pages = articles(mini)
    assert 'href="../../casussen/een-casus/"' in pages["praktijken/houd-gesprekken/"]
    assert 'href="../houd-gesprekken/"' in pages["praktijken/meld-op-tijd/"], "related is shown on both practices"
    assert 'href="../../praktijken/houd-gesprekken/"' in pages["methodieken/driegesprek/"]
    assert 'href="../../methodieken/driegesprek/"' in pages["praktijken/houd-gesprekken/"].split("Ook genoemd in")[1]
    for place in ("praktijken/houd-gesprekken/", "casussen/een-casus/", "themas/samenwerking/", "dilemmas/praten-of-zwijgen/"):
        assert 'href="../../situaties/niemand-zegt-iets/"' in pages[place], "a situation is shown on all it points to"
    assert 'href="../../dilemmas/praten-of-zwijgen/"' in pages["praktijken/houd-gesprekken/"]
    assert 'href="../../hulpmiddelen/#een-site"' in pages["methodieken/driegesprek/"]
    assert 'href="../../casussen/een-casus/"' in pages["themas/samenwerking/"]
    assert "Praat niet over de cliënt" in pages["casussen/een-casus/"], "a don't is shown on the case it comes from"
    assert 'href="../../begrippen/#lvb"' in pages["methodieken/driegesprek/"], "a term is shown on the page it points to"


def test_terms_are_found_longest_first_and_once(mini: Path) -> None:
    library = load(mini).library
    finder = TermFinder(library.terms)
    text = "Iemand met een LVB of een Licht verstandelijke beperking; lvb niet. Reactance wel."
    assert [(text[hit.start : hit.end], str(hit.term.slug)) for hit in finder.find(text)] == [
        ("LVB", "lvb"),
        ("Licht verstandelijke beperking", "lvb"),
        ("Reactance", "reactance"),
    ]
    assert articles(library)["praktijken/houd-gesprekken/"].count("kb-term") == 1


def test_short_links_lead_to_entries_former_slugs_and_moved_ones(mini: Path) -> None:
    (mini / "practices" / "oud.yml").write_text("code: P3\nmoved: P1\n", encoding="utf-8")
    file = mini / "practices" / "meld-op-tijd.yml"
    file.write_text(file.read_text(encoding="utf-8") + "former_slugs: [meld-snel]\n", encoding="utf-8")
    found = {
        place: (redirect.code, redirect.target, fill(redirect.href, Medium.HOSTED))
        for place, redirect in outputs(mini).items()
        if isinstance(redirect, Redirect)
    }
    target = "praktijken/houd-gesprekken/"
    assert found["p1/"] == found["p3/"] == ("P1", target, f"../{target}")
    assert found["praktijken/oud/"] == ("P1", target, "../houd-gesprekken/")
    assert found["praktijken/meld-snel/"] == ("P2", "praktijken/meld-op-tijd/", "../meld-op-tijd/")
