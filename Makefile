# Every target only calls `python -m tools`, so that Windows needs no make.
PYTHON ?= python3

.PHONY: help serve test check error
.DEFAULT_GOAL := help

help: ## what there is
	@$(PYTHON) -m tools help

serve: ## both languages, with live reload
	@$(PYTHON) -m tools serve $(if $(PORT),--port $(PORT))

test: ## everything that CI runs
	@$(PYTHON) -m tools test

check: ## rules, lint, parity: an answer in seconds
	@$(PYTHON) -m tools check

error: ## all files of a new error entry: make error SLUG=…
	@$(PYTHON) -m tools error $(SLUG)
