# Everything a newcomer needs, with Python 3.11 or later and make. VENV=... puts the environment elsewhere.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help demo test lint types docs expected bench build clean

help:
	@echo "make demo      set up and lint the drafts in seeds/"
	@echo "make test      set up and run the tests"
	@echo "make lint      ruff: faults and formatting"
	@echo "make types     mypy, strict"
	@echo "make docs      write the pages and schemas that are made from the code and the rules"
	@echo "make expected  accept what seeds/, the reports and the documentation print now; read the diff"
	@echo "make bench     speed and memory beside proselint, write-good and textlint, and how they grow"
	@echo "make build     the wheel, into dist/"

demo: $(VENV)/.installed
	@echo "\$$ factlint check seeds/"
	@$(BIN)/factlint check seeds/ || test $$? -eq 1

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

docs: $(VENV)/.installed-dev
	$(BIN)/python tools/write_docs.py

expected: $(VENV)/.installed-dev
	$(BIN)/python -m pytest tests/test_seeds.py tests/test_docs.py tests/report/test_samples.py --update-expected

bench: $(VENV)/.installed
	$(BIN)/python bench/compare.py

build: $(VENV)/.installed-dev
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@$(BIN)/python -m compileall -q factlint
	@touch $@

# Only pip 25.1 and later know dependency groups; Python 3.11 comes with an older one.
$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
