"""The code of an entry has one form, known in one place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import codes
from kennisbank.kinds import BY_LETTER
from tests.lib.roots import PROJECT

SOURCES = sorted([*(PROJECT / "src").rglob("*.py"), *(PROJECT / "hooks").glob("*.py")])
FORM_ELSEWHERE = re.compile(
    r"\[A-Z\]\s*(?:\\d|\[[01]-9\])"  # a letter and a digit
    r"|\[[PCMSDT]{2,}\]\s*\)?\s*(?:\\d|\(?\[[01]-9\])"  # of the letters of the kinds
    r"|code\w*\s*\[\s*(?:0|1\s*:|:\s*1)\s*\]"  # taking a code apart
    r"|\.code\.(?:startswith|lower|upper)\b|\bcode\.(?:startswith|lower|upper)\("
)


@pytest.mark.parametrize("text", ["P1", "C5", "Z9999"])
def test_a_code(text: str) -> None:
    assert codes.is_code(text)
    assert re.search(codes.pattern(), text)
    assert re.search(codes.pattern(text[0]), text)


@pytest.mark.parametrize("text", ["", "P", "p1", "P0", "P01", "P12345", "P1 ", " P1", "P1\n", "PP1", "P1a", "1P", "É1", "P١"])
def test_no_code(text: str) -> None:
    assert not codes.is_code(text)
    assert not re.search(codes.pattern().replace("$", r"\Z"), text)


@given(letter=st.sampled_from(sorted(BY_LETTER)), number=st.integers(1, 9999))
def test_the_parts_of_a_code(letter: str, number: int) -> None:
    code = codes.join(letter, number)
    assert codes.is_code(code)
    assert (codes.letter(code), codes.number(code)) == codes.in_order(code) == (letter, number)
    assert codes.in_address(code) == f"{letter.lower()}{number}"
    assert codes.is_of(code, letter)
    assert not codes.is_of(code, "".join(other for other in BY_LETTER if other != letter))


def test_order_is_by_number() -> None:
    assert sorted(["P12", "C3", "P2", "C11"], key=codes.in_order) == ["C3", "C11", "P2", "P12"]


def test_the_next_free_code() -> None:
    assert codes.next_free("P", []) == "P1"
    assert codes.next_free("P", ["P2", "C9", "P11"]) == "P12"


def test_what_messages_say() -> None:
    assert codes.examples("PC") == "P12 or C12"
    assert codes.in_capitals("p3") == " (did you mean 'P3'?)"
    assert codes.in_capitals("px") == ""


def test_a_pattern_holds_the_letters_only() -> None:
    assert re.search(codes.pattern("PC"), "C7")
    assert not re.search(codes.pattern("PC"), "M7")


@pytest.mark.parametrize(
    "line", ['re.compile(r"[A-Z][1-9]")', 'r"[PCM]\\d+"', "code[0]", "code[1:]", "theme_code[0]", "entry.code[:1]", "code.lower()", "entry.code.startswith(x)"]
)
def test_another_place_that_knows_the_form_is_seen(line: str) -> None:
    assert FORM_ELSEWHERE.search(line)


def test_no_other_module_knows_the_form() -> None:
    found = [
        f"{path.relative_to(PROJECT)}:{number}: {line.strip()}"
        for path in SOURCES
        if path.name != "codes.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if FORM_ELSEWHERE.search(line)
    ]
    assert found == []
