# The commands of every day. `make` lists them.

GO ?= go
FUZZTIME ?= 10s
N ?= 5000
OUTSIDE ?= 0
ROUNDS ?= 3
TABLE ?= 0
COUNT ?= 1
TIMEOUT ?= 30m
LINT_VERSION := v2.15.0

.PHONY: help build test test-short check lint house bench scale golden fuzz pictures dist vulncheck

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build the program into build/
	$(GO) build -o build/ ./cmd/chibo

test: ## run all tests
	$(GO) test -timeout $(TIMEOUT) ./...

test-short: ## run the tests without those that take long
	$(GO) test -short -timeout $(TIMEOUT) ./...

check: ## everything that must hold before a change is taken
	.ci/run

lint: ## vet, and lint with golangci-lint if it is installed
	$(GO) vet ./...
	@if command -v golangci-lint >/dev/null; then golangci-lint run; \
	else echo "golangci-lint is not installed: go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)"; fi

house: ## print code files a folder and methods a type; above 40 a folder or a type has lost its order
	$(GO) run ./cmd/internal/dev/house

bench: ## run the benchmarks (COUNT=10 for benchstat)
	$(GO) test -run '^$$' -bench . -benchmem -count $(COUNT) ./...

scale: build ## measure N party cells (N=5000, or several: N=50,500,5000); OUTSIDE=200: other programs read 200 of them; TABLE=100000: one long list
	NODE_PATH="$${NODE_PATH:-build/node/node_modules}" $(GO) run ./cmd/internal/dev/scale -program build/chibo -folder build/scale \
		-n $(N) -rounds $(ROUNDS) -outside $(OUTSIDE) -table $(TABLE)

golden: ## write golden files and the README's output anew; read the difference before you commit
	$(GO) test ./criteria $(addprefix ./cmd/internal/,view jsonout terminal word excel) -update
	$(GO) test ./cmd/chibo/e2e -run 'TestReadme|TestFaults|TestProblemPage|TestCriteriaCodesPage' -update
	$(GO) test ./cmd/internal/cli -run TestReference -update

fuzz: ## run every fuzz target for FUZZTIME
	@set -e; for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "$$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package; \
		done; \
	done

dist: ## build what is released into dist/, for every system
	rm -rf dist
	$(GO) run ./cmd/internal/dev/dist -o dist

vulncheck: ## look for known faults of Go and the modules, in the database CHIBO_VULNDB names
	.ci/vulncheck

pictures: build ## draw the pages of the example's report for docs/ (needs LibreOffice and pdftoppm)
	.ci/pictures build/chibo
