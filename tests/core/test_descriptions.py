"""Every page says what it is, in a sentence or two of its own."""

from __future__ import annotations

from collections import Counter

import pytest

from kennisbank.descriptions import MAX_LENGTH, of_text
from kennisbank.outputs import Page
from tests.lib.made import outputs


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("# Kop\n\nEen *tekst* over [[P1]] en [een pagina](../x.md), met `code`.\n\nNog een.", "Een tekst over Titel P1 en een pagina, met code."),
        ("# Kop\n\n<!--hosted-->\n\n<p class='x'>\n\n- een lijst\n\n| a | b |\n\nDan de\ntekst. { #anker }\n", "Dan de tekst."),
        ("# Kop\n", ""),
        ("# Kop\n\n" + "Dit is een zin. " * 40, ("Dit is een zin. " * (MAX_LENGTH // 16)).strip()),
        ("woord " * 100, "woord " * ((MAX_LENGTH - 1) // 6 - 1) + "woord…"),
    ],
)
def test_the_first_paragraph(text: str, description: str) -> None:
    assert of_text(text, lambda code: f"Titel {code}") == description


def test_every_page_has_a_description_of_its_own(real_library) -> None:
    descriptions = [page.metadata.description for page in outputs(real_library).values() if isinstance(page, Page)]
    assert len(descriptions) > 150
    assert all(40 <= len(description) <= 400 for description in descriptions)
    assert Counter(descriptions).most_common(1)[0][1] == 1
