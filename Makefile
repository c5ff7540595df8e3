# One target per thing a person does; every target installs what it needs. Paths are relative to this folder, so
# `make -C <folder> <target>` works from anywhere, and spaces in the folder's own path do no harm.

PYTHON ?= python3
# Passed through: PIP_ARGS to pip, LAB_ARGS to JupyterLab, BUILD_ARGS to the builder, BENCH_ARGS to both benchmarks.
PIP_ARGS ?=
LAB_ARGS ?=
BUILD_ARGS ?=
BENCH_ARGS ?=
# Names that a recipe reads from its environment as they were given, so that none needs quoting: make would take a
# dollar for one of its own.
NAMES := WHAT SOURCE TARGET VALID_SOURCE VALID_TARGET TEST_SOURCE TEST_TARGET OUT
$(foreach name,$(NAMES),$(eval override $(name) := $$(value $(name))))
export $(NAMES)

# Threads that wait by spinning make a busy machine many times slower. Read when torch is loaded, so it is set here.
export OMP_WAIT_POLICY ?= passive

COURSE := .venv/bin/python
INSTALLED := .venv/.installed
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

.DEFAULT_GOAL := help
.PHONY: help install lab update reset build checkpoints test test-browser bench bench-real lint clean moved

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

install: $(INSTALLED) ## Make .venv with everything the course needs (PIP_ARGS, PYTHON)

# The stamp is written last: an install that was killed is done again, one that was finished is not. It holds this
# folder's name, because Python looks for utils where it was installed: after a move that would be the wrong place.
ifneq ($(shell cat $(INSTALLED) 2>/dev/null),$(CURDIR))
$(INSTALLED): moved
endif

$(INSTALLED): requirements.txt pyproject.toml
	@stop() { echo "$$*" >&2; exit 1; }; \
	if ! $(COURSE) -c 'import pip; $(NEW_ENOUGH)' 2>/dev/null; then \
		command -v "$(PYTHON)" >/dev/null || \
			stop "Python was not found: install Python 3.11 or newer (on Debian: apt install python3 python3-venv), or name it with PYTHON=..."; \
		"$(PYTHON)" -c '$(NEW_ENOUGH)' || \
			stop "Python 3.11 or newer is needed, this is $$("$(PYTHON)" --version 2>&1): install a newer one and name it, like make $(MAKECMDGOALS) PYTHON=python3.12"; \
		"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || \
			stop "This Python has no venv module: install it (on Debian: apt install python3-venv)"; \
		"$(PYTHON)" -m venv --clear .venv; \
	fi
	$(COURSE) -m pip install --disable-pip-version-check $(PIP_ARGS) -r requirements.txt -e .
	@pwd -P > $@

# Without a display JupyterLab prints its address instead of opening a browser.
lab: install ## Open the course in JupyterLab, on your own copies of the lessons (LAB_ARGS)
	@$(COURSE) -m utils.course.workspace copy
	@set -- --ServerApp.root_dir="$$PWD"; \
	if [ -e my_work/00_start_here.ipynb ]; then set -- "$$@" --LabApp.default_url=/lab/tree/my_work/00_start_here.ipynb; fi; \
	if [ "$$(id -u)" = 0 ]; then set -- "$$@" --allow-root; fi; \
	if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then set -- "$$@" --no-browser; fi; \
	exec $(COURSE) -m jupyterlab "$$@" $(LAB_ARGS)

update: install ## Bring new versions of the lessons, with your answers; old copies are kept
	@$(COURSE) -m utils.course.workspace update

reset: install ## Give an exercise or a lesson back as it was at first (WHAT=4.2 or WHAT=04)
	@$(COURSE) -m utils.course.workspace reset -- "$$WHAT"

build: install ## Make the notebooks whose lesson has changed (BUILD_ARGS)
	$(COURSE) -m utils.course.builder $(BUILD_ARGS)

checkpoints: install ## Train again what the lessons open trained (solutions/checkpoints)
	$(COURSE) -m utils.course.builder.checkpoints

# Two processes at a time, each with one lesson: more would only wait for each other, since lessons use several threads.
# 5 is pytest's "no tests": a course without lessons.
test: install ## Run all tests: the units, then every cell of every lesson, its output compared
	$(COURSE) -m pytest -n 2 --dist worksteal tests
	$(COURSE) -m pytest -n 2 --dist loadfile -p tests.lesson_kernels --nbval --nbval-current-env --nbval-cell-timeout=600 \
		notebooks solutions || [ $$? -eq 5 ]

# Only Debian's root gets a browser installed; on other machines an installed Chrome will do, and the tests say what is
# missing. COURSE_BROWSER_SLOW=1 adds the lessons that train for minutes.
test-browser: install ## Open every lesson in a real browser and use it (COURSE_SCREENSHOTS=folder keeps what was seen)
	@$(COURSE) -c 'import playwright' 2>/dev/null || \
		$(COURSE) -m pip install --disable-pip-version-check $(PIP_ARGS) -r requirements.txt -e '.[browser]'
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
		if command -v $$name >/dev/null; then exit 0; fi; \
	done; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then apt-get update && apt-get install -y chromium; fi
	COURSE_BROWSER=1 $(COURSE) -m pytest tests/browser tests/lessons/*/test_*_in_a_browser.py

bench: install ## Compare our speed and memory with torch.nn.Transformer (BENCH_ARGS="--quick", "--train", ...)
	@$(COURSE) -m tests.benchmarks $(BENCH_ARGS)

# glibc gives large tensors back to the system after every step and asks for them again; keeping them saves a tenth.
bench-real: export MALLOC_MMAP_MAX_ = 0
bench-real: export MALLOC_TRIM_THRESHOLD_ = 100000000000
bench-real: install ## Train and score on your own pairs (SOURCE, TARGET, VALID_..., TEST_..., OUT, BENCH_ARGS)
	@$(COURSE) -m utils.real_data $${SOURCE:+--source "$$SOURCE"} $${TARGET:+--target "$$TARGET"} \
		$${VALID_SOURCE:+--valid-source "$$VALID_SOURCE"} $${VALID_TARGET:+--valid-target "$$VALID_TARGET"} \
		$${TEST_SOURCE:+--test-source "$$TEST_SOURCE"} $${TEST_TARGET:+--test-target "$$TEST_TARGET"} \
		$${OUT:+--out "$$OUT"} $(BENCH_ARGS)

lint: install ## Check the style of the code, and what may import what
	$(COURSE) -m ruff check .
	$(COURSE) -m ruff format --check .
	.venv/bin/lint-imports

clean: ## Remove what can be made again (.venv and caches), never my_work
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
