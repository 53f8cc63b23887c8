"""The site that follows every save: made again each time, and written only where it changed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from delivery.exports.offline_zip import PATH as ZIP_PATH
from delivery.exports.offline_zip import OfflineError, pack
from delivery.job import Job, make_job
from delivery.kept import Kept
from delivery.project import TEMPLATES, THEME, SettingsError
from delivery.site import site_files
from kennisbank import files
from kennisbank.links import Medium
from kennisbank.pipeline import collecting_later
from kennisbank.problems import report


class LiveSite:
    """Builds a content root into a folder again and again, each time only what changed."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root = root
        self.site = site
        self.problems = ""
        self._kept = Kept()
        self._written: dict[str, bytes] = {}
        self._job: Job | None = None
        self._look: dict[str, int] = {}

    def rebuild(self) -> None:
        """Build what changed. Never raises on bad content: `problems` says what is wrong then."""
        start = time.perf_counter()
        try:
            with collecting_later():
                job = self._rebuild()
            if job.good:
                if job.problems:
                    print(report(job.problems), flush=True)
                print(f"{len(self._written)} files up to date in {time.perf_counter() - start:.2f} s", flush=True)
        except (SettingsError, OSError, RecursionError) as error:
            self._written = {}
            self.problems = f"the site could not be built: {error}"
        if self.problems:
            print(self.problems, "the server goes on; save again when it is mended", sep="\n", file=sys.stderr, flush=True)

    def _rebuild(self) -> Job:
        self._forget_old_look()
        job = make_job(self.root, self._kept)
        self.problems = "" if job.good else report(job.problems)
        if job.good:
            self._write(job)
        return job

    def pack(self) -> None:
        """Write the offline copy of what was built last, which is wanted seldom.

        Raises:
            OSError: it cannot be written.
        """
        if self._job is None:
            return
        try:
            files.write_bytes(self.site / ZIP_PATH, pack(site_files(self._job, Medium.DISK), self._kept.squeezed))
        except OfflineError as error:
            print(error, file=sys.stderr, flush=True)

    def _write(self, job: Job) -> None:
        self._job = job
        made: dict[str, bytes] = {}
        for file in site_files(job, Medium.HOSTED):
            made[file.path] = file.content
            if self._written.get(file.path) != file.content:
                files.write_bytes(self.site / file.path, file.data)
        for gone in self._written.keys() - made.keys():
            (self.site / gone).unlink(missing_ok=True)
        self._written = made

    def _forget_old_look(self) -> None:
        """Forget everything that was kept when a template was saved."""
        look = {str(path): path.stat().st_mtime_ns for folder in (THEME, TEMPLATES) for path in folder.rglob("*")}
        if look != self._look:
            self._look, self._kept = look, Kept()
