"""The closed lists of the content, each word with the Dutch label a reader sees.

Phases and roles are agreed in the design; `basis` and `status` say what a claim rests on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

Vocabulary = Mapping[str, str]

MONTHS: Final = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")

PHASES: Final[Vocabulary] = {
    "aanmelding": "aanmelding",
    "start": "start",
    "begeleiding": "begeleiding",
    "risico": "risico of terugval",
    "overgang": "overgang",
    "uitstroom": "uitstroom",
}

ROLES: Final[Vocabulary] = {
    "begeleider": "begeleider",
    "trajectbegeleider": "trajectbegeleider",
    "teamleider": "teamleider",
    "ervaringsdeskundige": "ervaringsdeskundige",
    "vrijwilligerscoordinator": "vrijwilligerscoördinator",
    "beleid": "beleid",
}

BASIS: Final[Vocabulary] = {
    "praktijk": "uit de praktijk",
    "casus": "uit een casus",
    "client": "gezegd door een cliënt",
    "literatuur": "uit de literatuur",
    "onderzoekers": "advies van de onderzoekers",
}

OUTCOMES: Final[Vocabulary] = {
    "positief": "liep goed",
    "gemengd": "gemengd",
    "gestopt": "gestopt",
    "loopt": "loopt nog",
}

STATUSES: Final[Vocabulary] = {
    "explicit": "staat zo in de bron",
    "derived": "afgeleid uit de bron",
}

RESOURCE_KINDS: Final[Vocabulary] = {
    "hulpmiddel": "hulpmiddel",
    "website": "website",
    "training": "training",
    "publicatie": "publicatie",
    "project": "project",
}

CHART_KINDS: Final[Vocabulary] = {
    "bars": "staven",
    "range": "van … tot",
    "series": "per jaar",
    "number": "losse getallen",
}

METHOD_KINDS: Final[Vocabulary] = {
    "benadering": "benadering",
    "methodiek": "methodiek",
    "model": "model",
    "instrument": "instrument",
    "interventie": "interventie",
    "hulpmiddel": "hulpmiddel",
}


def in_words(day: date) -> str:
    """Return a date as a Dutch reader writes it: 21 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
