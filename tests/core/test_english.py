"""English among the Dutch is marked as English: in what an editor writes by hand, and in every other text."""

from __future__ import annotations

import pytest

from kennisbank.language.english import English, english
from kennisbank.written_html import to_html

ENGLISH = English(("Good Lives Model", "Housing First", "best practices", "best practice", "reactance"))


def converted(text: str) -> str:
    return to_html(text, str, lambda _: None, ENGLISH.pattern).article


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("een best practice, nog een best practice.", '<p>een <span lang="en">best practice</span>, nog een <span lang="en">best practice</span>.</p>'),
        ("*nadruk* en best practices", '<p><em>nadruk</em> en <span lang="en">best practices</span></p>'),
        ("[Housing First](x)", '<p><a href="x"><span lang="en">Housing First</span></a></p>'),
        ("## reactance { #reactance }", '<h2 id="reactance"><span lang="en">reactance</span></h2>'),
        ("`best practice` en bestpractice", "<p><code>best practice</code> en bestpractice</p>"),
    ],
)
def test_marks(text: str, html: str) -> None:
    assert converted(text) == html


def test_a_drawing_is_left_alone() -> None:
    html = converted("<div><svg><text>best practice</text></svg></div>\n\nbest practice\n")
    assert "<text>best practice</text>" in html
    assert html.count("lang=") == 1


def test_escaped_text() -> None:
    assert ENGLISH.marked("Het Good Lives Model &amp; meer") == 'Het <span lang="en">Good Lives Model</span> &amp; meer'


def test_a_plain_text_is_escaped_and_marked() -> None:
    assert ENGLISH.html("een <b>best practice</b> & meer") == 'een &lt;b&gt;<span lang="en">best practice</span>&lt;/b&gt; &amp; meer'


def test_a_site_without_english_marks_nothing() -> None:
    assert english(()).html("een best practice & meer") == "een best practice &amp; meer"
    assert to_html("een best practice", str, lambda _: None, english(()).pattern).article == "<p>een best practice</p>"
