#!/bin/sh
# A Chromium for the browser tests: the one that is there, else Debian's package, else Playwright's own.
# Usage: ensure_browser.sh PYTHON
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then echo "browser: $(command -v "$name")"; exit 0; fi
done
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
  if $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium >/dev/null; then
    command -v chromium >/dev/null 2>&1 && { echo "browser: $(command -v chromium)"; exit 0; }
  fi
fi
echo "browser: Playwright's own"
"$1" -m playwright install --with-deps chromium || "$1" -m playwright install chromium
