"""The map of relations: only what is stated, at most fifteen nodes, the same as the list, drawn so that every text fits."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from roots import PROJECT, change

from delivery.offline import offline_page
from kennisbank import drawing
from kennisbank.addresses import entry_path, leading
from kennisbank.drawing import Node, draw
from kennisbank.lettering import width, wrap
from kennisbank.library import MENTIONS, Edge, Library
from kennisbank.pipeline import load, render
from kennisbank.views.maps import LABELS, MAPPED, MOST, ORDER, MapView, chosen, grouped, relations_map
from kennisbank.writer import PageWriter

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Schuldhulpverleningstrajectbegeleidersoverleg"
LINK = re.compile(r'<a(?: class="(kb-t\d)")? href="([^"]+)" aria-label="([A-Z]\d+) ([^"]+)"')
NASTY = ["<script>alert(1)</script>", '"><b>x</b>', "a & b {{ config }} *[a]: b `c` [x](http://e.example)", "___ --- # $ \\", LONG, "道" * 40, "  ", "-"]


def map_of(code: str, library: Library) -> MapView:
    entry = library.entries[code]
    view = relations_map(entry, PageWriter(entry_path(entry), library), library)
    assert view
    return view


def drawn(view: MapView) -> list[tuple[str, str, str]]:
    return [(code, address, html.unescape(name)) for _, address, code, name in LINK.findall(view.svg)]


@pytest.fixture(scope="module")
def maps(real_library: Library) -> dict[str, MapView]:
    return {code: map_of(code, real_library) for code, entry in real_library.entries.items() if isinstance(entry, MAPPED)}


def test_every_theme_practice_and_case_has_one(maps: dict[str, MapView]) -> None:
    assert len(maps) > 100
    assert {code[0] for code in maps} == set("PCT")


def test_at_most_fifteen_nodes_and_the_rest_is_in_the_list(maps: dict[str, MapView]) -> None:
    for code, view in maps.items():
        nodes = drawn(view)
        assert len(nodes) == view.drawn == min(view.total, MOST) <= 14, code
        assert len({code for code, *_ in nodes}) == len(nodes), code
        listed = [other for _, links in view.groups for other, *_ in links]
        assert len(set(listed)) == len(listed) == (view.total if view.whole else view.drawn), code
        assert view.whole == (code[0] != "T"), code
        assert {other for other, *_ in nodes} <= set(listed), code


def test_a_line_is_a_stated_relation_in_its_direction(maps: dict[str, MapView], real_library: Library) -> None:
    for code, view in maps.items():
        stated: dict[str, set[str]] = {}
        for edge in real_library.outgoing[code]:
            stated.setdefault(edge.object, set()).add(LABELS.get((edge.relation, False, ""), ""))
        for edge in real_library.incoming[code]:
            kind = {"P": "practice", "C": "case", "S": "situation", "D": "dilemma", "M": "method", "T": "theme"}[edge.subject[0]]
            stated.setdefault(edge.subject, set()).add(LABELS.get((edge.relation, True, ""), LABELS.get((edge.relation, True, kind), "")))
        assert "" not in set().union(*stated.values()), f"{code}: a relation without a label"
        for labels, links in view.groups:
            for other, *_ in links:
                assert set(labels.split(", ")) <= stated[other], (code, other)
        for other, _, name in drawn(view):
            labels = next(labels for labels, links in view.groups if other in {code for code, *_ in links})
            assert name == f"{real_library.entries[other].title}, {labels}"


def test_nothing_stated_is_left_out(maps: dict[str, MapView], real_library: Library) -> None:
    for code, view in maps.items():
        others = {edge.object for edge in real_library.outgoing[code]} | {edge.subject for edge in real_library.incoming[code]}
        listed = {other for _, links in view.groups for other, *_ in links}
        assert listed == others & set(real_library.entries) if view.whole else listed <= others


def test_the_label_says_who_states_it(mini_library: Library) -> None:
    library = mini_library
    library.outgoing.clear()
    library.incoming.clear()
    for subject, relation, other in (("C1", "shows", "P1"), ("P1", "warns", "C1"), ("P1", "mentions", "C1"), ("P2", "related", "P1")):
        edge = Edge(subject, relation, other)
        library.outgoing[subject].append(edge)
        library.incoming[other].append(edge)
    assert [(labels, codes) for labels, [(codes, *_)] in map_of("P1", library).groups] == [("gezien in, waarschuwt met", "C1"), ("hangt samen met", "P2")]
    assert [labels for labels, _ in map_of("C1", library).groups] == ["laat zien, les voor"]


def test_every_kind_of_relation_is_there_and_what_says_least_comes_last(real_library: Library) -> None:
    for entry in real_library.entries.values():
        groups = grouped(entry, real_library) if isinstance(entry, MAPPED) else {}
        found = chosen(groups)
        assert chosen(dict(groups)) == found
        if len(groups) <= MOST:
            assert {labels for labels, _ in found} == set(groups), entry.code
        orders = [[ORDER[label] for label in labels] for labels, _ in found]
        assert orders == sorted(orders), entry.code


def test_an_entry_with_nothing_beside_it_has_no_map_and_no_heading(mini_library: Library) -> None:
    mini_library.outgoing.clear()
    mini_library.incoming.clear()
    pages = {page.path: page.text for page in render(mini_library, PROJECT / "templates")}
    assert "Wat hangt hiermee samen" not in pages["praktijken/meld-op-tijd.md"]
    assert "kb-map" not in pages["praktijken/meld-op-tijd.md"]


def test_forty_relations(real_library: Library) -> None:
    view = map_of("C4", real_library)
    assert view.total >= 40
    page = next(page.text for page in render(real_library, PROJECT / "templates") if page.path == "casussen/krachtgericht-bij-transitie.md")
    assert f'{MOST} van de {view.total} verbanden zijn getekend<span class="kb-noprint">; in de lijst hieronder staan ze allemaal</span>.' in page
    assert page.index("{ #verbanden }") < page.index("{ #bronnen }")


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
    assert not re.search(r"<(script|b)\b|[{}`*\[\]\\]", svg)
    tree = ET.fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))
    assert [link.get("href") for link in tree.iter(f"{SVG}a")] == ["../x/"]
    assert str(next(tree.iter(f"{SVG}a")).get("aria-label")).startswith(f"C1 {title}")


def test_hostile_content_in_a_whole_page(mini: Path) -> None:
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: '<script>alert(1)</script> \"x\" *y* [z](q)'")
    page = next(page.text for page in render(load(mini).library, PROJECT / "templates") if page.path == "praktijken/houd-gesprekken.md")
    assert "<script" not in page
    assert "&#60;script&#62;" in page.partition('<svg class="kb-map"')[2].partition("</svg>")[0]


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
        f"__right {{ transform: translate({drawing.WIDE // 2 - drawing.TRUNK}px, var(--kb-top));",
        f"__left > path {{ transform: translate({drawing.WIDTH}px, 0) scale(-1, 1);",
        f"__left .kb-map__label {{ transform: translate({drawing.WIDTH - 2 * drawing.LABEL}px, 0);",
        f"__left .kb-map__edge {{ transform: translate({drawing.BOX_WIDTH - 4}px, 0);",
        f"font: {drawing.SIZE}px",
        f"font-size: {drawing.SMALL}px",
    ):
        assert rule in css, rule


@pytest.mark.parametrize(
    ("target", "page", "address"),
    [
        ("casussen/x.md", "praktijken/y.md", "../../casussen/x/"),
        ("themas/index.md", "praktijken/index.md", "../themas/"),
        ("praktijken/y.md", "index.md", "./praktijken/y/"),
        ("a/b/c.md", "a/b/d.md", "../../../a/b/c/"),
    ],
)
def test_addresses_for_html_that_no_generator_rewrites(target: str, page: str, address: str) -> None:
    assert leading(target, page) == address


def test_the_offline_copy_names_the_file_in_a_drawn_link(offline: Path) -> None:
    assert 'href="../x/index.html"' in offline_page(draw(Node("P1", "A"), [Node("C1", "B", ("gezien in",), "../x/")], "verbanden"))
    text = (offline / "praktijken" / "spreek-af-wanneer-je-meldt" / "index.html").read_text(encoding="utf-8")
    links = LINK.findall(text)
    assert len(links) == MOST
    for _, address, _, _ in links:
        assert address.endswith("/index.html")
        assert (offline / "praktijken" / "spreek-af-wanneer-je-meldt" / address).resolve().is_file()
