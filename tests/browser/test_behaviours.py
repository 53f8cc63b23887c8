"""The behaviours of the pages, as far as they need no page: the very scripts of the site, run by a small JavaScript engine."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import quickjs
from hypothesis import given
from hypothesis import strategies as st

from delivery.assets import SCRIPTS, assets, joined
from kennisbank.links import Medium

BUNDLES = ("early", "site", "search-page", "sheet", "terms", "redirect")
KEEPING = """
const kept = new Map();
const drawer = { getItem: (key) => kept.has(key) ? kept.get(key) : null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
const closed = () => { throw new Error("refused"); };
"""


class Scripts:
    """Every bundle but the search, without a page."""

    def __init__(self) -> None:
        self._context = quickjs.Context()
        self._context.eval("var self = globalThis;")
        for bundle in BUNDLES:
            self._context.eval(joined(SCRIPTS / bundle, "js"))
        self._context.eval(KEEPING)

    def run(self, script: str) -> Any:
        """Return the value of a script, as JSON carries it; undefined is None."""
        return json.loads(self._context.eval(f"JSON.stringify({script} ?? null)"))

    def call(self, name: str, *values: object) -> Any:
        """Call a function of the kit."""
        return self.run(f"kb.{name}({', '.join(json.dumps(value) for value in values)})")


@pytest.fixture(scope="module")
def scripts() -> Scripts:
    return Scripts()


def test_every_bundle_is_asked_here_or_is_the_search() -> None:
    assert {path.name for path in SCRIPTS.iterdir()} == {*BUNDLES, "search"}
    made = {path for path, _ in assets(Medium.HOSTED) if path.endswith((".js", ".css"))}
    assert made == {"css/site.css", "search/search.js", *(f"js/{name}.js" for name in BUNDLES)}


def test_what_is_sent_holds_no_types_and_no_remarks_on_a_line_of_their_own() -> None:
    texts = {path: data.decode() for path, data in assets(Medium.HOSTED) if path.endswith((".js", ".css"))}
    assert len(texts) > len(BUNDLES)
    for path, text in texts.items():
        assert "/**" not in text, path
        assert not re.search(r"^\s*//", text, re.MULTILINE), path


# The store


def test_the_store_keeps_values_apart_by_site(scripts: Scripts) -> None:
    found = scripts.run("""(() => {
      const [one, other] = ["/kb/", "/kennis/"].map((path) => kb.storeOf(() => drawer, path));
      one.set("last", { path: "praktijken/" });
      other.set("last", "off");
      const both = [one.get("last"), other.get("last"), [...kept.keys()]];
      one.remove("last");
      return [...both, one.get("last"), other.get("last"), [...kept.keys()]];
    })()""")
    assert found == [{"path": "praktijken/"}, "off", ["kb:/kb/:last", "kb:/kennis/:last"], None, "off", ["kb:/kennis/:last"]]


@pytest.mark.parametrize("storage", ["closed", "() => null", "() => ({ getItem: () => '{geen json' })"])
def test_a_browser_that_keeps_nothing_gives_nothing(scripts: Scripts, storage: str) -> None:
    store = f"kb.storeOf({storage}, '/kb/')"
    assert scripts.run(f"{store}.get('last')") is None
    assert scripts.run(f"{store}.set('last', 1)") is None
    assert scripts.run(f"{store}.remove('last')") is None


# What is settled early


@pytest.mark.parametrize("path", ["praktijken/", "praktijken/spreek-af/#wel", "praktijken/spreek-af/index.html#wel", "over/index.html", "a/b/c/#"])
def test_a_page_of_this_site_is_led_back_to(scripts: Scripts, path: str) -> None:
    assert scripts.call("settle.isPage", path) is True


@pytest.mark.parametrize(
    "path",
    ["", "/", "//example/", "/kb/praktijken/", "javascript:alert(1)/", "https://example.org/", "../x/", "a/./", "a/x.html", "a/?q=1", "A/", None, "a//b/"],
)
def test_anything_else_is_not(scripts: Scripts, path: str | None) -> None:
    assert scripts.call("settle.isPage", path) is False


@pytest.mark.parametrize(("query", "asked"), [("?q=x", True), ("?a=1&q=x", True), ("?q=", False), ("?q=&a=1", False), ("?qq=x", False), ("", False)])
def test_an_address_with_a_question(scripts: Scripts, query: str, asked: bool) -> None:
    assert scripts.call("settle.isAsked", query) is asked


# The kit


@pytest.mark.parametrize(
    ("path", "hosted", "disk"),
    [
        ("", "../", "../index.html"),
        ("zoeken/", "../zoeken/", "../zoeken/index.html"),
        ("zoeken/?q=a/b", "../zoeken/?q=a/b", "../zoeken/index.html?q=a/b"),
        ("begrippen/#lvb", "../begrippen/#lvb", "../begrippen/index.html#lvb"),
        ("#top", "../#top", "../index.html#top"),
        ("search/index.js", "../search/index.js", "../search/index.js"),
        ("js/site.js?x=/", "../js/site.js?x=/", "../js/site.js?x=/"),
    ],
)
def test_an_address_of_the_site(scripts: Scripts, path: str, hosted: str, disk: str) -> None:
    assert scripts.call("addressFrom", "..", False, path) == hosted
    assert scripts.call("addressFrom", "..", True, path) == disk


def test_the_word_for_how_many_are_on(scripts: Scripts) -> None:
    assert [scripts.call("words.on", number) for number in (0, 1, 12)] == ["", " (1 aan)", " (12 aan)"]


def test_a_redirect_keeps_question_and_place(scripts: Scripts) -> None:
    assert scripts.call("leadsTo", "0; url=../casussen/x/", "?q=1", "#wel") == "../casussen/x/?q=1#wel"


# The filter

ITEMS = [
    {"thema": ["samenwerking", "veiligheid"], "fase": ["start"]},
    {"thema": ["veiligheid"], "fase": ["start", "risico"]},
    {"thema": [""], "fase": ["risico"]},
]
OFFERED = {"thema": ["samenwerking", "veiligheid"], "fase": ["start", "risico"]}


@pytest.mark.parametrize(
    ("state", "fit"),
    [
        ({}, [True, True, True]),
        ({"thema": ["samenwerking"]}, [True, False, False]),
        ({"thema": ["samenwerking", "veiligheid"]}, [True, True, False]),
        ({"thema": ["veiligheid"], "fase": ["risico"]}, [False, True, False]),
    ],
)
def test_any_word_of_a_facet_and_every_facet(scripts: Scripts, state: dict[str, list[str]], fit: list[bool]) -> None:
    assert [scripts.call("filter.fits", item, state) for item in ITEMS] == fit


def test_a_count_says_what_the_list_would_hold(scripts: Scripts) -> None:
    state = {"thema": ["samenwerking"]}
    assert scripts.call("filter.count", ITEMS, state, "thema", "veiligheid") == 2
    assert scripts.call("filter.count", ITEMS, state, "fase", "start") == 1
    assert scripts.call("filter.count", ITEMS, state, "fase", "risico") == 0
    assert scripts.call("filter.count", ITEMS, {}, "fase", "risico") == 2


def test_the_address_of_a_state(scripts: Scripts) -> None:
    state = {"thema": ["samenwerking", "veiligheid"], "fase": ["risico"]}
    assert scripts.call("filter.query", state) == "thema=samenwerking&thema=veiligheid&fase=risico"
    assert scripts.call("filter.query", {}) == ""
    assert scripts.call("filter.query", {"rol": ["a&b=c"]}) == "rol=a%26b%3Dc"


@given(
    chosen=st.fixed_dictionaries(
        {}, optional={facet: st.lists(st.sampled_from(words), min_size=1, unique=True).map(sorted) for facet, words in OFFERED.items()}
    )
)
def test_a_state_comes_back_from_its_address(scripts: Scripts, chosen: dict[str, list[str]]) -> None:
    query = scripts.call("filter.query", chosen)
    back = scripts.call("filter.state", f"?{query}", OFFERED)
    assert {facet: sorted(words) for facet, words in back.items()} == chosen


@pytest.mark.parametrize("query", ["", "?", "?thema=onbekend", "?x=<script>", "?%zz=%", "?thema", "?constructor=x", "?samenwerking=thema"])
def test_an_address_may_hold_anything(scripts: Scripts, query: str) -> None:
    assert scripts.call("filter.state", query, OFFERED) == {}
    assert scripts.call("filter.state", f"{query or '?'}&fase=start", OFFERED) == {"fase": ["start"]}


def test_what_the_filter_says(scripts: Scripts) -> None:
    assert scripts.call("filter.told", 88, 88, "praktijken", []) == "88 praktijken"
    assert scripts.call("filter.told", 3, 88, "praktijken", ["Samenwerking", "start"]) == "3 van 88 praktijken: Samenwerking, start"
    assert scripts.call("filter.told", 0, 11, "casussen", ["gestopt"]) == "0 van 11 casussen: gestopt. Haal een filter weg"


# Reading


@pytest.mark.parametrize(("tops", "current"), [([], -1), ([301], -1), ([300], 0), ([-900, -20, 120, 640], 2), ([-900, -20], 1), ([10, 500, 20], 0)])
def test_the_current_heading_is_the_last_above_the_line(scripts: Scripts, tops: list[int], current: int) -> None:
    assert scripts.call("reading.current", tops, 300) == current


def test_what_is_kept_of_a_page(scripts: Scripts) -> None:
    site, page = "https://host/kb/", "https://host/kb/praktijken/x/"
    title, heading = {"textContent": "Spreek af"}, {"id": "wel", "textContent": "Wel doen"}
    assert scripts.call("reading.kept", f"{page}?a=1#niet", site, {"textContent": "P1"}, title, heading) == {
        "path": "praktijken/x/#wel",
        "title": "P1 Spreek af › Wel doen",
    }
    assert scripts.call("reading.kept", page, site, None, title, None) == {"path": "praktijken/x/", "title": "Spreek af"}


def test_what_is_kept_is_led_back_to(scripts: Scripts) -> None:
    for page in ("https://host/kb/over/bronnen/#x", "https://host/kb/over/index.html"):
        kept = scripts.call("reading.kept", page, "https://host/kb/", None, {"textContent": "Over"}, {"id": "een-kop", "textContent": "Een kop"})
        assert scripts.call("settle.isPage", kept["path"]) is True


# Keys


def meant(scripts: Scripts, key: str, *held: str, typing: bool = False, in_dialog: bool = False, single: bool = True) -> str:
    event = {"key": key, **{f"{name}Key": name in held for name in ("ctrl", "meta", "alt", "shift")}}
    return str(scripts.call("keys.meant", event, {"typing": typing, "inDialog": in_dialog, "single": single}))


def test_what_a_key_asks_for(scripts: Scripts) -> None:
    assert meant(scripts, "/") == "search"
    assert meant(scripts, "?", "shift") == "keys"
    assert meant(scripts, "k", "ctrl") == "search"
    assert meant(scripts, "K", "meta") == "search"
    for key, *held in (
        ["k"],
        ["k", "shift"],
        ["a"],
        ["Enter"],
        ["Escape"],
        ["/", "ctrl"],
        ["/", "alt"],
        ["?", "meta"],
        ["k", "ctrl", "shift"],
        ["k", "ctrl", "alt"],
    ):
        assert meant(scripts, key, *held) == "", (key, held)


def test_a_character_in_a_field_is_a_character(scripts: Scripts) -> None:
    assert meant(scripts, "/", typing=True) == ""
    assert meant(scripts, "?", typing=True) == ""
    assert meant(scripts, "k", "ctrl", typing=True) == "search"


def test_keys_of_one_character_can_be_off(scripts: Scripts) -> None:
    assert meant(scripts, "/", single=False) == ""
    assert meant(scripts, "?", single=False) == ""
    assert meant(scripts, "k", "ctrl", single=False) == "search"


def test_a_dialog_does_not_open_the_list_of_keys(scripts: Scripts) -> None:
    assert meant(scripts, "?", in_dialog=True) == ""
    assert meant(scripts, "/", in_dialog=True) == "search"


# Menu, headings, citing


def test_which_menu_can_be_closed(scripts: Scripts) -> None:
    opened, shut = {"name": "open", "open": True}, {"name": "shut", "open": False}
    for wide, everything, more, closes in (
        (True, opened, shut, None),
        (True, opened, {**opened, "name": "more"}, "more"),
        (False, opened, {**opened, "name": "more"}, "open"),
        (False, shut, {**opened, "name": "more"}, None),
        (True, opened, None, None),
    ):
        assert (scripts.call("menu.toClose", wide, everything, more) or {}).get("name") == closes


def test_the_address_of_a_heading(scripts: Scripts) -> None:
    assert scripts.call("anchors.address", "https://host/kb/x/?a=1#oud", "nieuw") == "https://host/kb/x/?a=1#nieuw"
    assert scripts.call("anchors.told", True, "Waarom", "https://host/#waarom") == "Link gekopieerd: Waarom"
    assert scripts.call("anchors.told", False, "Waarom", "https://host/#waarom") == "De link staat nu in de adresbalk: https://host/#waarom"


def test_a_citation_is_one_line(scripts: Scripts) -> None:
    assert scripts.call("cite.plain", "\n  Kennisbank.\n  (2026)\u00a0 x ") == "Kennisbank. (2026) x"
    assert [scripts.call("cite.told", done) for done in (True, False)] == ["Gekopieerd", "Kopiëren lukt niet; selecteer de tekst"]


# The sheet

PLACES = [[100, 100], [300, 110], [500, 100], [100, 140], [320, 180], [520, 320]]


@pytest.mark.parametrize(
    ("key", "start", "nearest"),
    [
        ("ArrowRight", [100, 100], 1),
        ("ArrowLeft", [500, 100], 1),
        ("ArrowDown", [100, 100], 3),
        ("ArrowUp", [100, 140], 0),
        ("ArrowDown", [300, 110], 4),
        ("ArrowRight", [320, 180], -1),  # what lies that way stands rows lower
        ("ArrowRight", [520, 320], -1),
        ("ArrowUp", [100, 100], -1),
        ("ArrowDown", [100, 137], 4),  # three pixels are the same row
    ],
)
def test_the_nearest_practice_that_way(scripts: Scripts, key: str, start: list[int], nearest: int) -> None:
    assert scripts.call("sheet.nearest", key, start, PLACES) == nearest


def test_without_places_there_is_no_nearest(scripts: Scripts) -> None:
    assert scripts.call("sheet.nearest", "ArrowDown", [0, 0], []) == -1


# The explanation of a term

VIEW = {"width": 360, "height": 740}


@pytest.mark.parametrize(
    ("term", "tip", "place"),
    [
        ({"left": 40, "top": 100, "bottom": 120}, {"width": 200, "height": 80}, {"left": 40, "top": 124}),
        ({"left": 300, "top": 100, "bottom": 120}, {"width": 200, "height": 80}, {"left": 152, "top": 124}),  # kept from the right edge
        ({"left": 0, "top": 100, "bottom": 120}, {"width": 350, "height": 80}, {"left": 8, "top": 124}),  # and from the left
        ({"left": 40, "top": 700, "bottom": 720}, {"width": 200, "height": 80}, {"left": 40, "top": 616}),  # no room below
        ({"left": 40, "top": 632, "bottom": 652}, {"width": 200, "height": 80}, {"left": 40, "top": 548}),  # one pixel short
        ({"left": 40, "top": 631, "bottom": 651}, {"width": 200, "height": 80}, {"left": 40, "top": 655}),
    ],
)
def test_where_the_explanation_stands(scripts: Scripts, term: dict[str, int], tip: dict[str, int], place: dict[str, int]) -> None:
    assert scripts.call("terms.place", term, tip, VIEW) == place
