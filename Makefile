# make run    set up what is missing and open the sample project
# make test   set up what is missing and run every check
# PYTHON=…    chooses the Python that .venv is made with

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test setup lock translations screenshots clean

TRANSLATIONS := $(addprefix resources/translations/qannotate_,zh_CN.ts zh_TW.ts en.ts)

run: setup
	@$(BIN)/python -m qannotate --sample || [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]

test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

setup: $(VENV)/.ready

$(VENV)/.ready: pyproject.toml requirements.lock packaging/bootstrap.py
	$(or $(PYTHON),python3) packaging/bootstrap.py $(if $(PYTHON),--python $(PYTHON))

# The lock file holds every package for every supported system and Python, with hashes.
lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	  --no-emit-index-url --no-emit-find-links --no-header pyproject.toml --group dev -o requirements.lock

# Collect the words of the window into the .ts files and compile what is translated.
translations: setup
	$(BIN)/pyside6-lupdate -no-obsolete -locations none -source-language en \
	  $$(find qannotate/ui qannotate/app.py -name '*.py' | sort) -ts $(TRANSLATIONS)
	$(BIN)/pyside6-lrelease $(TRANSLATIONS)

# Take the README's pictures anew.
screenshots: setup
	$(BIN)/python packaging/screenshots.py

clean:
	rm -rf $(VENV) build dist artefacts .pytest_cache .mypy_cache .ruff_cache .hypothesis
