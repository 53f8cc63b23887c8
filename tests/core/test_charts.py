"""Charts: drawn at build time, every value written, safe and in proportion."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kennisbank.drawings.charts import Chart, chart, written
from kennisbank.language.nl import number
from kennisbank.model import Figure, FigureRow
from kennisbank.pipeline import load

WIDTH = re.compile(r'<rect [^>]*width="([\d.]+)"')


def drawn(figure: Figure) -> Chart:
    found = chart(figure)
    assert found
    ET.fromstring(f"<svg>{found.inside}</svg>")
    return found


@pytest.mark.parametrize(("value", "dutch"), [(48, "48"), (9.5, "9,5"), (1147, "1.147"), (0, "0"), (2066.0, "2.066")])
def test_numbers_as_dutch_writes_them(value: float, dutch: str) -> None:
    assert number(value) == dutch


def test_a_bar_is_as_long_as_its_value(mini: Path) -> None:
    figure = load(mini).library.figures[0]
    svg = drawn(figure).inside
    long, short = map(float, WIDTH.findall(svg))
    assert long / short == pytest.approx(48 / 9.5, rel=0.01)
    assert "48%" in svg
    assert "9,5%" in svg


def test_a_range_and_what_is_left_open(mini: Path) -> None:
    figure = load(mini).library.figures[1]
    assert "20 tot 1.000" in drawn(figure).inside
    assert written(FigureRow(label="x", low=90), "%") == "90% of meer"  # type: ignore[arg-type]
    assert written(FigureRow(label="x", high=5), "") == "hoogstens 5"  # type: ignore[arg-type]


def test_loose_numbers_have_no_chart(mini: Path) -> None:
    path = mini / "content" / "figures.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("kind: bars", "kind: number"), encoding="utf-8")
    assert chart(load(mini).library.figures[0]) is None


def test_hostile_labels_stay_text(mini: Path) -> None:
    path = mini / "content" / "figures.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("label: Vaak", "label: '<script>\"&'"), encoding="utf-8")
    assert "<script>" not in drawn(load(mini).library.figures[0]).inside
