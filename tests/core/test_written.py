"""Pages written by hand: their parts for one medium, their title, their links, and what is made of their Markdown."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from kennisbank.links import Made, Medium, fill
from kennisbank.outputs import Page
from kennisbank.pipeline import load, render
from kennisbank.reading import NEVER_TYPED
from kennisbank.written import escaped, for_medium, markdown_link, target_of, title_of
from kennisbank.written_html import to_html
from tests.lib.made import articles
from tests.lib.roots import PROJECT

PARTS = "# Kop\n\na<!--hosted-->[zip](x.zip)<!--/hosted-->b\n\n<!--offline **kopie** /offline-->\n"


@pytest.mark.parametrize(
    ("text", "hosted", "disk"),
    [
        ('a<!--hosted--><a href="x.zip">zip</a><!--/hosted-->b', 'a<a href="x.zip">zip</a>b', "ab"),
        ("<!--offline <b>kopie</b> /offline-->", "", "<b>kopie</b>"),
        ("<!--hosted-->een<!--/hosted--> en <!--hosted-->twee<!--/hosted-->", "een en twee", " en "),
        ("<!--hosted-->\nover\nregels\n<!--/hosted-->", "\nover\nregels\n", ""),
        ("<!-- een opmerking -->", "<!-- een opmerking -->", "<!-- een opmerking -->"),
        ("zonder delen", "zonder delen", "zonder delen"),
    ],
)
def test_parts_for_one_medium(text: str, hosted: str, disk: str) -> None:
    assert for_medium(text, Medium.HOSTED) == hosted
    assert for_medium(text, Medium.TREE) == hosted
    assert for_medium(text, Medium.DISK) == disk


def test_a_page_with_parts_is_made_for_each_medium_and_any_other_page_once(mini: Path) -> None:
    (mini / "content/pages/delen.md").write_text(PARTS, encoding="utf-8")
    made = [page for page in render(load(mini).library, PROJECT / "templates", Made.SITES) if isinstance(page, Page)]
    found = {medium: page.article for page in made if page.place == "delen/" for medium in page.media}
    assert "zip</a>b" in found[Medium.HOSTED]
    assert "kopie" not in found[Medium.HOSTED]
    assert "<p>ab</p>" in found[Medium.DISK]
    assert "<strong>kopie</strong>" in found[Medium.DISK]
    assert [page.media for page in made if page.place == "over/"] == [{Medium.HOSTED, Medium.DISK}]
    (tree,) = [page for page in render(load(mini).library, PROJECT / "templates", Made.TREE) if isinstance(page, Page) and page.place == "delen/"]
    assert tree.markdown == for_medium(PARTS, Medium.TREE)
    assert "kopie" not in tree.article


def test_a_title_is_the_first_heading() -> None:
    assert title_of("tekst\n\n#  Een kop \n\n# Nog een", "x") == "Een kop "
    assert title_of("## Geen titel", "over/index") == "over/index"


@pytest.mark.parametrize(
    ("href", "slug", "target"),
    [
        ("../praktijken/index.md", "over/index", ("praktijken/index.md", "")),
        ("weg.md#x", "over/index", ("over/weg.md", "x")),
        ("weg.md", "over", ("weg.md", "")),
        ("#x", "over/index", ("over/index.md", "x")),
        ("https://example.org/", "over", None),
        ("mailto:a@example.org", "over", None),
        ("/praktijken/", "over", None),
    ],
)
def test_what_a_link_means(href: str, slug: str, target: tuple[str, str] | None) -> None:
    assert target_of(href, slug) == target


def test_a_link_of_a_page_by_path(mini: Path) -> None:
    assert markdown_link("praktijken/x.md", "over/index") == "../praktijken/x.md"
    assert markdown_link("over/y.md", "over/index") == "y.md"
    page = mini / "content/pages/over/index.md"
    page.write_text(
        page.read_text(encoding="utf-8") + "\n[lijst](../praktijken/index.md) [hier](#x) [term](../begrippen.md#lvb) [P1](../p1.md)\n", encoding="utf-8"
    )
    hosted, disk = (articles(mini, medium)["over/"] for medium in (Medium.HOSTED, Medium.DISK))
    assert '<a href="../praktijken/">lijst</a> <a href="#x">hier</a> <a href="../begrippen/#lvb">term</a>' in hosted
    assert '<a href="../praktijken/index.html">lijst</a> <a href="#x">hier</a> <a href="../begrippen/index.html#lvb">term</a>' in disk


def test_a_title_in_a_reference_stays_text() -> None:
    title = "<b> *x* [y](z) `c` # &amp; |"
    made = to_html("Zie [[P1]].", lambda code: f"[{escaped(title)} ({code})](x.md)", lambda _: "../x/", None).article
    assert re.findall(r"<[^>]*>", made) == ["<p>", '<a href="../x/">', "</a>", "</p>"]
    assert html.unescape(re.sub(r"<[^>]*>", "", made)) == f"Zie {title} (P1)."


def test_the_slot_of_a_link_cannot_be_typed(mini: Path) -> None:
    page = mini / "content/pages/over/index.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\neen{NEVER_TYPED}twee\n", encoding="utf-8")
    assert "eentwee" in articles(mini)["over/"]
    assert "index.html" not in fill(articles(mini)["over/"].partition("eentwee")[2], Medium.DISK)


def test_a_wide_table_scrolls_by_itself() -> None:
    made = to_html("| a | b |\n|---|---|\n| 1 | 2 |\n\ntekst", str, lambda _: None, None).article
    assert re.match(r'<div (?=[^>]*class="kb-table")(?=[^>]*role="group")(?=[^>]*aria-label=")(?=[^>]*tabindex="0")[^>]*>', made)
    assert made.index("</table>") < made.index("</div>") < made.index("<p>tekst</p>")


def test_headings_of_the_second_level_are_listed() -> None:
    made = to_html("# Titel\n\n## Eén *kop*\n\n### Derde\n\n## Twee { #eigen }\n", str, lambda _: None, None)
    assert [(heading.anchor, heading.html) for heading in made.headings] == [("een-kop", "Eén kop"), ("eigen", "Twee")]
