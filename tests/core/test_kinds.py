"""Every kind and every page that gathers is whole: what the engine knows of it, its view, its template, its words."""

from __future__ import annotations

from importlib import import_module

import pytest

from delivery.project import TEMPLATES
from kennisbank.addresses import LIST_PLACES, place_of
from kennisbank.gathering import GATHERING, HOME, IN_MENU, ITEM_PAGES, LISTS, SEARCHED, GatheringPage
from kennisbank.kinds import BY_LETTER, BY_MODEL, BY_NAME, KINDS, Kind
from kennisbank.library import Library
from kennisbank.list_files import VOCABULARIES
from tests.lib.made import outputs
from tests.lib.roots import PROJECT

SCHEMA_TYPES = {"WebPage", "WebSite", "Article", "LearningResource", "CollectionPage", "DefinedTermSet"}


def fields_of(kind: Kind) -> set[str]:
    return set(kind.model.__dataclass_fields__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_whole(kind: Kind, real_library: Library) -> None:
    view = import_module(f"kennisbank.views.{kind.view}")
    assert callable(view.view)
    template = (TEMPLATES / kind.template).read_text(encoding="utf-8")
    assert (PROJECT / kind.folder).is_dir()
    assert kind.schema_type in SCHEMA_TYPES
    assert 0 < kind.search_worth <= 2
    assert kind.map_rank > 0
    assert not kind.badge or kind.badge in {facet.key for facet in kind.facets}
    for facet in kind.facets:
        assert not facet.field or facet.field in fields_of(kind)
        assert not facet.vocabulary or facet.vocabulary in VOCABULARIES
        assert bool(facet.field) == bool(facet.vocabulary)
    anchors = [section.anchor for section in kind.sections]
    assert len(set(anchors)) == len(anchors)
    assert {name for section in kind.sections for name in section.fields} <= fields_of(kind)
    assert ("verbanden" in anchors) == kind.has_map == ("relations_map" in template)
    words = real_library.words.kind(kind)
    for said in (words.singular, words.plural, words.noun, words.intro, words.evidence):
        assert said


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_part_of_a_kind_has_a_heading_and_stands_on_a_page(kind: Kind, real_library: Library) -> None:
    named = [section.anchor for section in kind.sections if section.anchor and not section.each]
    assert all(real_library.words.heading(kind, anchor) for anchor in named)
    assert {anchor for name, anchor in real_library.words.headings if name == kind.name} == set(named)
    pages = [
        page.article
        for place, page in outputs(real_library).items()
        if place.startswith(kind.prefix_in_site) and place.count("/") == 2 and hasattr(page, "article")
    ]
    assert len(pages) == len(real_library.of(kind.model))
    assert [anchor for anchor in named if not any(f'<h2 id="{anchor}">' in article for article in pages)] == []
    each = [section.anchor.format(1) for section in kind.sections if section.each]
    assert [anchor for anchor in each if not any(f' id="{anchor}">' in article for article in pages)] == []


@pytest.mark.parametrize("page", GATHERING, ids=lambda page: page.name)
def test_a_page_that_gathers_is_whole(page: GatheringPage, real_library: Library) -> None:
    assert callable(import_module(f"kennisbank.views.gathering.{page.view}").view)
    assert (TEMPLATES / page.template).is_file()
    assert page.schema_type in SCHEMA_TYPES
    assert page.search_worth > 0
    assert page.address == "" or page.address.endswith("/")
    words = real_library.words
    assert words.title(page)
    assert words.description(page)
    assert not page.menu or words.menu(page)
    if page in SEARCHED and not page.kind:
        assert words.pages[page.name].result
        assert words.pages[page.name].search
    if page in ITEM_PAGES:
        assert words.pages[page.name].item
        assert words.pages[page.name].items
        assert real_library.items(page.items)


def test_each_stands_alone() -> None:
    for name in ("name", "letter", "folder", "address", "map_rank", "model"):
        values = [getattr(kind, name) for kind in KINDS]
        assert len(set(values)) == len(KINDS), name
    assert len({page.name for page in GATHERING}) == len({page.address for page in GATHERING}) == len(GATHERING)
    ranks = [page.menu.rank for page in GATHERING if page.menu]
    assert len(set(ranks)) == len(ranks)
    assert [page.menu.rank for page in IN_MENU if page.menu] == sorted(ranks)
    firsts = [page.menu.first for page in IN_MENU if page.menu]
    assert firsts == sorted(firsts, reverse=True), "what stands in the menu itself comes before what stands behind its word"


def test_a_kind_is_found_by_letter_name_and_model() -> None:
    for kind in KINDS:
        assert BY_LETTER[kind.letter] is BY_NAME[kind.name] is BY_MODEL[kind.model] is kind
        assert LISTS[kind.name].kind is kind
        assert LISTS[kind.name].address in LIST_PLACES
    assert HOME.address in LIST_PLACES


def test_no_view_and_no_template_is_left_over() -> None:
    views = PROJECT / "src" / "kennisbank" / "views"
    shared = {"__init__", "head", "parts", "relations", "text"}
    assert {path.stem for path in views.glob("*.py")} - shared == {kind.view for kind in KINDS}
    assert {path.stem for path in (views / "gathering").glob("*.py")} - {"__init__"} == {page.view for page in GATHERING}
    assert {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.j2") if path.parent.name != "parts"} == {
        *(kind.template for kind in KINDS),
        *(page.template for page in GATHERING),
    }


def test_an_entry_stands_below_the_list_of_its_kind(real_library: Library) -> None:
    for kind in KINDS:
        assert all(place_of(entry).startswith(LISTS[kind.name].address) for entry in real_library.of(kind.model))


def test_every_key_of_a_vocabulary_has_a_word_and_is_used_by_the_model(real_library: Library) -> None:
    words = real_library.words
    assert set(words.vocabularies) == set(VOCABULARIES)
    for name in VOCABULARIES:
        labels = words.labels(name)
        assert labels
        assert all(labels.values())
        assert words.vocabularies[name].title
