"""What a page says of itself in one or two sentences, for search engines and for who shares it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kennisbank.addresses import CHANGES_PAGE, DOS_DONTS_PAGE, FIGURES_PAGE, HOME, OVERVIEW_PAGE, RESOURCES_PAGE, SEARCH_PAGE, SOURCES_PAGE, TERMS_PAGE
from kennisbank.inline import REFERENCE

GATHERING: Final = {
    HOME: (
        "Goede praktijken, casussen, do’s en don’ts voor wie mensen met een forensische titel begeleidt in beschermd wonen en maatschappelijke opvang. "
        "Uit onderzoek van de Hogeschool Utrecht (2022)."
    ),
    DOS_DONTS_PAGE: "Alle do’s en don’ts uit de goede praktijken bij elkaar, per thema, elk met de paragraaf van het onderzoek waar die op rust.",
    TERMS_PAGE: "Afkortingen en vakwoorden uit de forensische begeleiding, van A tot Z uitgelegd in gewone taal.",
    RESOURCES_PAGE: "Instrumenten, websites, trainingen en publicaties die het rapport en de iPDF noemen, met waar ze volgens de bron voor zijn.",
    FIGURES_PAGE: "De cijfers uit het rapport als grafiek en als tabel, elk met de groep, het jaar en de bron waar het bij hoort.",
    SOURCES_PAGE: "Het rapport en de iPDF, paragraaf voor paragraaf, met de pagina’s van deze site die erop rusten.",
    OVERVIEW_PAGE: "Alle goede praktijken op één blad: de thema’s tegen de fasen van het traject, om te printen of te bespreken.",
    SEARCH_PAGE: "Zoek in alle situaties, praktijken, casussen, methodieken en begrippen, of bekijk alles op een rij.",
    CHANGES_PAGE: "Wat er op deze site nieuw of anders is, het nieuwste eerst.",
}
MAX_LENGTH: Final = 240
PARAGRAPH: Final = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)(?:\{[^{}]*\})?")
NOT_TEXT: Final = re.compile(r"<!--[\s\S]*?-->|<[^<>]*>|^ {0,3}(?:#|>|\||[-*+] |\d+[.)] )[^\n]*$", re.MULTILINE)
MARKS: Final = re.compile(r"\*+|`|\{[^{}]*\}")
LAST_SENTENCE: Final = re.compile(r".*[.!?](?= |$)")


def of_text(text: str, name: Callable[[str], str]) -> str:
    """Return the first paragraph of a hand-written page as plain text, as many whole sentences as fit.

    Args:
        text: the Markdown of the page.
        name: gives the title of a code.
    """
    found = PARAGRAPH.search(NOT_TEXT.sub("", text))
    if not found:
        return ""
    plain = MARKS.sub("", LINK.sub(r"\1", REFERENCE.sub(lambda match: name(match[1]), found[0])))
    plain = " ".join(plain.split())
    if len(plain) <= MAX_LENGTH:
        return plain
    whole = LAST_SENTENCE.match(plain[:MAX_LENGTH])
    return whole[0] if whole else plain[: MAX_LENGTH - 1].rpartition(" ")[0] + "…"
