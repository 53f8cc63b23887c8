"""Edits of the small content root, one after the other, and the site that a job which kept nothing makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from delivery.exports import offline_zip
from delivery.job import make_job
from delivery.site import site_files
from kennisbank.links import Medium
from tests.lib.roots import change


def full_build(root: Path, *, cards: bool = False, zipped: bool = False) -> dict[str, bytes]:
    """Return every file of the site, made by a job that kept nothing."""
    job = make_job(root, cards=cards)
    found = {file.path: file.data for file in site_files(job, Medium.HOSTED)}
    if zipped:
        found[offline_zip.PATH] = offline_zip.pack(site_files(job, Medium.DISK))
    return found


def edits(root: Path) -> Iterator[str]:
    """Change one thing after the other, and say what."""
    change(root, "practices/meld-op-tijd.yml", "Bel de toezichthouder.", "Bel de reclassering over reactance.")
    yield "a text, with a tooltip and a link to an anchor of a page that is not rebuilt"
    change(root, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld snel")
    yield "a title, which stands on other pages too"
    change(root, "practices/houd-gesprekken.yml", "methods: [M1]\n", "")
    yield "a relation taken away"
    change(root, "content/terms.yml", "Verzet tegen dwang.", "Verzet.")
    yield "a term"
    change(root, "content/vocabulary/phases.yml", "label: risico of terugval", "label: gevaar")
    yield "a word of a vocabulary"
    change(root, "content/vocabulary/kinds.yml", "heading: Zo pak je het aan", "heading: Aanpak")
    yield "the heading of a part of a kind"
    change(root, "content/vocabulary/relations.yml", "label: gezien in", "label: te zien in")
    yield "the word of a relation"
    change(root, "content/site.yml", "name: Kennisbank forensisch begeleiden", "name: Een andere naam")
    yield "the name of the site"
    change(root, "content/site.yml", "  - best practice\n", "")
    yield "an English phrase"
    change(root, "content/pages/over/index.md", "# Over de test", "# Over het testen")
    yield "a page written by hand, which stands above others"
    change(root, "content/sources.yml", "title: Samenwerking", "title: Samen werken")
    yield "the title of a section of a source"
    change(root, "content/changes.yml", "title: Meer over melden", "title: Nog meer over melden")
    yield "a change"
    text = (root / "practices/meld-op-tijd.yml").read_text(encoding="utf-8").replace("code: P2", "code: P3")
    (root / "practices/nieuw.yml").write_text(text, encoding="utf-8")
    yield "a new entry"
    (root / "practices/nieuw.yml").unlink()
    yield "an entry gone"
    (root / "content/pages/nieuw.md").write_text("# Nieuw\n\n<!--hosted-->hier<!--/hosted--><!--offline daar /offline-->\n", encoding="utf-8")
    yield "a new page with parts for one medium"
    (root / "content/pages/nieuw.md").unlink()
    yield "a page gone"
    (root / "practices/meld-op-tijd.yml").rename(root / "practices/meld-snel.yml")
    change(root, "practices/meld-snel.yml", "code: P2", "code: P2\nformer_slugs: [meld-op-tijd]")
    yield "an entry under another name"
