"""The built site served as it is hosted, and pages in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from support.components import build
from support.server import served

LEFT_THE_PAGE = "net::ERR_ABORTED"
MOUNT = "/kb/"  # as in the address that the site is built for: only then does the page for what is not found find its style


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the site."""
    with served(site, MOUNT) as address:
        yield address


@pytest.fixture(scope="module")
def components(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the page with every component; it waits for the face of the site, so that each picture shows it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1793491200")  # 1 November 2026, the day of the version on the photographs
        patch.delenv("SITE_URL", raising=False)
        patch.delenv("REPO_URL", raising=False)
        built = build(tmp_path_factory.mktemp("components"))
    root = built.parents[1]
    styles = root / "css" / "site.css"
    text = styles.read_text(encoding="utf-8")
    assert "font-display:optional" in text
    styles.write_text(text.replace("font-display:optional", "font-display:block"), encoding="utf-8")
    with served(root, MOUNT) as address:
        yield f"{address}{built.parent.relative_to(root)}/"


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
