"""Mutated YAML thrown at `check`: a clean result or listed problems, never a traceback, never a hang."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delivery.job import make_job
from kennisbank.decode import decode
from kennisbank.kinds import PRACTICE
from kennisbank.links import Medium
from kennisbank.pipeline import load
from kennisbank.problems import report
from kennisbank.reading import SourceText
from tests.lib.roots import MINI

FILES = sorted(path.relative_to(MINI) for path in MINI.rglob("*.yml"))
SCRAPS = ["\t", ":", "- ", "[", "]", "{", "}", "&a ", "*a", "!!python/object:os.system", "<<: ", "? ", "|", ">-", "'", '"', "#", "%", "@", "---\n", "...\n"]
SCRAPS += [
    "\x00",
    "\ufeff",
    "\u2028",
    "é",
    "🙂",
    "[[C1]]",
    "[[",
    "]]",
    "**",
    "<script>",
    "{{",
    "null",
    "~",
    "2026-13-45",
    "C1",
    "T99",
    "rapport 6.3",
    "\r",
    "\n",
    "\n\n  ",
]
LINE = re.compile(r"[^:]+:\d+:\d+: KB\d{3} .+")


@st.composite
def mutations(draw: st.DrawFn) -> list[tuple[Path, int, str, int]]:
    one = st.tuples(st.sampled_from(FILES), st.integers(0, 2000), st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)), st.integers(0, 12))
    return draw(st.lists(one, min_size=1, max_size=4))


@given(mutations())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_check_lists_problems_or_is_clean(changes: list[tuple[Path, int, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(MINI, Path(folder) / "mini"))
        for path, at, scrap, cut in changes:
            data = (root / path).read_bytes()
            start = at % (len(data) + 1)
            (root / path).write_bytes(data[:start] + scrap.encode("utf-8", "surrogatepass") + data[start + cut :])
        content = load(root)
        *lines, count = report(content.problems).splitlines()
        assert all(LINE.fullmatch(line) for line in lines), lines
        assert re.match(r"\d+ problems?", count)
        if content.good:
            job = make_job(root)
            assert job.pages(Medium.HOSTED) if job.good else {problem.code for problem in job.problems} >= {"KB414"}


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_in_a_file(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(MINI, Path(folder) / "mini"))
        (root / "practices" / "willekeurig.yml").write_bytes(data)
        report(load(root).problems)


@given(st.text(alphabet="[]{}-?: \n&*!|>'\"a#,%@`", max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_yaml_punctuation(text: str) -> None:
    decode(SourceText("practices/x.yml", PRACTICE, "x", text))


def test_a_thousand_line_shuffles() -> None:
    lines = (MINI / "practices" / "houd-gesprekken.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    chance = random.Random(1)
    for _ in range(1000):
        chance.shuffle(lines)
        decode(SourceText("practices/x.yml", PRACTICE, "x", "".join(lines)))
