# Every target is one verb of packaging/dev.py, which also works without make (and on Windows).
# Extra arguments: make test ARGS="tests/core -x"

PYTHON ?= python3
ARGS ?=

.PHONY: setup demo test run bench faults explore lock

setup demo test run bench faults explore lock:
	@$(PYTHON) packaging/dev.py $@ $(ARGS)
