package buildinfo

import (
	"runtime"
	"testing"
)

func TestGetNeverLeavesTheVersionEmpty(t *testing.T) {
	info := Get()
	if info.Version == "" {
		t.Error("version is empty")
	}
	if want := runtime.GOOS + "/" + runtime.GOARCH; info.Platform != want {
		t.Errorf("platform %q, want %q", info.Platform, want)
	}
}

func TestLinkerVersionWins(t *testing.T) {
	defer func(old string) { version = old }(version)
	version = "v9.8.7"
	if got := Get().Version; got != "v9.8.7" {
		t.Errorf("version %q, want v9.8.7", got)
	}
}
