"""The map of relations: only what is stated, at most fifteen nodes, the same as the list, drawn so that every text fits."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

from kennisbank.addresses import place_of
from kennisbank.drawings import relations as drawing
from kennisbank.drawings.lettering import width, wrap
from kennisbank.drawings.relations import Node, draw
from kennisbank.kinds import kind_of
from kennisbank.library import Edge, Library
from kennisbank.links import Links, Medium, fill
from kennisbank.stated import MENTIONS
from kennisbank.views.relations import MOST, MapView, chosen, grouped, relations_map
from kennisbank.views.text import PageText
from tests.lib.made import articles
from tests.lib.roots import PROJECT, change

LONG = "Schuldhulpverleningstrajectbegeleidersoverleg"
LINK = re.compile(r'<a(?: class="(kb-t\d)")? href="([^"]+)" aria-label="([A-Z]\d+) ([^"]+)"')
NASTY = ["<script>alert(1)</script>", '"><b>x</b>', "a & b {{ config }} *[a]: b `c` [x](http://e.example)", "___ --- # $ \\", LONG, "道" * 40, "  ", "-"]


def map_of(code: str, library: Library) -> MapView:
    entry = library.entries[code]
    view = relations_map(entry, PageText(Links(place_of(entry)), library), library)
    assert view
    return view


def labels_of_content() -> dict[tuple[str, bool, str], str]:
    """The words of the relations as they stand in the content: by relation, who states it, and the kind of the other where it depends on that."""
    folder = PROJECT / "content" / "vocabulary"
    words, kinds = (yaml.safe_load((folder / name).read_text(encoding="utf-8")) for name in ("relations.yml", "kinds.yml"))
    found = {(item["relation"], item.get("from_other", False), ""): item["label"] for item in words["relations"]}
    return found | {(item["relation"], True, kind["kind"]): item["label"] for kind in kinds["kinds"] for item in kind.get("relations", [])}


def drawn(view: MapView) -> list[tuple[str, str, str]]:
    return [(code, address, html.unescape(name)) for _, address, code, name in LINK.findall(view.svg)]


@pytest.fixture(scope="module")
def maps(real_library: Library) -> dict[str, MapView]:
    return {code: map_of(code, real_library) for code, entry in real_library.entries.items() if kind_of(entry).has_map}


def test_every_theme_practice_and_case_has_one(maps: dict[str, MapView]) -> None:
    assert len(maps) > 100
    assert {code[0] for code in maps} == set("PCT")


def test_at_most_fifteen_nodes_and_the_rest_is_in_the_list(maps: dict[str, MapView]) -> None:
    for code, view in maps.items():
        nodes = drawn(view)
        assert len(nodes) == view.drawn == min(view.total, MOST) <= 14, code
        assert len({code for code, *_ in nodes}) == len(nodes), code
        listed = [item.code for _, links in view.groups for item in links]
        assert len(set(listed)) == len(listed) == (view.total if view.whole else view.drawn), code
        assert view.whole == (code[0] != "T"), code
        assert {other for other, *_ in nodes} <= set(listed), code


def test_a_line_is_a_stated_relation_in_its_direction(maps: dict[str, MapView], real_library: Library) -> None:
    words = labels_of_content()
    for code, view in maps.items():
        stated: dict[str, set[str]] = {}
        for edge in real_library.outgoing[code]:
            stated.setdefault(edge.object, set()).add(words.get((edge.relation, False, ""), ""))
        for edge in real_library.incoming[code]:
            kind = {"P": "practice", "C": "case", "S": "situation", "D": "dilemma", "M": "method", "T": "theme"}[edge.subject[0]]
            stated.setdefault(edge.subject, set()).add(words.get((edge.relation, True, ""), words.get((edge.relation, True, kind), "")))
        assert "" not in set().union(*stated.values()), f"{code}: a relation without a label"
        for labels, links in view.groups:
            for item in links:
                assert set(labels.split(", ")) <= stated[item.code], (code, item.code)
        for other, _, name in drawn(view):
            labels = next(labels for labels, links in view.groups if other in {item.code for item in links})
            assert name == f"{real_library.entries[other].title}, {labels}"


def test_nothing_stated_is_left_out(maps: dict[str, MapView], real_library: Library) -> None:
    for code, view in maps.items():
        others = {edge.object for edge in real_library.outgoing[code]} | {edge.subject for edge in real_library.incoming[code]}
        listed = {item.code for _, links in view.groups for item in links}
        assert listed == others & set(real_library.entries) if view.whole else listed <= others


def test_the_label_says_who_states_it(mini_library: Library) -> None:
    library = mini_library
    library.outgoing.clear()
    library.incoming.clear()
    for subject, relation, other in (("C1", "shows", "P1"), ("P1", "warns", "C1"), ("P1", "mentions", "C1"), ("P2", "related", "P1")):
        edge = Edge(subject, relation, other)
        library.outgoing[subject].append(edge)
        library.incoming[other].append(edge)
    assert [(labels, item.code) for labels, [item] in map_of("P1", library).groups] == [("gezien in, waarschuwt met", "C1"), ("hangt samen met", "P2")]
    assert [labels for labels, _ in map_of("C1", library).groups] == ["laat zien, les voor"]


def test_every_kind_of_relation_is_there_and_what_says_least_comes_last(real_library: Library) -> None:
    for entry in real_library.entries.values():
        groups = grouped(entry, real_library) if kind_of(entry).has_map else {}
        found = chosen(groups)
        assert chosen(dict(groups)) == found
        if len(groups) <= MOST:
            assert {labels for labels, _ in found} == set(groups), entry.code
        orders = [[rank for rank, _ in labels] for labels, _ in found]
        assert orders == sorted(orders), entry.code


def test_an_entry_with_nothing_beside_it_has_no_map_and_no_heading(mini_library: Library) -> None:
    mini_library.outgoing.clear()
    mini_library.incoming.clear()
    page = articles(mini_library)["praktijken/meld-op-tijd/"]
    assert "Wat hangt hiermee samen" not in page
    assert "kb-map" not in page


def test_forty_relations(real_library: Library) -> None:
    view = map_of("C4", real_library)
    assert view.total >= 40
    page = articles(real_library)["casussen/krachtgericht-bij-transitie/"]
    assert f'{MOST} van de {view.total} verbanden zijn getekend<span class="kb-noprint">; in de lijst hieronder staan ze allemaal</span>.' in page
    assert page.index('<h2 id="verbanden">') < page.index('<h2 id="bronnen">')


def test_a_mention_alone_is_drawn(mini_library: Library) -> None:
    mini_library.outgoing.clear()
    mini_library.incoming.clear()
    mini_library.incoming["P1"].append(Edge("P2", MENTIONS, "P1"))
    assert [labels for labels, _ in map_of("P1", mini_library).groups] == ["genoemd in"]
    assert drawn(map_of("P1", mini_library))[0][2].endswith(", genoemd in")


@pytest.mark.parametrize("title", NASTY)
def test_nasty_titles_stay_text_and_fit(title: str) -> None:
    svg = draw(Node("P1", title), [Node("C1", title, (title, "gezien in"), "../x/", "kb-t1")], "verbanden")
    assert "\n" not in svg
    assert not re.search(r"<(script|b)\b", svg)
    tree = ET.fromstring(f"<both>{svg}</both>")
    assert [link.get("href") for link in tree.iter("a")] == ["../x/"]
    assert str(next(tree.iter("a")).get("aria-label")).startswith(f"C1 {title}")


def test_hostile_content_in_a_whole_page(mini: Path) -> None:
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: '<script>alert(1)</script> \"x\" *y* [z](q)'")
    page = articles(mini)["praktijken/houd-gesprekken/"]
    assert "<script" not in page
    assert "&lt;script&gt;" in page.partition('<svg class="kb-map"')[2].partition("</svg>")[0]


@pytest.mark.parametrize(
    "text", [*NASTY, "Tool Samenwerkingsafspraken", "Houd je aan het Risk-Needs-Responsivity-model", "een twee drie vier vijf zes zeven acht negen tien"]
)
def test_lines_fit_and_hold_the_whole_text(text: str) -> None:
    lines = wrap(text, 120, 14, first=80)
    assert all(width(line, 14) <= room for line, room in zip(lines, [80] + [120] * len(lines), strict=False))
    assert re.sub(r"[\s-]", "", "".join(lines)) == re.sub(r"[\s-]", "", text)
    cut = wrap(text, 120, 14, first=80, most=2)
    assert len(cut) <= 2
    assert cut == lines or cut[-1].endswith("…")


def test_a_word_is_broken_only_when_it_must() -> None:
    assert wrap("Zorg voor samenwerking", 120, 14) == ("Zorg voor", "samenwerking")
    assert wrap("Risk-Needs-model", 80, 14) == ("Risk-", "Needs-", "model")
    assert all(len(line) > 2 for line in wrap(LONG, 160, 14)[1:])


def test_the_numbers_in_the_style_sheet_are_those_of_the_drawing() -> None:
    css = (PROJECT / "assets" / "css" / "50-map.css").read_text(encoding="utf-8")
    for rule in (
        f"__all {{ transform: scale(calc({drawing.WIDTH} / {drawing.WIDE}));",
        f"__centre {{ transform: translate({(drawing.WIDE - drawing.WIDTH) // 2}px, 0);",
        f"__right {{ transform: translate({drawing.WIDE // 2 - drawing.TRUNK}px, 0);",
        f"__left > path {{ transform: translate({drawing.WIDTH}px, 0) scale(-1, 1);",
        f"__left .kb-map__label {{ transform: translate({drawing.WIDTH - 2 * drawing.LABEL}px, 0);",
        f"__left .kb-map__edge {{ transform: translate({drawing.BOX_WIDTH - 4}px, 0);",
        f"font: {drawing.SIZE}px",
        f"font-size: {drawing.SMALL}px",
    ):
        assert rule in css, rule


def test_a_drawn_link_names_the_file_on_a_disk_and_the_folder_on_a_server(real_library: Library) -> None:
    view = map_of("P23", real_library)
    for medium, ending in ((Medium.DISK, "/index.html"), (Medium.HOSTED, "/")):
        links = LINK.findall(fill(view.svg, medium))
        assert len(links) == MOST
        assert [address for _, address, _, _ in links if not address.endswith(ending)] == []
