"""What the tests share: content roots to change, the built site, a browser."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from delivery.asking import Engine, engine_of
from kennisbank.library import Library
from kennisbank.pipeline import load
from support.browser import launched
from tests.lib.made import built
from tests.lib.roots import MINI, PROJECT


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A small content root of its own, to change at will."""
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


@pytest.fixture
def command() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `build_site.py` as a user would."""

    def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, str(PROJECT / "build_site.py"), *map(str, arguments)]
        return subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, **options)

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content, built once, with an address and a repository so that every link is there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://kennisbank.example/kb/")
        patch.setenv("REPO_URL", "https://git.example/kennisbank")
        return built(PROJECT, tmp_path_factory.mktemp("site") / "site")


@pytest.fixture(scope="session")
def real_library() -> Library:
    """The real content, linked. To read only."""
    return load(PROJECT, ledger=False).library


@pytest.fixture
def mini_library() -> Library:
    """The small content, linked, to change at will."""
    return load(MINI, ledger=False).library


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The search engine with the index of the real content."""
    found = engine_of(PROJECT)
    assert isinstance(found, Engine), found
    return found


@pytest.fixture(scope="session")
def offline(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unzipped offline copy."""
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(site / "downloads" / "kennisbank-offline.zip") as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium. None at all is a failure, not a skip."""
    with launched() as started:
        yield started
