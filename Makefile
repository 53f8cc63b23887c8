# The commands of the project. Each sets up what it needs: Python 3.11 or newer with venv, and make, are enough.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
SITE_READY := $(VENV)/.ready
DEV_READY := $(VENV)/.ready-dev
BROWSER_READY := $(VENV)/.ready-browser

JS_READY := $(VENV)/.ready-js
LIGHTHOUSE_READY := $(VENV)/.ready-lighthouse

.PHONY: help serve build check export test lint-js bench lighthouse search-eval register components clean
help:
	@echo "make serve | build | check | export | test | lint-js | bench | lighthouse | search-eval | register | components | clean"

$(SITE_READY): requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(DEV_READY): requirements-dev.txt $(SITE_READY)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(BROWSER_READY): $(DEV_READY) tools/ensure_browser.sh
	sh tools/ensure_browser.sh $(RUN)
	@touch $@

$(JS_READY): tools/js/package-lock.json tools/npm_ci.py $(DEV_READY)
	$(RUN) tools/npm_ci.py js
	@touch $@

$(LIGHTHOUSE_READY): tools/lighthouse/package-lock.json tools/npm_ci.py $(DEV_READY)
	$(RUN) tools/npm_ci.py lighthouse
	@touch $@

serve: $(SITE_READY)
	$(RUN) build_site.py serve

build: $(SITE_READY)
	$(RUN) build_site.py build

check: $(SITE_READY)
	$(RUN) build_site.py check

export: $(SITE_READY)
	$(RUN) build_site.py export

register: $(SITE_READY)
	$(RUN) build_site.py register

components: $(SITE_READY)
	$(RUN) tools/components.py

lint-js: $(JS_READY)
	$(RUN) tools/lint_js.py

test: $(BROWSER_READY) lint-js
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) build_site.py schema --check
	$(RUN) build_site.py check --strict
	$(RUN) -m pytest -n 2
	$(RUN) tools/search_eval.py --own
	$(RUN) tools/bench.py --gate

bench: $(DEV_READY)
	$(RUN) tools/bench.py

lighthouse: $(BROWSER_READY) $(LIGHTHOUSE_READY)
	$(RUN) tools/lighthouse.py

search-eval: $(BROWSER_READY) $(JS_READY)
	$(RUN) tools/search_eval.py

clean:
	rm -rf $(VENV) site dist .cache tools/js/node_modules tools/lighthouse/node_modules
