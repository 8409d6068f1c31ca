# `make` lists the targets. Nothing here is needed to build or to test:
# `go build ./cmd/samar` and `go test ./...` do.
.DEFAULT_GOAL := help
.PHONY: help build test race properties lint fuzz bench eval e2e docs train demo clean deploy-check alerts-check pipe once measure vulncheck release

VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS  := -s -w -X github.com/samar-privacy/samar/internal/buildinfo.version=$(VERSION)
FUZZTIME ?= 20s
FUZZPKG  ?= ./...
FUZZ     ?= .
FUZZFLAGS ?=

help: ## list the targets
	@awk -F':.*## ' '/^[a-z0-9]+:.*## /{printf "  %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## bin/samar: one static file, no cgo
	CGO_ENABLED=0 go build -trimpath -ldflags '$(LDFLAGS)' -o bin/samar ./cmd/samar

test: ## every test; real Kafka too where Java 17 is
	go test ./...

race: ## the quick packages under the race detector
	go test -race -short ./cmd/samar/lines ./detectors ./internal/keyset ./internal/secret ./pipeline ./pipeline/memory ./pipeline/stdio ./policy/... ./processor/...

CHECKS ?= 2000

properties: ## every property on CHECKS values (2000) of a seed never drawn before
	@s=0; for d in $$(grep -rl 'rapid\.Check(' --include='*_test.go' . | xargs -n1 dirname | sort -u); do \
	  names=$$(awk '/^func Test/ {sub(/\(.*/, "", $$2); n = $$2} /rapid\.Check\(/ {print n}' $$d/*_test.go | sort -u | paste -sd'|'); \
	  SAMAR_SEED=0 go test -count=1 -timeout 30m $$d -run "^($$names)$$" -rapid.checks=$(CHECKS) || s=1; done; exit $$s

lint: ## vet (for Windows, too), gofmt, import rule and house rules
	go vet ./...
	GOOS=windows go vet ./...
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo 'run gofmt -w on these' >&2; exit 1; }
	go test -count=1 ./internal/lint

# A campaign: make fuzz FUZZTIME=10000000x FUZZPKG=./detectors/... FUZZ=Catalog FUZZFLAGS=-parallel=1
fuzz: ## every fuzz target for FUZZTIME (20s, or 1000000x); prints the executions of each
	@set -e; for p in $$(go list $(FUZZPKG)); do \
	  for f in $$(go test -list '^Fuzz.*$(FUZZ)' $$p | grep '^Fuzz' || true); do \
	    out=$$(go test $$p -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $(FUZZFLAGS)) || { echo "$$out"; exit 1; }; \
	    echo "$$p $$f: $$(echo "$$out" | grep -o 'execs: [0-9]*' | tail -1)"; done; done

bench: build ## speed of text, events, tokens and worst inputs
	bin/samar bench

eval: ## precision, recall and F2 on the generated corpus
	go run ./benchmarks/accuracy

FAULTS ?= -faults.records=1000000 -faults.workerkills=50 -faults.brokerkills=10 -faults.others=2

faults: ## the long fault campaign against a real Apache Kafka: about an hour
	SAMAR_REQUIRE_KAFKA=1 go test -c -o bin/faults.test ./internal/faults
	@set -e; cd internal/faults; export SAMAR_REQUIRE_KAFKA=1; for run in \
	  "-faults.delivery=exactly_once" "-faults.delivery=at_least_once" "-faults.delivery=exactly_once -faults.protocol=1" \
	  "-faults.delivery=exactly_once -faults.brokers=3" "-faults.delivery=at_least_once -faults.brokers=3"; do \
	  ../../bin/faults.test -test.v -test.timeout 3h -test.run TestCampaign $(FAULTS) $$run; done

e2e: ## kill -9 against a real Apache Kafka; needs Java 17 and Maven once
	SAMAR_REQUIRE_KAFKA=1 go test -count=1 -v ./internal/kafkatest/... ./pipeline/kafka/...

docs: build ## generated pages: docs/entities.md, operators.md, cli.md, configuration.md, api.txt
	bin/samar docs --dir docs
	go test -count=1 ./internal/lint -run API -update
	go test -count=1 ./cmd/samar/config -update

train: ## the name models again, from internal/train: the same bytes
	go run ./benchmarks/train -out detectors/names/model

deploy-check: build ## chart, alerts and dashboard against their tools' own types
	cd deploy/check && go vet ./... && go test ./...

vulncheck: ## known faults in what is linked in, by govulncheck; left out where its database is not reachable
	@if curl -sf -o /dev/null --max-time 20 https://vuln.go.dev/index/db.json; then go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./...; \
	else echo 'govulncheck left out: https://vuln.go.dev is not reachable' >&2; fi

pipe: ## what moving records costs, beside franz-go and kafka-go's own reader; a real Kafka
	SAMAR_REQUIRE_KAFKA=1 go test -count=1 -v -timeout 30m ./pipeline/kafka -run TestPipe -pipe.rounds 5

once: ## exactly once beside at least once when all is warm: speed, and CPU of broker and client; about five minutes
	SAMAR_REQUIRE_KAFKA=1 go test -count=1 -v -timeout 60m ./pipeline/kafka -run TestPipeOnce -once.turns 4 -pipe.partitions 4
	SAMAR_REQUIRE_KAFKA=1 go test -count=1 -v -timeout 60m ./pipeline/kafka -run TestPipeOnce -once.turns 4 -pipe.partitions 12

measure: ## rolling restart, latency at half load, what a second worker adds
	go run ./benchmarks/scale
	SAMAR_REQUIRE_KAFKA=1 go test -count=1 -v ./internal/faults -run 'TestRollingRestart|TestLatency' -faults.measure

alerts-check: ## the alerts' tests, by promtool of a module of its own
	cd deploy/promtool && go tool promtool check rules ../prometheus/samar.rules.yaml && go tool promtool test rules ../prometheus/samar.test.yaml

PLATFORMS ?= linux/amd64 linux/arm64 darwin/arm64
release: ## dist/: the same bytes from the same commit, checksums, SBOM
	@rm -rf dist && mkdir dist
	@set -e; for p in $(PLATFORMS); do \
	  CGO_ENABLED=0 GOOS=$${p%/*} GOARCH=$${p#*/} go build -trimpath -buildvcs=false -ldflags '$(LDFLAGS)' -o dist/samar-$${p%/*}-$${p#*/} ./cmd/samar; done
	go run ./internal/sbom dist/samar-linux-amd64 > dist/sbom.cdx.json
	cd dist && sha256sum * > SHA256SUMS

demo: ## see it work
	go run ./cmd/samar demo

clean: ## remove bin/ and dist/
	rm -rf bin dist
