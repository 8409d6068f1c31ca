// Package kafkatest runs a real Apache Kafka for tests, without containers.
// Start with Start, which skips the test clearly where there is no Java or no
// Kafka; with SAMAR_REQUIRE_KAFKA=1 it fails instead.
//
// The broker and its tools come from Maven once, by
//
//	go run ./internal/kafkatest/fetch
//
// into the user's cache folder, or SAMAR_KAFKA_DIR. The Java console producer
// and consumer are the independent judges of what samar reads and writes.
package kafkatest

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Version is the Kafka release that is tested against.
const Version = "4.3.1"

// pom lists what Maven fetches.
//
//go:embed pom.xml
var pom string

// Dir returns where the jars are, or shall be.
func Dir() (string, error) {
	if d := os.Getenv("SAMAR_KAFKA_DIR"); d != "" {
		return d, nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "samar", "kafka-"+Version), nil
}

// classpath returns the jars in dir as Java wants them.
func classpath(dir string) (string, error) {
	if _, err := os.Stat(filepath.Join(dir, "complete")); err != nil {
		return "", errors.New("no Kafka in the cache; run `go run ./internal/kafkatest/fetch`")
	}
	return filepath.Join(dir, "libs", "*"), nil
}

// Fetch puts the jars into Dir unless they are there. It needs Maven, and the
// network.
func Fetch(ctx context.Context) (dir string, err error) {
	dir, err = Dir()
	if err != nil {
		return "", err
	}
	if _, err := classpath(dir); err == nil {
		return dir, nil
	}
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", errors.New("fetch Kafka: no mvn on the PATH (Debian, Ubuntu: apt-get install maven)")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	work, err := os.MkdirTemp(dir, "fetch-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	file := filepath.Join(work, "pom.xml")
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(pom, "${kafka}", Version)), 0o644); err != nil {
		return "", err
	}
	libs := filepath.Join(work, "libs")
	cmd := exec.CommandContext(ctx, mvn, "-B", "-q", "-f", file, "dependency:copy-dependencies", "-DoutputDirectory="+libs)
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("fetch Kafka: mvn: %w\n%s", err, out)
	}
	// A whole folder moves into place, so that two fetches at once do no harm.
	if err := os.Rename(libs, filepath.Join(dir, "libs")); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	return dir, os.WriteFile(filepath.Join(dir, "complete"), nil, 0o644)
}
