"""The engine as it was before text became HTML once, beside today's: both build the same content, in turns, in one run.

Both engines are run from a checkout of their own; the earlier one comes out of the history of the project. The content is that of the earlier one,
for today's engine with the words of the site laid beside it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

COMMIT: Final = "e05724e"
PROJECT: Final = Path(__file__).resolve().parents[1]
FOLDERS: Final = ("content", "practices", "cases")
ENTRY: Final = "practices/houd-driegesprekken.yml"
TEXT: Final = "Laat ruimte voor ontspanning en een grapje"
SERVE: Final = """
import json, re, statistics, sys, threading, time, urllib.request
from pathlib import Path
sys.path.insert(0, sys.argv[1] + "/src")
try:
    from delivery.generator.live import LiveSite, ProblemServer, follow
except ImportError:
    from delivery.serve import LiveSite, ProblemServer, follow
root, site = Path(sys.argv[2]), Path(sys.argv[3])
path = root / "practices" / "houd-driegesprekken.yml"
live = LiveSite(root, site)
live.rebuild()
server = ProblemServer(live, "127.0.0.1", 0)
threading.Thread(target=server.serve, daemon=True).start()
stop = threading.Event()
threading.Thread(target=follow, args=(server, root, stop), daemon=True).start()
while not server.server_address[1]:
    time.sleep(0.01)
url = f"http://127.0.0.1:{server.server_address[1]}/praktijken/{path.stem}/"
waits = []
for number in range(int(sys.argv[4])):
    time.sleep(1)
    mark = f"bewaard {number}"
    start = time.perf_counter()
    path.write_text(re.sub(r"^title:.*$", f'title: "{mark}"', path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE), encoding="utf-8")
    while mark not in urllib.request.urlopen(url, timeout=30).read().decode():
        time.sleep(0.02)
    waits.append(time.perf_counter() - start)
stop.set()
server.shutdown()
print(json.dumps(waits), file=sys.stderr)
"""


class Cost(NamedTuple):
    """What a command took: CPU seconds, its children included, and its peak memory in bytes."""

    seconds: float
    memory: int


@dataclass(slots=True)
class Engine:
    """An engine in a checkout, with the content that it builds and a cache of its own."""

    name: str
    home: Path
    root: Path
    cache: Path

    def build(self) -> Cost:
        """Build the content into a site of its own."""
        words = [sys.executable, str(self.home / "build_site.py"), "build", "--root", str(self.root), "--site-dir", str(self.root / "site")]
        environment = {**os.environ, "KENNISBANK_CACHE": str(self.cache), "SOURCE_DATE_EPOCH": "1793491200", "SITE_URL": "", "REPO_URL": ""}
        return cost_of(words, environment)

    def forget(self) -> None:
        """Forget everything that was kept but the pictures, and the site."""
        shutil.rmtree(self.cache / "builds", ignore_errors=True)
        shutil.rmtree(self.root / "site", ignore_errors=True)

    def edit(self, number: int) -> None:
        """Change one text of one practice."""
        path = self.root / ENTRY
        text, found = re.subn(rf"{TEXT}[^.]*\.", f"{TEXT} nummer {number}.", path.read_text(encoding="utf-8"))
        assert found == 1
        path.write_text(text, encoding="utf-8")

    def serve(self, rounds: int) -> list[float]:
        """Return the seconds from saving a changed title to the page being served, once for each round."""
        words = [sys.executable, "-c", SERVE, str(self.home), str(self.root), str(self.root / "live"), str(rounds)]
        done = subprocess.run(words, check=True, capture_output=True, text=True, env={**os.environ, "SITE_URL": "", "REPO_URL": ""})
        return list(json.loads(done.stderr.strip().splitlines()[-1]))


def cost_of(words: list[str], environment: dict[str, str]) -> Cost:
    """Run a command and return what it took."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def engines(folder: Path) -> tuple[Engine, Engine]:
    """Return the earlier engine and today's, each with the earlier content in a folder of its own."""
    history = subprocess.run(["git", "-C", str(PROJECT), "archive", COMMIT], capture_output=True, check=True).stdout  # noqa: S607 (git where the system has it)
    home = folder / "earlier"
    with tarfile.open(fileobj=BytesIO(history)) as archive:
        archive.extractall(home, filter="data")
    for name in FOLDERS:
        shutil.copytree(home / name, folder / "before" / name)
        shutil.copytree(home / name, folder / "after" / name)
    shutil.copy(PROJECT / "content" / "site.yml", folder / "after" / "content")
    shutil.copytree(PROJECT / "content" / "vocabulary", folder / "after" / "content" / "vocabulary")
    before = Engine("before", home, folder / "before", folder / "cache-before")
    return before, Engine("after", PROJECT, folder / "after", folder / "cache-after")
