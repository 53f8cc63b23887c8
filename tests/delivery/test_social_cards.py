"""A social card per page: drawn once, small, and in the colours and words of the page."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from delivery.head import card_drawing, social_cards
from delivery.head.card_drawing import BOLD, REGULAR, SIZE, TITLE_HEIGHT, WIDTH, Colours, Words, draw, fit, font, wrap
from delivery.job import make_job
from kennisbank.links import Medium
from tests.lib.made import built
from tests.lib.roots import PROJECT, change

COLOURS = Colours("#fbf9f5", "#1f2a30", "#55626a", "#2f6b2f")
MAX_BYTES = 20_000


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the cards that are drawn, with a cache of the test's own."""
    titles: list[str] = []
    real = card_drawing.draw
    monkeypatch.setenv("KENNISBANK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(card_drawing, "draw", lambda words, colours: titles.append(words.title) or real(words, colours))
    return titles


def good(root: Path, site: Path) -> Path:
    return built(root, site) / "cards"


def picture(words: Words) -> Image.Image:
    return Image.open(io.BytesIO(draw(words, COLOURS)))


def test_every_page_has_a_card_and_the_second_build_draws_none(mini: Path, tmp_path: Path, drawn: list[str]) -> None:
    folder = good(mini, tmp_path / "site")
    pages = {page.name for page in make_job(mini).pages(Medium.HOSTED)}
    assert {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.png")} == pages
    assert {"index", "over/index", "over/wijzigingen", "praktijken/index", "praktijken/meld-op-tijd"} <= pages
    first = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert len(drawn) == len(pages)
    drawn.clear()
    again = good(mini, tmp_path / "site")
    assert drawn == []
    assert {path.name: path.read_bytes() for path in again.rglob("*") if path.is_file()} == first


def test_another_title_is_another_card_and_nothing_else(mini: Path, tmp_path: Path, drawn: list[str]) -> None:
    before = (good(mini, tmp_path / "site") / "praktijken" / "meld-op-tijd.png").read_bytes()
    drawn.clear()
    change(mini, "practices/meld-op-tijd.yml", "title: Meld op tijd", "title: Meld het snel")
    assert (good(mini, tmp_path / "site") / "praktijken" / "meld-op-tijd.png").read_bytes() != before
    assert drawn == ["Meld het snel"]


def test_a_damaged_or_impossible_cache_still_builds(mini: Path, tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    good(mini, tmp_path / "site")
    number = len(drawn)
    for path in (tmp_path / "cache" / "pictures").iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    drawn.clear()
    good(mini, tmp_path / "other")  # beside it, so that no card of the last site is taken over
    assert len(drawn) == number
    monkeypatch.setenv("KENNISBANK_CACHE", str(PROJECT / "LICENSE"))
    good(mini, tmp_path / "other")
    assert len(drawn) == 2 * number


def test_the_cards_of_the_real_content_are_small_and_stay_out_of_the_zip(site: Path) -> None:
    sizes = {path: path.stat().st_size for path in (site / "cards").rglob("*.png")}
    assert len(sizes) > 150
    assert max(sizes.values()) <= MAX_BYTES
    names = zipfile.ZipFile(site / "downloads" / "kennisbank-offline.zip").namelist()
    assert [name for name in names if name.startswith("cards/") or name.endswith(".png")] == []


def test_a_card_is_paper_ink_and_one_colour() -> None:
    card = picture(Words("Houd driegesprekken", "Goede praktijk", "P22", "Samenwerking", "Kennisbank"))
    assert (card.size, card.mode) == ((1200, 630), "P")
    rgb = card.convert("RGB")
    assert rgb.getpixel((2, 300)) == (0x2F, 0x6B, 0x2F)
    assert rgb.getpixel((1190, 300)) == (0xFB, 0xF9, 0xF5)
    counted = {colour: number for number, colour in rgb.getcolors(SIZE[0] * SIZE[1])}
    assert len(counted) <= 16
    assert counted[0x1F, 0x2A, 0x30] > 2000
    assert counted[0x55, 0x62, 0x6A] > 500


@pytest.mark.parametrize("field", Words._fields)
def test_every_word_is_seen(field: str) -> None:
    words = Words("Titel", "Casus", "C5", "Veiligheid", "Kennisbank")
    assert draw(words, COLOURS) != draw(words._replace(**{field: "Anders"}), COLOURS)


@pytest.mark.parametrize("name", [REGULAR, BOLD])
def test_the_letters_are_those_of_the_pages_and_know_dutch(name: str) -> None:
    face = font(name, 40)
    assert face.getname()[0] == "Atkinson Hyperlegible Next"
    unknown = bytes(face.getmask("\uffff"))
    assert [letter for letter in "ëéèïöüáàóçÉË’‘“”–…·€" if bytes(face.getmask(letter)) == unknown] == []


def test_every_title_of_the_real_content_fits(real_library) -> None:
    for entry in real_library.entries.values():
        size, lines = fit(str(entry.title))
        assert " ".join(lines) == str(entry.title)
        assert max(font(BOLD, size).getlength(line) for line in lines) <= WIDTH, entry.title
        assert len(lines) * size <= TITLE_HEIGHT


def test_lines_break_at_spaces_and_are_about_equally_long() -> None:
    assert wrap("een twee drie", 40, 10_000) == ["een twee drie"]
    assert wrap("een twee drie", 40, 1) == ["een", "twee", "drie"]
    _, lines = fit("Ervaringsdeskundigen en vrijwilligers")
    assert lines == ["Ervaringsdeskundigen", "en vrijwilligers"]


def test_the_colours_are_the_light_ones_of_the_style_sheet() -> None:
    assert social_cards.light_colours("--kb-t1: #0f6b6b; x { --kb-t1: #6fcfcb; --kb-t2: light-dark(#8a5200, #f0b45a); }") == {"t1": "#0f6b6b", "t2": "#8a5200"}
    found = social_cards.light_colours(social_cards.TOKENS.read_text(encoding="utf-8"))
    assert {*(f"t{number}" for number in range(1, 10)), "page", "ink", "muted", "brand"} <= found.keys()
