"""Build a site beside the old one and swap the two when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from delivery import swap
from delivery.exports import offline_zip
from delivery.exports.markdown import markdown_files
from delivery.exports.offline_zip import OfflineError, pack
from delivery.job import Job, make_job
from delivery.kept import Written, from_cache, to_cache
from delivery.outcome import Outcome
from delivery.progress import Progress
from delivery.project import SettingsError
from delivery.site import site_files
from delivery.site_file import SiteFile
from kennisbank import files
from kennisbank.links import Medium
from kennisbank.pipeline import collecting_later
from kennisbank.problems import Problem, report

UNTOUCHED = "the last good site is untouched"


def build(root: Path, site: Path, *, cards: bool = True) -> Outcome:
    """Build the site of a content root; a failed build leaves the last good site in place.

    Args:
        root: the folder with content/, practices/ and cases/.
        site: where the site comes to stand.
        cards: whether to draw a social card for every page.
    """
    site = site.resolve()
    if not may_take_the_place_of(site):
        return Outcome(False, f"{site} is not a site: it would be replaced. Name a folder that is new, empty, or holds an earlier site")
    with collecting_later():
        return _build_safely(root, site, cards=cards)


def _build_safely(root: Path, site: Path, *, cards: bool) -> Outcome:
    progress = Progress()
    try:
        swap.restore(site)
        progress.step("reading and checking the content")
        kept = from_cache(root)
        job = make_job(root, kept, cards=cards)
        if not job.good:
            return Outcome(False, f"{report(job.problems)}; {UNTOUCHED}")
        number = _build(job, site, progress)
        to_cache(root, kept)
    except OSError as error:
        return Outcome(False, _cannot_write(site, error))
    except RecursionError:
        return Outcome(False, f"a hand-written page nests its lists or quotes too deep\nthe site was not built; {UNTOUCHED}")
    except (SettingsError, OfflineError) as error:
        return Outcome(False, f"{error}\nthe site was not built; {UNTOUCHED}")
    finally:
        progress.end()
    told = f"{report(job.problems)}\n" if job.problems else ""  # warnings only: the job is good
    return Outcome(True, f"{told}{number} files built in {site}")


def _build(job: Job, site: Path, progress: Progress) -> int:
    """Make the site of a job beside the old one, swap them, and return how many files it has."""
    new = swap.staging(site)
    try:
        job.advance = progress.advance
        progress.step("building pages", len(job.pages(Medium.HOSTED)))
        number = write(site_files(job, Medium.HOSTED), new, site, job.kept.written)
        progress.step("packing the offline copy", len(job.pages(Medium.HOSTED)))
        files.write_bytes(new / offline_zip.PATH, pack(site_files(job, Medium.DISK), job.kept.squeezed))
        swap.swap(new, site)
        job.pictures.forget_old()
        job.kept.forget_frames_but({(medium, output.path) for medium in (Medium.HOSTED, Medium.DISK) for output in job.outputs(medium)})
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return number + 1


def write(made: Iterable[SiteFile], folder: Path, old: Path | None = None, written: dict[str, Written] | None = None) -> int:
    """Write files into a new folder and return how many.

    Args:
        made: the files.
        folder: where they come to stand.
        old: a folder that holds what was written before: a file that is the same there is linked, which is much quicker than making one.
        written: what stands in the old folder, by path; it is left with what stands in the new one.

    Raises:
        OSError: a file cannot be written.
    """
    before, now = written or {}, {}
    folders: set[str] = set()
    for file in made:
        parent = file.path.rpartition("/")[0]
        if parent not in folders:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            folders.add(parent)
        known = before.get(file.path)
        if old and known and known.content == file.content and files.linked(f"{old}/{file.path}", f"{folder}/{file.path}", known.size, known.time):
            now[file.path] = known
            continue
        target = folder / file.path
        files.write_new(target, file.data)
        state = target.stat()
        now[file.path] = Written(file.content, state.st_size, state.st_mtime_ns)
    if written is not None:
        written.clear()
        written.update(now)
    return len(now)


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
    target = dist / offline_zip.NAME
    try:
        data = files.read_bytes(site / offline_zip.PATH)
        files.write_bytes(target, data)
    except OSError as error:
        return Outcome(False, _cannot_write(target, error))
    return Outcome(True, f"{built.message}\n{target}: {len(data):,} bytes")


def export_markdown(root: Path, target: Path) -> Outcome:
    """Write the Markdown tree to a folder, in the place of an earlier one."""
    target = target.resolve()
    if not may_take_the_place_of(target):
        return Outcome(False, f"{target} is not an exported tree: it would be replaced. Name a folder that is new, empty, or holds an earlier tree")
    new = swap.staging(target)
    try:
        job = make_job(root)
        if not job.good:
            return Outcome(False, report(job.problems))
        swap.restore(target)
        number = write(markdown_files(job), new)
        swap.swap(new, target)
    except OSError as error:
        return Outcome(False, _cannot_write(target, error))
    except SettingsError as error:
        return Outcome(False, str(error))
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return Outcome(True, f"{number} files written to {target}")


def _cannot_write(path: Path, error: OSError) -> str:
    problem = Problem(str(path), 1, 1, "KB901", f"cannot be written: {error.strerror or error}; make room or check the rights; {UNTOUCHED}")
    return report([problem])
