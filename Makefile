# The verbs of the house.  Each one sets up what it needs, on a fresh machine too; `make` alone lists them.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
READY  := $(VENV)/ready
PEERS  := $(VENV)/peers
I18N   := resources/i18n/tingan
N      ?= full

export PIP_DISABLE_PIP_VERSION_CHECK := 1
OFFSCREEN := QT_QPA_PLATFORM=offscreen

# A display is asked for on Linux only; elsewhere there always is one.
HAS_DISPLAY := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter-out Linux,$(shell uname -s)))

.DEFAULT_GOAL := help
.PHONY: help setup run test check tour shots bench faults reliability drill bundle sbom i18n lock clean

help: ## List the verbs
	@sed -nE 's/^([a-z0-9]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r verb does; do printf '  make %-7s  %s\n' "$$verb" "$$does"; done

setup: $(READY) ## Make .venv and install the locked dependencies

$(READY): requirements.lock .ci/system.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tingan needs Python 3.11 or newer; say which with make PYTHON=...")'
	@$(PYTHON) .ci/system.py venv qt
	@$(PYTHON) .ci/system.py window || echo 'The tests run without these; a window does not.'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo 'Installing the locked dependencies into $(VENV)'
	@$(PY) -m pip install --quiet --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

$(PEERS): tests/bench/peers.lock $(READY)
	@$(PYTHON) .ci/system.py peers
	@$(PY) -m pip install --quiet --require-hashes --only-binary :all: -r tests/bench/peers.lock
	@touch $@

run: $(READY) ## Open the console; without a display, run the tour
ifneq ($(HAS_DISPLAY),)
	@$(PY) -m ui
else
	@echo 'There is no display here, so no window can open. Running the tour instead.'
	@$(MAKE) --no-print-directory tour
endif

test: $(READY) ## Run the whole test suite, offscreen, on up to four cores
	@$(OFFSCREEN) $(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal $(ARGS)

check: $(READY) ## Lint, types, import contracts, translations
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports
	@$(OFFSCREEN) $(PY) -m pytest -q -p no:randomly tests/guards/test_translations.py

tour: $(READY) ## One synthetic shift on the real program, into build/tour
	@$(OFFSCREEN) $(PY) -m tests.e2e.tour

shots: $(READY) ## A picture of every page, language, theme and size, into build/shots
	@$(OFFSCREEN) $(PY) -m tests.e2e.shots

bench: $(PEERS) ## The figures against their peers, into build/bench.json
	@$(OFFSCREEN) $(PY) -m tests.bench

faults: $(READY) ## The fault matrix, N cases a row or the full count, into build/faults.json
	@$(OFFSCREEN) $(PY) -m tests.faults $(N)

reliability: $(READY) ## What the last run of the fault matrix found, into docs
	@$(PY) -m tests.faults.reliability build/faults.json docs

drill: $(READY) ## A destroyed vault and a good backup: how long until somebody can work again
	@$(OFFSCREEN) $(PY) -m ui --drill practice

bundle: $(READY) ## A program of its own in dist/Tingan, and its smoke test
	@$(PYTHON) .ci/system.py window bundle
	@$(PY) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/bundle build_installer.spec
	@rm -rf build/smoke
	@$(OFFSCREEN) dist/Tingan/Tingan --smoke build/smoke
	@find build/smoke -name '*.pdf' | grep . || { echo 'The frozen program wrote no document.'; exit 1; }
	@echo 'dist/Tingan runs.'

sbom: $(READY) ## The bill of materials, into build/sbom.cdx.json
	@$(PY) .ci/sbom.py build/sbom.cdx.json

i18n: $(READY) ## Bring the translation files up to the source, and compile them
	@$(LUPDATE) -ts $(I18N)_zh_CN.ts
	@$(LUPDATE) -pluralonly -ts $(I18N)_en.ts
	@$(VENV)/bin/pyside6-lrelease -silent $(I18N)_zh_CN.ts $(I18N)_en.ts

LUPDATE = $(VENV)/bin/pyside6-lupdate $$(find ui -name '*.py' | sort) -locations none -no-obsolete \
	-disable-heuristic similartext -silent

lock: $(READY) ## Pin the dependencies anew, for every platform
	@$(PY) -m pip install --quiet uv
	@$(PIN) --group dev pyproject.toml --output-file requirements.lock
	@$(PIN) --group pyproject.toml:peers --constraint requirements.lock --output-file tests/bench/peers.lock

PIN = $(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command 'make lock'

clean: ## Remove what the verbs made
	rm -rf $(VENV) build dist
