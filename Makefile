# Two commands do everything on a fresh machine: `make brief` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
FLAGSHIP := briefs/after-the-caliphate

# the newest that runs on Node 18 and 20; 2.0 asks for 22
EDITOR_SERVER := yaml-language-server@1.25.0
EDITOR_FOLDER ?= .cache/editor

# what judges PDF/UA and PDF/A; the digest of its jar stands in tests/conformance/verapdf.sha256
VERAPDF := org.verapdf.apps:greenfield-apps:1.28.2
VERAPDF_FOLDER ?= .cache/verapdf
VERAPDF_DIGEST := tests/conformance/verapdf.sha256

.PHONY: brief test lint types reference gallery editor verapdf bench clean

brief: $(VENV)/.ready
	$(BIN)/briefgen build $(FLAGSHIP)/brief.yaml
	@echo "The brief is $(CURDIR)/$(FLAGSHIP)/after-the-caliphate.pdf"

test: $(VENV)/.ready
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

# schemas, reference pages and the messages that pages of findings quote, from the model as it is now
reference: $(VENV)/.ready
	$(BIN)/python -m pytest tests/unit/reference tests/house/test_findings.py --update-goldens

# a picture of every block and chart, with the YAML that made it
gallery: $(VENV)/.ready
	$(BIN)/python docs/gallery/make_gallery.py

# what stands behind YAML in editors, for tests/system/test_editor.py
editor:
	npm install --prefix $(EDITOR_FOLDER) --prefer-offline --no-audit --no-fund --loglevel=error $(EDITOR_SERVER)

# the judge of PDF/UA and PDF/A, for tests/conformance; a good copy is not fetched again, and another is not kept
verapdf:
	mkdir -p $(VERAPDF_FOLDER)
	cd $(VERAPDF_FOLDER) && { sha256sum --check --status $(CURDIR)/$(VERAPDF_DIGEST) || { rm -f greenfield-apps-*.jar; \
	  mvn -q -B dependency:copy -Dartifact=$(VERAPDF) -DoutputDirectory=.; }; }
	cd $(VERAPDF_FOLDER) && { sha256sum --check --quiet $(CURDIR)/$(VERAPDF_DIGEST) || { rm -f greenfield-apps-*.jar; exit 1; }; }

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
	rm -rf $(VENV) .cache build dist
