"""The browser of tests and measurements: the Chromium of the system, else Playwright's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, sync_playwright

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS: Final = ("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def of_the_system() -> str | None:
    """Return the path of a Chromium of the system, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def executable() -> str:
    """Return the path of a Chromium, for a program that starts it itself."""
    if found := of_the_system():
        return found
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


@contextmanager
def launched() -> Iterator[Browser]:
    """Give a running browser. None at all is an error."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=of_the_system(), args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
