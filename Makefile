# Two commands matter: `make verify` (the gate) and `make test` (everything that can turn red).
# Each builds its own environment once; after that neither needs a network.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENVS ?= .venv
PIP_EXTRA ?=
export PYTHON PIP_EXTRA

VERIFY := $(VENVS)/verify
TEST := $(VENVS)/test

# Nothing is fetched and nothing is reported while testing or training. PASSIVE: waiting threads
# sleep, which on a busy machine is several times faster and gives the same bits.
QUIET := HF_HUB_OFFLINE=1 HF_DATASETS_OFFLINE=1 TRANSFORMERS_OFFLINE=1 \
	HF_HUB_DISABLE_TELEMETRY=1 DO_NOT_TRACK=1 WANDB_MODE=disabled \
	TOKENIZERS_PARALLELISM=false OMP_WAIT_POLICY=PASSIVE

.PHONY: help verify verify-strict test lint train train-smollm2 lock readme clean verify-env test-env

help: ## this list
	@echo "Targets (PYTHON=python3.12 picks the interpreter; VENVS=$(VENVS) holds the environments;"
	@echo "PIP_EXTRA='--extra-index-url …' tells pip where to find CPU-only wheels of PyTorch):"
	@grep -hE '^[a-z][a-z0-9-]*:.*## ' $(firstword $(MAKEFILE_LIST)) \
		| sed -E 's/^([a-z0-9-]+):[^#]*## (.*)$$/  \1\t\2/' | expand -t 18

verify: verify-env ## the gate: statements × witnesses × proofs (first time 1-2 min, then under 3 min)
	@echo "gate: reading lean/, testing every claim"
	@OMP_WAIT_POLICY=PASSIVE OMP_NUM_THREADS=1 $(VERIFY)/bin/python -m pyharness gate

verify-strict: verify-env ## as verify, and `lake build` first: unbuilt proofs are red (needs elan; 5-15 min)
	@echo "gate: building the Lean library, then testing every claim"
	@OMP_WAIT_POLICY=PASSIVE OMP_NUM_THREADS=1 $(VERIFY)/bin/python -m pyharness gate --strict --build

test: test-env ## all tests, training included (first time 5-10 min more for PyTorch)
	@echo "pytest: property_tests"
	@$(QUIET) $(TEST)/bin/python -m pytest

lint: test-env ## ruff, its formatter, mypy --strict (seconds)
	@echo "ruff, mypy"
	@$(TEST)/bin/python -m ruff check .
	@$(TEST)/bin/python -m ruff format --check .
	@$(TEST)/bin/python -m mypy

train: test-env ## a nano GPT-NeoX on a synthetic preference: base, LoRA-DPO, LoRA-CLM, BitFit (minutes)
	@for recipe in dpo clm bitfit; do \
		$(QUIET) $(TEST)/bin/python -m training training/recipes/nano-synthetic/$$recipe.yaml || exit 1; \
	done

train-smollm2: test-env ## LoRA-DPO (2 seeds) and LoRA-CLM on SmolLM2-135M (hours on 2 cores; needs HH_RLHF)
	@for recipe in dpo dpo-seed1 clm; do \
		$(QUIET) $(TEST)/bin/python -m training training/recipes/smollm2-135m/$$recipe.yaml || exit 1; \
	done

lock: verify-env ## accept what the gate sees now: rewrite property_tests/claims.lock.json (as verify)
	@$(VERIFY)/bin/python -m pyharness gate || test $$? -eq 1
	@$(VERIFY)/bin/python -m pyharness lock --update

readme: verify-env ## rewrite the generated tables of README.md and lean/STATUS.md (as verify)
	@$(VERIFY)/bin/python -m pyharness gate || test $$? -eq 1
	@$(VERIFY)/bin/python -m pyharness report --write README.md
	@$(VERIFY)/bin/python -m pyharness report --write lean/STATUS.md

clean: ## remove environments, caches and outputs; adapters and locks stay (seconds)
	rm -rf $(VENVS) out runs .mypy_cache .ruff_cache .pytest_cache .hypothesis .pyharness_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

verify-env:
	@.ci/environment $(VERIFY) '?kernel'

test-env:
	@.ci/environment $(TEST) 'train,report,cluster,dev,?kernel' smollm2
