"""Decoding: places, kinds of values, partial results."""

from __future__ import annotations

from kennisbank.decode import decode, yaml_fields
from kennisbank.kinds import KINDS, PRACTICE
from kennisbank.list_files import LIST_FILES
from kennisbank.model import Claim, Practice
from kennisbank.reading import SourceText


def of(text: str, kind: object = PRACTICE) -> object:
    return decode(SourceText("practices/x.yml", kind, "x", text))  # type: ignore[arg-type]


def test_texts_know_their_place(mini) -> None:
    text = (mini / "practices" / "houd-gesprekken.yml").read_text(encoding="utf-8")
    entry = of(text).entry
    assert isinstance(entry, Practice)
    assert (entry.title, entry.title.line, entry.title.column) == ("Houd gesprekken met z'n drieën", 2, 8)
    assert (entry.dos[0].text.line, entry.dos[0].text.column) == (16, 11)


def test_a_single_source_and_a_list_are_the_same(mini) -> None:
    text = (mini / "practices" / "houd-gesprekken.yml").read_text(encoding="utf-8")
    entry = of(text).entry
    assert entry.how[0].source == ("rapport 6.3",)
    assert entry.why[0].source == ("rapport 6.3", "ipdf Samenwerking")
    assert isinstance(entry.why[0], Claim)


def test_white_space_in_texts_is_one_space() -> None:
    decoded = of("code: P1\ntitle: >-\n  een\n  titel\n")
    assert decoded.code == "P1"
    assert decoded.entry is None


def test_references_are_noted_even_when_the_entry_fails() -> None:
    decoded = of("code: P1\ntheme: x\nsummary: zie [[C3]]\n")
    assert {(reference.to, str(reference.value)) for reference in decoded.references} == {("theme", "x"), ("code", "C3")}


def test_every_field_of_every_kind_has_a_decoder_and_a_help_text_or_obvious_name() -> None:
    for kind in (*KINDS, *LIST_FILES):
        assert yaml_fields(kind.model)


def test_a_moved_entry_needs_its_code_and_where_it_went() -> None:
    decoded = of("code: P1\nmoved: P2\nextra: x\n")
    assert [problem.code for problem in decoded.problems] == ["KB301"]
    assert of("code: P1\nmoved: P2\n").entry.moved == "P2"
