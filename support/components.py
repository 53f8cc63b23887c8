"""The page that shows every component of the site in every state, for people to look at and for the visual tests to photograph."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import jinja2
from markupsafe import Markup

from delivery.build import write
from delivery.framer import Framer
from delivery.job import make_job
from delivery.project import TEMPLATES
from delivery.site import site_files
from kennisbank.drawings.charts import chart
from kennisbank.kinds import PHASE_FACET, PRACTICE
from kennisbank.library import Library
from kennisbank.links import Links, Medium
from kennisbank.outputs import Crumb, Metadata, Page
from kennisbank.render import Headings
from kennisbank.views.head import Foot, Head, ThemeLink
from kennisbank.views.parts import Card, CodeLink, FacetView, LineView, Seen
from kennisbank.views.text import PageText
from support.roots import PROJECT, small_root

NAME: Final = "onderdelen"
PLACE: Final = f"{NAME}/"
SOURCE: Final = Markup('<span class="kb-source"><a href="#tekst" title="Samenwerking">rapport 6.3</a> · <a href="#tekst">iPDF Samenwerking</a></span>')
LONG: Final = "Een titel die zo lang is als een titel mag zijn, op twee regels"
SUMMARY: Final = Markup("Waar het over gaat, in een of twee zinnen.")


def _link(title: str, anchor: str = "kaarten") -> Markup:
    return Markup('<a href="#{}">{}</a>').format(anchor, title)


def _card(code: str, accent: str, badge: str = "", title: str = "Een kaart") -> Card:
    return Card(code, _link(title), SUMMARY, accent, Markup("Samenwerking, Veiligheid"), badge, Markup(' data-kb-fase="start"'))


def _lines() -> list[LineView]:
    derived = Markup("Wat volgt uit een casus, en over meer dan een regel loopt als het scherm smal is.")
    of_practice = Markup("Een regel met zijn praktijk.")
    return [
        LineView(Markup("Wat je wel of niet doet."), SOURCE, derived=False, case=None),
        LineView(derived, SOURCE, derived=True, case=CodeLink("C1", "#kaarten")),
        LineView(of_practice, SOURCE, derived=False, case=CodeLink("C2", "#kaarten"), practice=CodeLink("P1", "#kaarten")),
    ]


def _head() -> Head:
    themes = [ThemeLink("T4", "kb-t4", _link("Samenwerking", "tekens")), ThemeLink("T5", "kb-t5", _link("Veiligheid", "tekens"))]
    return Head("Goede praktijk", "P1", "#tekst", Markup("Onderdelen"), "Onderdelen", Markup(), "kb-t4", themes)


def _foot(library: Library) -> Foot:
    return Foot(
        evidence=Markup(library.words.kind(PRACTICE).evidence),  # noqa: S704 (words of the project)
        sources=[(_link("rapport 6.3", "tekst"), Markup("Samenwerking")), (_link("iPDF Samenwerking", "tekst"), Markup("Samenwerking"))],
        reviewed="1 november 2026",
        mentioned_in=[(_link("Een andere praktijk"), "P2")],
        resources=[],
        not_established="",
    )


def page(library: Library) -> Page:
    """Return the page."""
    loader = jinja2.FileSystemLoader([PROJECT / "docs", TEMPLATES])
    environment = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    headings = Headings(PageText(Links(PLACE), library), library, PRACTICE)
    figure, drawn = next((figure, drawn) for figure in library.figures if (drawn := chart(figure)))
    article = environment.get_template("components.html.j2").render(
        page=headings,
        head=_head(),
        foot=_foot(library),
        source=SOURCE,
        outcomes=library.words.vocabularies["outcomes"].words,
        cards=[_card("P1", "kb-t1"), _card("C1", "kb-t5", "liep goed", LONG), _card("T2", "kb-t2", title="Een thema"), _card("S1", "")],
        seen=[Seen("C1", _link("Een casus"), Markup("waarom deze erbij hoort"), "gestopt"), Seen("P2", _link("Een praktijk"))],
        lines=_lines(),
        facets=[FacetView(PHASE_FACET.key, "Fase", library.words.labels(PHASE_FACET.vocabulary))],
        chart=drawn,
        charted=figure.title,
        drawing=Markup(drawn.inside),  # noqa: S704 (escaped where it is drawn)
    )
    told = Metadata(
        title="Onderdelen",
        description=str(library.words.here.description),
        crumbs=(Crumb("Begin van de onderdelen", ""),),
        previous=Crumb("Vorige pagina", ""),
        following=Crumb("Volgende pagina met een lange titel die over twee regels loopt", ""),
        cited=False,
    )
    return Page(PLACE, NAME, article, told, tuple(headings.second), bundles=("terms",))


def build(folder: Path) -> Path:
    """Build the page, and the small site of the tests that its frame belongs to, in a folder; return the page."""
    job = make_job(small_root())
    made = page(job.library)
    write([*site_files(job, Medium.HOSTED), Framer(job, Medium.HOSTED).page(made)], folder)
    return folder / made.path
