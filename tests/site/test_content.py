"""The real content: how much there is, and rules about it that no single file can show."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kennisbank.library import Library
from kennisbank.model import Case, Dilemma, Method, Practice, Situation, ThemePage
from kennisbank.pipeline import load
from kennisbank.problems import report
from kennisbank.stated import SHOWS, WARNS
from tests.lib.roots import PROJECT

SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÀ-Ý‘'])")


@pytest.fixture(scope="module")
def library() -> Library:
    content = load(PROJECT)
    assert content.problems == [], report(content.problems)
    return content.library


def test_how_much_there_is(library: Library) -> None:
    assert [str(case.code) for case in library.of(Case)] == [f"C{number}" for number in range(1, 12)]
    assert [str(case.section) for case in library.of(Case)] == [f"rapport 5.1.{number}" for number in range(1, 12)]
    assert [str(theme.code) for theme in library.of(ThemePage)] == [f"T{number}" for number in range(1, 10)]
    practices = library.of(Practice)
    assert len(practices) >= 70
    assert sum(len(practice.dos) for practice in practices) >= 90
    assert sum(len(practice.donts) for practice in practices) >= 60
    assert len(library.of(Situation)) >= 24
    assert len(library.of(Dilemma)) >= 8
    assert len(library.of(Method)) >= 30
    assert len(library.terms) >= 90
    assert len(library.resources) >= 40


def test_every_theme_has_three_practices_or_more(library: Library) -> None:
    number = Counter(str(practice.theme) for practice in library.of(Practice))
    assert set(number) == set(library.themes)
    assert min(number.values()) >= 3


def test_outcomes_are_as_they_were(library: Library) -> None:
    outcomes = {str(case.code): str(case.outcome) for case in library.of(Case)}
    assert outcomes["C5"] == "gestopt"
    assert outcomes["C9"] == "loopt"
    assert outcomes["C2"] == "loopt"


def test_voices_that_do_not_belong_to_their_case(library: Library) -> None:
    for code in ("C2", "C3", "C7"):
        assert any(not voice.in_case for voice in library.entries[code].voices), code


def test_every_case_stops_to_ask(library: Library) -> None:
    for case in library.of(Case):
        assert sum(bool(step.stop) for step in case.approach) >= 3, case.path
        assert all(question.endswith("?") for step in case.approach for question in step.stop), case.path


def test_a_practice_that_rests_on_a_case_shows_one(library: Library) -> None:
    for practice in library.of(Practice):
        if "casus" in practice.basis:
            shown = [*library.neighbours(practice.code, SHOWS, incoming=True), *library.neighbours(practice.code, WARNS)]
            mentioned = any(edge.object.startswith("C") for edge in library.outgoing[practice.code])
            assert shown or mentioned, practice.path


def test_every_dont_carries_its_own_negation(library: Library) -> None:
    negation = re.compile(r"\b(niet|nooit|geen|niets|niemand)\b", re.IGNORECASE)
    for practice in library.of(Practice):
        for line in practice.donts:
            assert negation.search(line.text), f"{practice.path}:{line.text.line}"
        for line in practice.dos:
            assert not line.text.lower().startswith("doe "), f"{practice.path}:{line.text.line}"


def test_sources_of_an_entry_hold_those_of_its_lines(library: Library) -> None:
    for practice in library.of(Practice):
        used = {
            source for line in (*practice.why, *practice.how, *practice.dos, *practice.donts, *practice.nuance, *practice.when_not) for source in line.source
        }
        assert used <= set(practice.sources), f"{practice.path}: {used - set(practice.sources)}"


def test_no_sentence_is_over_25_words(library: Library) -> None:
    for practice in library.of(Practice):
        for line in (*practice.why, *practice.how, *practice.dos, *practice.donts):
            for sentence in SENTENCE.split(line.text):
                assert len(sentence.split()) <= 25, f"{practice.path}:{line.text.line}: {sentence}"


def test_people_first(library: Library) -> None:
    nouns = re.compile(r"\b(delinquenten?|zedendelinquenten?|criminelen|daders?|junks?|verslaafden)\b", re.IGNORECASE)
    for folder in ("practices", "cases", "content"):
        for path in (PROJECT / folder).rglob("*.yml"):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if line.strip().startswith(("long:", "search_words:", "-")) and "text:" not in line:
                    continue
                assert not nouns.search(line), f"{path.name}:{number}: {line.strip()}"
