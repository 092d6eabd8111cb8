# Two commands do everything on a fresh machine: `make brief` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
FLAGSHIP := briefs/after-the-caliphate

.PHONY: brief test lint types bench clean

brief: $(VENV)/.ready
	$(BIN)/briefgen build $(FLAGSHIP)/brief.yaml
	@echo "The brief is $(CURDIR)/$(FLAGSHIP)/after-the-caliphate.pdf"

test: $(VENV)/.ready
	$(BIN)/python -m pytest

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

bench: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --group benchmarks
	$(BIN)/python -m benchmarks

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("briefgen needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

clean:
	rm -rf $(VENV) build dist
