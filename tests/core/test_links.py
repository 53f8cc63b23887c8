"""Links: one page made once leads on a server to folders and on a disk to files, by the shortest way."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.links import SLOT, Links, Made, Medium, fill, relative

BASE = "https://example.org/kb/"
PLACES = st.lists(st.sampled_from(["a", "b", "praktijken", "x"]), max_size=4).map(lambda steps: "".join(f"{step}/" for step in steps))


@pytest.mark.parametrize(
    ("page", "place", "anchor", "hosted", "disk"),
    [
        ("praktijken/y/", "casussen/x/", "", "../../casussen/x/", "../../casussen/x/index.html"),
        ("praktijken/y/", "praktijken/z/", "", "../z/", "../z/index.html"),
        ("praktijken/y/", "praktijken/", "", "../", "../index.html"),
        ("praktijken/", "themas/", "", "../themas/", "../themas/index.html"),
        ("praktijken/", "praktijken/y/", "", "y/", "y/index.html"),
        ("praktijken/y/", "", "", "../../", "../../index.html"),
        ("", "praktijken/y/", "", "praktijken/y/", "praktijken/y/index.html"),
        ("", "", "", "./", "./index.html"),
        ("x/", "x/", "", "./", "./index.html"),
        ("x/", "begrippen/", "lvb", "../begrippen/#lvb", "../begrippen/index.html#lvb"),
        ("x/", "x/", "wel", "#wel", "#wel"),
        ("p12/", "praktijken/y/", "", "../praktijken/y/", "../praktijken/y/index.html"),
    ],
)
def test_a_link_to_a_page(page: str, place: str, anchor: str, hosted: str, disk: str) -> None:
    made = Links(page).to(place, anchor)
    assert fill(made, Medium.HOSTED) == hosted
    assert fill(made, Medium.DISK) == disk
    assert Links(page, Made.TREE).to(place, anchor) == hosted


@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize(("page", "href"), [("", "js/site.js"), ("x/", "../js/site.js"), ("a/b/", "../../js/site.js"), ("js/", "site.js")])
def test_a_link_to_a_file_is_the_same_everywhere(page: str, href: str, medium: Medium) -> None:
    assert fill(Links(page).file("js/site.js"), medium) == href


@pytest.mark.parametrize(
    "text", ['href="?thema=x"', 'href="#wel"', 'href="https://example.org/"', 'href="mailto:a@example.org"', 'src="../js/site.js"', 'href="../x/"', "a/ b"]
)
@pytest.mark.parametrize("medium", Medium)
def test_nothing_but_a_link_to_a_page_is_filled(text: str, medium: Medium) -> None:
    assert fill(text, medium) == text


@given(page=PLACES, place=PLACES)
def test_a_link_leads_where_it_should(page: str, place: str) -> None:
    hosted, disk = (fill(Links(page).to(place), medium) for medium in (Medium.HOSTED, Medium.DISK))
    assert urljoin(BASE + page, hosted) == BASE + place
    assert urljoin(f"{BASE}{page}index.html", disk) == f"{BASE}{place}index.html"
    assert SLOT not in hosted + disk
    assert not hosted.startswith("/")


@given(page=PLACES, place=PLACES)
def test_no_way_is_shorter(page: str, place: str) -> None:
    way = relative(place, page)
    steps = way.split("/")
    assert ".." not in steps[steps.count("..") :], "first up, then down"
    up, down = page.split("/")[:-1], place.split("/")[:-1]
    shared = next((number for number, (one, other) in enumerate(zip(up, down, strict=False)) if one != other), min(len(up), len(down)))
    assert steps.count("..") == len(up) - shared


def test_a_page_that_may_be_shown_anywhere_links_from_the_root_of_the_server() -> None:
    links = Links("", root="/kb/")
    assert fill(links.to("praktijken/", "x"), Medium.HOSTED) == "/kb/praktijken/#x"
    assert fill(links.to("", "x"), Medium.HOSTED) == "/kb/#x"
    assert links.file("css/site.css") == "/kb/css/site.css"
    assert links.root == "/kb"


@pytest.mark.parametrize(("page", "root"), [("", "."), ("x/", ".."), ("a/b/", "../..")])
def test_the_way_to_the_root(page: str, root: str) -> None:
    assert Links(page).root == root
