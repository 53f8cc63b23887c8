"""Build a site beside the old one and exchange the two when it is whole."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from delivery import exchange, offline
from delivery.cards import write_cards
from delivery.mkdocs_build import BuildFailedError, build_pages, configure
from delivery.pictures import Pictures
from delivery.progress import Progress
from delivery.tree import make_tree, write_tree
from kennisbank import files
from kennisbank.problems import Problem, report


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command went: whether it is good, and what to tell."""

    good: bool
    message: str


def build(root: Path, site: Path) -> Outcome:
    """Build the site of a content root; a failed build leaves the last good site in place.

    Args:
        root: the folder with content/, practices/ and cases/.
        site: where the site comes to stand.
    """
    site = site.resolve()
    if not may_take_the_place_of(site):
        return Outcome(False, f"{site} is not a site: it would be replaced. Name a folder that is new, empty, or holds an earlier site")
    progress = Progress()
    try:
        exchange.restore(site)
        progress.step("reading and checking the content")
        tree = make_tree(root)
        if not tree.good:
            return Outcome(False, f"{report(tree.problems)}; the last good site is untouched")
        new = exchange.staging(site)
        try:
            config = configure(new)
            pictures = config.extra["pictures"] = Pictures()
            config.extra["cards"] = True
            config.extra["progress"] = progress
            progress.step("building pages", sum(page.path.endswith(".md") for page in tree.pages.values()))
            build_pages(config, tree)
            progress.step("drawing the cards that are new")
            write_cards(tree, new, config.site_name, pictures)
            progress.step("packing the offline copy")
            files.write_bytes(new / "downloads" / offline.NAME, offline.pack(new))
            exchange.exchange(new, site)
            pictures.forget_old()
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        return Outcome(False, _cannot_write(site, error))
    except RecursionError:
        return Outcome(False, "a hand-written page nests its lists or quotes too deep\nthe site was not built; the last good site is untouched")
    except (BuildFailedError, offline.OfflineError) as error:
        return Outcome(False, f"{error}\nthe site was not built; the last good site is untouched")
    finally:
        progress.end()
    told = f"{report(tree.problems)}\n" if tree.problems else ""  # warnings only: the tree is good
    return Outcome(True, f"{told}{len(tree.pages)} pages built in {site}")


def may_take_the_place_of(site: Path) -> bool:
    """Return whether a path may be replaced by a site: it is not there, empty, or a site already."""
    if not site.exists() and not site.is_symlink():
        return True
    return site.is_dir() and (not any(site.iterdir()) or (site / "css" / "site.css").is_file())


def export(root: Path, dist: Path, site: Path) -> Outcome:
    """Build the site and write the offline copy to a folder."""
    built = build(root, site)
    if not built.good:
        return built
    target = dist / offline.NAME
    try:
        data = files.read_bytes(site / "downloads" / offline.NAME)
        files.write_bytes(target, data)
    except OSError as error:
        return Outcome(False, _cannot_write(target, error))
    return Outcome(True, f"{built.message}\n{target}: {len(data):,} bytes")


def export_markdown(root: Path, target: Path) -> Outcome:
    """Write the Markdown tree to a folder, in the place of an earlier one."""
    target = target.resolve()
    if not may_take_the_place_of(target):
        return Outcome(False, f"{target} is not an exported tree: it would be replaced. Name a folder that is new, empty, or holds an earlier tree")
    tree = make_tree(root)
    if not tree.good:
        return Outcome(False, report(tree.problems))
    new = exchange.staging(target)
    try:
        exchange.restore(target)
        number = write_tree(tree, new)
        exchange.exchange(new, target)
    except OSError as error:
        return Outcome(False, _cannot_write(target, error))
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return Outcome(True, f"{number} files written to {target}")


def _cannot_write(path: Path, error: OSError) -> str:
    problem = Problem(str(path), 1, 1, "KB901", f"cannot be written: {error.strerror or error}; make room or check the rights; the last good site is untouched")
    return report([problem])
