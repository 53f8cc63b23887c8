"""Where the project stands, and what it is told from outside: by `mkdocs.yml` and the environment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import yaml
from yaml_env_tag import construct_env_tag

from kennisbank import files

PROJECT: Final = Path(__file__).resolve().parents[2]
TEMPLATES: Final = PROJECT / "templates"
THEME: Final = PROJECT / "theme"
ASSETS: Final = PROJECT / "assets"
CONFIGURATION: Final = PROJECT / "mkdocs.yml"


class SettingsError(Exception):
    """A setting cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The address of the site with a slash at the end, and the address of its repository; empty where they are not known."""

    site_url: str = ""
    repo_url: str = ""

    @property
    def edit_root(self) -> str:
        """Where a content file is edited, by its path below it; empty without a repository."""
        return f"{self.repo_url.rstrip('/')}/edit/main/" if self.repo_url else ""


class _Loader(yaml.CSafeLoader):
    """Reads the settings as mkdocs does: `!ENV [SITE_URL, ""]` is a value of the environment."""


_Loader.add_constructor("!ENV", construct_env_tag)


def settings() -> Settings:
    """Return the settings of `mkdocs.yml`.

    Raises:
        SettingsError: the file is not valid, or an address is none.
    """
    try:
        found: dict[str, Any] = yaml.load(files.read_bytes(CONFIGURATION), Loader=_Loader)  # noqa: S506 (a safe loader with one tag more)
    except yaml.YAMLError as error:
        raise SettingsError(f"mkdocs.yml cannot be used: {error}") from error
    return Settings(_address("SITE_URL", found.get("site_url")).rstrip("/") + "/" if found.get("site_url") else "", _address("REPO_URL", found.get("repo_url")))


def _address(name: str, value: object) -> str:
    text = str(value or "").strip()
    parts = urlsplit(text)
    if text and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise SettingsError(f"mkdocs.yml, SITE_URL or REPO_URL cannot be used: {name} is '{text}'; write a whole address that begins with https://")
    return text
