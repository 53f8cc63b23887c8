"""The map of relations in a real Chromium: every text inside its box, readable on a phone, links that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
PRACTICE = "praktijken/spreek-af-wanneer-je-meldt/"
PAGES = [PRACTICE, "casussen/krachtgericht-bij-transitie/", "casussen/ervaringsdeskundigheid/", "themas/samenwerking/", "themas/krachtgericht-werken/"]
MEASURE = """() => [...document.querySelectorAll('.kb-map a, .kb-map__centre')].map(node => {
  const at = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const box = node.querySelector('rect'), scale = node.getScreenCTM().a;
  const texts = [...node.querySelectorAll('text')];
  return {name: node.getAttribute('aria-label') || 'centre', box: at(box), scale,
    inside: texts.filter(t => !t.matches('.kb-map__label')).map(at),
    tag: at(node.querySelector('.kb-map__tag')), code: at(node.querySelector('.kb-map__code')),
    label: [...node.querySelectorAll('.kb-map__label tspan')].map(t => [t.getComputedTextLength(), ...at(t)]),
    sizes: texts.map(t => parseFloat(getComputedStyle(t).fontSize) * scale)};
})"""


def inside(inner: list[float], outer: list[float]) -> bool:
    return inner[0] >= outer[0] - 0.5 and inner[1] >= outer[1] - 0.5 and inner[2] <= outer[2] + 0.5 and inner[3] <= outer[3] + 0.5


def apart(one: list[float], other: list[float]) -> bool:
    return one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5 or one[3] <= other[1] + 0.5 or other[3] <= one[1] + 0.5


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_every_text_stands_in_its_box_and_no_box_on_another(page: Open, base: str, name: str, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    tab.goto(base + name)
    nodes = tab.evaluate(MEASURE)
    frame = tab.locator(".kb-map").bounding_box()
    assert frame
    assert 2 <= len(nodes) <= 15
    around = [frame["x"], frame["y"], frame["x"] + frame["width"], frame["y"] + frame["height"]]
    for node in nodes:
        assert all(inside(text, node["box"]) for text in node["inside"]), node
        assert inside(node["code"], node["tag"]), node
        assert inside(node["box"], around), (node, around)
        for length, *label in node["label"]:
            assert length * node["scale"] <= 97 * node["scale"], node
            assert inside(label, around), node
    boxes = [node["box"] for node in nodes] + [label[1:] for node in nodes for label in node["label"]]
    for number, one in enumerate(boxes):
        clashes = [other for other in boxes[number + 1 :] if not apart([one[0], one[1] + 2, one[2], one[3] - 2], other)]
        assert clashes == []


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_it_can_be_read_and_touched(page: Open, base: str, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    tab.goto(base + PRACTICE)
    for node in tab.evaluate(MEASURE):
        assert min(node["sizes"]) >= 13, node
        assert node["box"][3] - node["box"][1] >= 24, node


def test_wide_is_two_sided_and_narrow_is_one_column(page: Open, base: str) -> None:
    for width, columns in ((360, 1), (1280, 2)):
        tab = page(viewport={"width": width, "height": 740})
        tab.goto(base + PRACTICE)
        nodes = tab.evaluate(MEASURE)
        assert len({round(node["box"][0]) for node in nodes if node["name"] != "centre"}) == columns
        assert nodes[0]["box"][3] < min(node["box"][1] for node in nodes[1:])


def test_a_link_has_a_name_is_reached_by_keyboard_and_leads_on(page: Open, base: str) -> None:
    tab = page(viewport={"width": 360, "height": 740})
    tab.goto(base + PRACTICE)
    group = tab.get_by_role("group", name="Wat hangt hiermee samen")
    expect(group).to_have_count(1)
    link = group.get_by_role("link", name="S4 Ik vermoed een terugval, te proberen bij")
    link.focus()
    assert link.locator("rect").first.evaluate("rect => getComputedStyle(rect).strokeWidth") == "3px"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/situaties/ik-vermoed-een-terugval/")


def test_the_drawing_and_the_list_say_the_same(page: Open, base: str) -> None:
    tab = page()
    for name in PAGES:
        tab.goto(base + name)
        drawn = {urljoin(tab.url, str(link.get_attribute("href"))) for link in tab.locator(".kb-map a").all()}
        tab.locator(".kb-map-list summary").click()
        listed = {urljoin(tab.url, str(link.get_attribute("href"))) for link in tab.locator(".kb-map-list a").all()}
        assert tab.locator(".kb-map-list a").first.is_visible()
        assert drawn <= listed
        note = re.search(r"(\d+) van de (\d+) verbanden", tab.locator("article, main").first.inner_text())
        total = int(note[2]) if note else len(listed)
        assert len(drawn) == (int(note[1]) if note else total)
        assert len(listed) == (len(drawn) if name.startswith("themas/") else total)


def test_on_paper_the_map_is_whole_and_the_list_that_repeats_the_page_is_left_out(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base + PRACTICE)
    tab.emulate_media(media="print")
    assert not tab.locator(".kb-map-list").is_visible()
    assert tab.locator(".kb-map-box").evaluate("box => getComputedStyle(box).breakInside") == "avoid"
