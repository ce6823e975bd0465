# Every target makes its own virtual environment under .venv; all that is needed is Python 3.11 or later, git and make.

PYTHON ?= python3
OUT ?= out
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

.PHONY: demo test test-slow evaluate bench linear generated clean help

help:  ## What there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/base  ## Export seeds/ to out/ (Parquet and JSONL) and say what was found
	$(BIN)/cisnews export seeds --out $(OUT) --overwrite

test: $(VENV)/dev  ## Lint, types, drift of generated files, fast tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/cisnews schema --check
	$(BIN)/python -m cisnews.knowledge.build --check
	$(BIN)/python -m pytest -m "not slow"

test-slow: $(VENV)/all  ## Fuzzing, kills, engines, outside vocabularies: everything that takes minutes
	$(BIN)/python -m pytest -m slow

evaluate: $(VENV)/dev  ## Every accuracy figure, against its recorded floor
	$(BIN)/python -m benchmarks.evaluate

bench: $(VENV)/dev  ## Every speed figure
	$(BIN)/python -m benchmarks.speed

linear: $(VENV)/dev  ## Is the time linear? Hostile texts of one and of ten megabytes (half an hour)
	$(BIN)/python -m benchmarks.linear

generated: $(VENV)/dev  ## Write anew: schemas, data dictionary, compiled lexicon, outputs in the documents
	$(BIN)/python -m cisnews.knowledge.closed_classes
	$(BIN)/python -m cisnews.knowledge.build
	$(BIN)/cisnews schema --write
	$(BIN)/python -m tests.documents

clean:  ## Remove the virtual environment, caches and output
	rm -rf $(VENV) $(OUT) build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "cisnews needs Python 3.11 or later; try: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/base: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

$(VENV)/dev: $(VENV)/base
	$(PIP) --editable '.[dev]'
	@touch $@

$(VENV)/all: $(VENV)/dev
	$(PIP) --editable '.[dev,ray,spark,fuzz]'
	$(PIP) --editable '.[dev,ftm]' || echo "without followthemoney: its dependency pyicu needs the ICU library to build"
	@touch $@
