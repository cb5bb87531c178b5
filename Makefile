# Everything is set up below .venv/ and .cache/; all that is installed elsewhere is Debian's chromium
# and nginx, for `make test`, where there is no browser or no web server.

VENV := .venv
BIN := $(VENV)/bin
NPM := .cache/npm
LIGHTHOUSE := .cache/lighthouse
BENCH := .cache/bench
ELEVENTY := 3.1.8
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# The test libraries' own stores stay in .cache/ too.
export HYPOTHESIS_STORAGE_DIRECTORY := $(CURDIR)/.cache/hypothesis

# A module's tests stay in one process; modules are begun in the order in which they are collected.
PYTEST := $(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder
# Counting the lines makes tests twice as slow: of the long run only those that aren't long are counted.
COVERAGE := --cov --cov-report=term

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site test test-all lint types types-elsewhere layers format languages pictures bench lighthouse lock clean test-tools

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.laasite ## build the website of content/ into build/
	$(BIN)/laasite build

test: test-tools lint types layers ## check the code and run every test that isn't long
	$(PYTEST) -m "not long"

test-all: test-tools lint types types-elsewhere layers ## the same with the long tests, and more examples in each property
	$(PYTEST) $(COVERAGE) -m "not long"
	$(PYTEST) --hypothesis-profile=thorough -m "long or hypothesis"

lint: $(VENV)/.tests ## look for slips in the code, and for code that isn't laid out
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.tests ## check the types, the tests' too
	$(BIN)/mypy

types-elsewhere: $(VENV)/.tests ## check the types as macOS and Windows see them
	$(BIN)/mypy --platform darwin --no-warn-unreachable --cache-dir .cache/mypy-darwin laasite
	$(BIN)/mypy --platform win32 --no-warn-unreachable --cache-dir .cache/mypy-win32 laasite

layers: $(VENV)/.tests ## check that each layer imports only downward
	$(BIN)/lint-imports --cache-dir .cache/import-linter --no-logo

format: $(VENV)/.tests ## lay the code out, and mend the slips that mend themselves
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

languages: $(VENV)/.tests ## gather the texts of the interface for translators
	$(BIN)/python -m tests.languages.make_template

pictures: test-tools ## keep how six kinds of page look now, for later looks to be compared with
	$(BIN)/python -m tests.visual.make_pictures

bench: $(VENV)/.tests $(BENCH)/.peers ## measure starting, building and saving, beside four other tools
	$(BIN)/python tests/bench/startup.py
	$(BIN)/python -m tests.bench.compare
	$(BIN)/python -m tests.bench.serving
	$(BIN)/python -m tests.bench.previews

lighthouse: test-tools $(LIGHTHOUSE)/.tools ## measure the pages as a slow telephone shows them
	$(BIN)/python -m tests.lighthouse.measure

lock: ## renew the locked versions of everything that is installed
	bash .ci/lock

clean: ## remove what was made here: .venv/, .cache/, build/ and dist/
	rm -rf $(VENV) .cache build dist

# --- set-up: each stamp stands for what was installed from the files that it depends on ------------

$(VENV)/.made:
	python=$$(bash .ci/need python) && "$$python" -m venv $(VENV)
	@touch $@

$(VENV)/.laasite: $(VENV)/.made pyproject.toml .ci/requirements.txt .ci/requirements-build.txt
	$(INSTALL) --require-hashes -r .ci/requirements.txt -r .ci/requirements-build.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/.laasite .ci/requirements-test.txt
	$(INSTALL) --require-hashes -r .ci/requirements-test.txt
	@touch $@

# No scripts: one of these packages would fetch a Java of its own after it is installed.
$(NPM)/.tools: tests/browser/package.json tests/browser/package-lock.json
	bash .ci/need npm
	mkdir -p $(NPM)
	cp tests/browser/package.json tests/browser/package-lock.json tests/browser/.npmrc $(NPM)/
	cd $(NPM) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# It is ten times as large as the other tools, so whoever only tests doesn't fetch it.
$(LIGHTHOUSE)/.tools: tests/lighthouse/package.json tests/lighthouse/package-lock.json
	bash .ci/need npm
	mkdir -p $(LIGHTHOUSE)
	cp tests/lighthouse/package.json tests/lighthouse/package-lock.json tests/lighthouse/.npmrc $(LIGHTHOUSE)/
	cd $(LIGHTHOUSE) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The tools that laasite is measured beside; no scripts of theirs are run.
$(BENCH)/.peers: tests/bench/peers.txt
	python=$$(bash .ci/need python npm) && "$$python" -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/python -m pip install --quiet --disable-pip-version-check -r tests/bench/peers.txt
	npm install --prefix $(BENCH)/npm --ignore-scripts --no-audit --no-fund --loglevel=error \
		@11ty/eleventy@$(ELEVENTY)
	@touch $@

test-tools: $(VENV)/.tests $(NPM)/.tools
	@bash .ci/need java chromium nginx >/dev/null
