"""Readability: sentences are cut where a reader would, and counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisbank.checks.readability import PASSIVE, SENTENCE, measure, running_texts, table
from kennisbank.pipeline import load


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Een zin. Nog een zin? Ja! En nog een.", 4),
        ("De Wit en Van der Helm (2021) zeggen dit.", 1),
        ("Zeg: ‘Ik zie dat.’ Daarna wacht je.", 3),
        ("Om 7.30 uur begint het.", 1),
    ],
)
def test_sentences(text: str, number: int) -> None:
    assert len(SENTENCE.split(text)) == number


def test_passive_chains_are_seen() -> None:
    assert PASSIVE.search("Er wordt met de cliënt gepraat.")
    assert not PASSIVE.search("Praat met de cliënt.")


def test_all_running_text_is_measured(mini: Path) -> None:
    library = load(mini).library
    texts = [str(text) for text in running_texts(library.entries["P1"])]
    for part in ("Praat met elkaar", "Nodig iedereen uit.", "Wie zit er", "wat je daarna doet", "Vraag de cliënt"):
        assert any(part in text for text in texts), part
    found = measure(library.entries["C1"])
    assert found.sentences > 5
    assert found.mean == found.words / found.sentences
    assert table(library)[-1].startswith("all")
