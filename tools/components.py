"""Build the page that shows every component of the site in every state, for people to look at and for the visual tests to photograph."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

import jinja2

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src")]

from delivery.mkdocs_build import build_pages, configure  # noqa: E402 (the path is set above)
from delivery.tree import make_tree  # noqa: E402
from kennisbank.charts import chart  # noqa: E402
from kennisbank.pipeline import load  # noqa: E402
from kennisbank.render import Page  # noqa: E402
from kennisbank.views.entries import Head, Seen  # noqa: E402
from kennisbank.views.parts import Card, Facet, LineView  # noqa: E402
from kennisbank.vocabulary import OUTCOMES, PHASES  # noqa: E402

MINI: Final = PROJECT / "tests" / "mini"
PAGE: Final = "onderdelen"
SOURCE: Final = '<span class="kb-source">[rapport 6.3](#tekst "Samenwerking") · [iPDF Samenwerking](#tekst)</span>'
LONG: Final = "Een titel die zo lang is als een titel mag zijn, op twee regels"


def _card(code: str, accent: str, badge: str = "", title: str = "Een kaart") -> Card:
    return Card(code, f"[{title}](#kaarten)", "Waar het over gaat, in een of twee zinnen.", accent, "Samenwerking, Veiligheid", badge, ' data-fase="start"')


def _lines() -> list[LineView]:
    plain = LineView("Wat je wel of niet doet.", SOURCE, "staat zo in de bron", derived=False, case="")
    derived = LineView(
        "Wat volgt uit een casus, en over meer dan een regel loopt als het scherm smal is.", SOURCE, "afgeleid uit de bron", True, "[C1](#kaarten)"
    )
    return [plain, derived, LineView("Een regel met zijn praktijk.", SOURCE, "", derived=False, case="[C2](#kaarten)", practice="[P1](#kaarten)")]


def _head() -> Head:
    return Head(
        kind="Goede praktijk",
        code="P1",
        code_link='[P1](#tekst){ .kb-code title="Korte link naar P1" }',
        title="Onderdelen",
        summary="",
        accent="kb-t4",
        themes=[("T4", "[Samenwerking](#tekens)"), ("T5", "[Veiligheid](#tekens)")],
        facts=[("Fase", "start, begeleiding"), ("Rol", "begeleider")],
        sources=[("[rapport 6.3](#tekst)", "Samenwerking"), ("[iPDF Samenwerking](#tekst)", "Samenwerking")],
        reviewed="1 november 2026",
        mentioned_in=["[Een andere praktijk](#kaarten) (P2)"],
        resources=[],
    )


def text() -> str:
    """Return the page as Markdown."""
    folders = [PROJECT / "docs", PROJECT / "templates"]
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folders), undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 (Markdown)
    library = load(MINI, ledger=False).library
    written = environment.get_template("components.md.j2").render(
        about="",
        resources_page="",
        head=_head(),
        source=SOURCE,
        outcomes=OUTCOMES,
        cards=[_card("P1", "kb-t1"), _card("C1", "kb-t5", "liep goed", LONG), _card("T2", "kb-t2", title="Een thema"), _card("S1", "")],
        seen=[Seen("C1", "[Een casus](#kaarten)", "waarom deze erbij hoort", "gestopt"), Seen("P2", "[Een praktijk](#kaarten)")],
        lines=_lines(),
        facets=[Facet("fase", "Fase", PHASES)],
        chart=next(drawn for figure in library.figures if (drawn := chart(figure))),
    )
    return re.sub(r"\n{3,}", "\n\n", written).lstrip()


def build(folder: Path) -> Path:
    """Build the page, and the small site of the tests that its frame belongs to, in a folder; return the page."""
    tree = make_tree(MINI)
    tree.pages[f"{PAGE}.md"] = Page(f"{PAGE}.md", text())
    build_pages(configure(folder), tree)
    return folder / PAGE / "index.html"


if __name__ == "__main__":
    print(build(PROJECT / "dist" / "components"))
