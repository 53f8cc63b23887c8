"""The tree of pages that a generator turns into a site: Markdown, short links, and the joined CSS and JavaScript."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from delivery.version import version_date
from kennisbank import files
from kennisbank.addresses import DOS_DONTS_PAGE, FIGURES_PAGE, HOME, OVERVIEW_PAGE, RESOURCES_PAGE, TERMS_PAGE, index_path
from kennisbank.kinds import CASE, DILEMMA, METHOD, PRACTICE, SITUATION, THEME
from kennisbank.library import Library
from kennisbank.pipeline import Memory, load, render
from kennisbank.problems import Problem, errors
from kennisbank.render import Page

PROJECT: Final = Path(__file__).resolve().parents[2]
MENU: Final = {
    HOME: "Begin",
    index_path(SITUATION): "Situaties",
    index_path(THEME): "Thema’s",
    index_path(PRACTICE): "Praktijken",
    DOS_DONTS_PAGE: "Do’s en don’ts",
    index_path(CASE): "Casussen",
    OVERVIEW_PAGE: "Overzicht",
}
MORE: Final = {
    index_path(DILEMMA): "Dilemma’s",
    index_path(METHOD): "Methodieken",
    TERMS_PAGE: "Begrippen",
    RESOURCES_PAGE: "Hulpmiddelen",
    FIGURES_PAGE: "Cijfers",
}
HAND_WRITTEN_MENU: Final = {
    "onderzoek/index.md": "Onderzoek",
    "trainers/index.md": "Trainers",
    "downloads/index.md": "Zonder internet",
    "over/index.md": "Over deze site",
}


@dataclass(slots=True)
class Tree:
    """All pages by path, what they are made from, the date of this version, and the problems of the content. Without pages when there are errors."""

    pages: dict[str, Page] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    library: Library = field(default_factory=Library)
    version: date = date.min

    @property
    def good(self) -> bool:
        """Whether there is a site to deliver."""
        return not errors(self.problems)

    def menu(self) -> list[dict[str, Any]]:
        """Return the small navigation: the sections used most, and the others behind one word. Never the entries."""
        more = {**MORE, **{path: title for path, title in HAND_WRITTEN_MENU.items() if path in self.pages}}
        return [*({title: path} for path, title in MENU.items()), {"Meer": [{title: path} for path, title in more.items()]}]


def make_tree(root: Path, memory: Memory | None = None) -> Tree:
    """Return the tree of a content root, or only its problems when it has errors."""
    content = load(root, memory, ledger=False)
    if not content.good:
        return Tree(problems=content.problems)
    pages = {page.path: page for page in render(content.library, PROJECT / "templates", memory)}
    for page in joined_assets(PROJECT / "assets"):
        pages[page.path] = page
    return Tree(pages, content.problems, content.library, version_date(root))


def joined_assets(folder: Path) -> list[Page]:
    """Return what every page loads as one file of CSS and one of JavaScript, and the search, which is loaded when asked for."""
    return [
        Page(f"{kind}/{name}.{ending}", joined(folder / kind, ending))
        for kind, name, ending in (("css", "site", "css"), ("js", "site", "js"), ("search", "search", "js"))
    ]


def joined(folder: Path, ending: str) -> str:
    """Return the files of a folder as one text, in the order of their names, without the lines that hold a comment only."""
    lines = (line.strip() for path in sorted(folder.glob(f"*.{ending}")) for line in _read(path).splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def write_tree(tree: Tree, folder: Path) -> int:
    """Write the tree and the static files to a folder, and return how many files.

    Raises:
        OSError: a file cannot be written.
    """
    for page in tree.pages.values():
        files.write_bytes(folder / page.path, page.text.encode())
    static = PROJECT / "assets" / "static"
    copies = [path for path in static.rglob("*") if path.is_file()]
    for path in copies:
        files.write_bytes(folder / path.relative_to(static), files.read_bytes(path))
    return len(tree.pages) + len(copies)


def _read(path: Path) -> str:
    return files.read_bytes(path).decode()
