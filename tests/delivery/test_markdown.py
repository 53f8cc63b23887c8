"""The Markdown tree for another generator: a file per page, without our frame, that any Markdown reader leaves as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from delivery.build import export_markdown, write
from delivery.exports.markdown import front_matter, markdown_files
from delivery.job import Job, make_job
from kennisbank.links import SLOT, Medium
from tests.lib.roots import MINI, PROJECT, change

NASTY = "Zeg \"ja\" & 'nee' </b> {{ x }}: # \\ue000\x85"


@pytest.fixture(scope="module")
def real_job() -> Job:
    return make_job(PROJECT)


def parts(data: bytes) -> tuple[dict[str, str], str]:
    """The front matter and the rest of a page of the tree."""
    _, front, body = data.decode().split("---\n", 2)
    return yaml.safe_load(front), body


def test_the_tree_can_be_written_for_another_generator(mini: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    number = write(markdown_files(make_job(mini)), tree)
    assert (tree / "index.md").exists()
    assert (tree / "praktijken" / "index.md").exists()
    assert (tree / "praktijken" / "meld-op-tijd.md").exists()
    assert (tree / "search" / "index.js").exists()
    assert (tree / "css" / "site.css").exists()
    assert number == sum(path.is_file() for path in tree.rglob("*"))


def test_what_leads_on_to_pages_is_left_to_the_other_generator() -> None:
    paths = {file.path for file in markdown_files(make_job(MINI))}
    assert [path for path in paths if path.endswith(".html")] == []


def test_every_page_of_the_site_has_its_file(real_job: Job) -> None:
    names = {file.path for file in markdown_files(real_job) if file.path.endswith(".md")}
    assert names == {f"{page.name}.md" for page in real_job.pages(Medium.HOSTED)}
    assert len(names) > 150


def test_a_page_says_what_it_is_and_its_article_survives_a_markdown_reader(real_job: Job) -> None:
    files = {file.path: file.data for file in markdown_files(real_job)}
    reader = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    for page in real_job.pages(Medium.TREE):
        front, body = parts(files[f"{page.name}.md"])
        assert front["title"]
        assert front["description"]
        assert front.get("code", "") == page.metadata.code
        if not page.markdown:
            assert page.article.strip() in reader.reset().convert(body), page.name
            assert f'<div class="kb-text">\n{page.article}\n</div>' in body


def test_links_are_those_of_a_server(real_job: Job) -> None:
    for file in markdown_files(real_job):
        if file.path.endswith(".md"):
            assert SLOT.encode() not in file.data, file.path
            assert b'/index.html"' not in file.data, file.path


def test_a_page_written_by_hand_stays_markdown(mini: Path) -> None:
    _, body = parts({file.path: file.data for file in markdown_files(make_job(mini))}["over/index.md"])
    assert body.startswith("# Over de test\n")
    assert "](../praktijken/houd-gesprekken.md)" in body
    assert "[[" not in body


def test_front_matter_is_yaml_whatever_a_title_holds(mini: Path) -> None:
    found = yaml.safe_load(front_matter({"title": NASTY, "description": "x", "code": ""}).split("---\n")[1])
    assert found == {"title": NASTY.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), "description": "x"}
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", f"title: {json.dumps('Zeg </b> & [x](y) ---')}")
    front, body = parts({file.path: file.data for file in markdown_files(make_job(mini))}["praktijken/meld-op-tijd.md"])
    assert front["title"] == "Zeg &lt;/b&gt; &amp; [x](y) ---"
    assert "</b>" not in body


def test_an_export_takes_the_place_of_an_earlier_one_and_of_nothing_else(mini: Path, tmp_path: Path) -> None:
    target = tmp_path / "md"
    assert export_markdown(mini, target).good
    (mini / "practices" / "meld-op-tijd.yml").rename(mini / "practices" / "meld-snel.yml")
    change(mini, "practices/meld-snel.yml", "code: P2", "code: P2\nformer_slugs: [meld-op-tijd]")
    assert export_markdown(mini, target).good
    assert (target / "praktijken" / "meld-snel.md").exists()
    assert not (target / "praktijken" / "meld-op-tijd.md").exists()
    other = tmp_path / "foto"
    other.mkdir()
    (other / "foto.jpg").write_text("van iemand", encoding="utf-8")
    assert "is not an exported tree" in export_markdown(mini, other).message
    assert [path.name for path in other.iterdir()] == ["foto.jpg"]
