"""The built site served as it is hosted, and pages in a real Chromium."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

LEFT_THE_PAGE = "net::ERR_ABORTED"


MOUNT = "/kb"  # as in the address that the site is built for: only then does the page for what is not found find its style


class Quiet(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(MOUNT))

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the site."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{MOUNT}/"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages, each in a browser of its own; an error or a request that leads nowhere fails the test."""
    contexts = []
    trouble: list[str] = []

    def opened(**options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        tab.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        tab.on("requestfailed", lambda request: trouble.append(f"{request.failure}: {request.url}") if request.failure != LEFT_THE_PAGE else None)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []
