"""Running text comes out as the characters that stand in the YAML, emphasis and references apart."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank import inline

TAGS = {"<em>", "</em>", "<strong>", "</strong>", '<a href="x/">', "</a>"}


def rendered(text: str) -> str:
    written = inline.to_html(text, html.escape, html.escape, lambda code: f'<a href="x/">{code}</a>')
    assert set(re.findall(r"<[^>]*>", written)) <= TAGS
    return written


def visible(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", rendered(text)))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>vet</b> & &amp; &#42;",
        "[een link](https://example.org)",
        "![plaatje](x.png)",
        "https://example.org en www.example.org en <https://example.org>",
        "{{ config.site_name }} {% raw %}",
        "{ .klasse } {: #anker } { #x }",
        "`code` en ```blok```",
        "_geen_ __nadruk__ ~~door~~ ==merk== ^hoog^",
        "1. geen lijst",
        "- geen lijst",
        "# geen kop",
        "> geen citaat",
        "| a | b |",
        "$x^2$ en \\(y\\)",
        "2 * 3 * 4 en *",
        "** leeg ** en * leeg *",
        "[[x]] en [[ C5 ]] en [[]]",
        "*[LVB]: afkorting",
        "[^1] en [TOC]",
        "!!! note",
        "a\\*b\\\\c",
        "einde met een backslash \\",
        '--8<-- "bestand"',
        ":smile: en :material-home:",
        "dubbele \"quotes\" en 'enkele'",
    ],
)
def test_comes_out_literally(text: str) -> None:
    assert visible(text) == text


def test_emphasis_and_references() -> None:
    out = rendered("Zie [[C5]], *nadruk*, **sterk** en 'n ster*retje*s.")
    assert '<a href="x/">C5</a>' in out
    assert "<em>nadruk</em>" in out
    assert "<strong>sterk</strong>" in out
    assert "ster*retje*s" in html.unescape(out)


@given(st.text(max_size=60) | st.text(alphabet="ab *[]C15<>&;'\"#x", max_size=60))
def test_any_text_comes_out_literally(text: str) -> None:
    plain = inline.to_plain(text, str)
    assert visible(text) == plain


def test_plain_text_drops_the_marks() -> None:
    assert inline.to_plain("Zie [[C5]] en *nadruk*.", lambda code: f"casus {code}") == "Zie casus C5 en nadruk."


def test_references_are_found_well_formed_or_not() -> None:
    assert list(inline.references("[[C5]] en [[c5]] en [x]")) == ["C5", "c5"]
