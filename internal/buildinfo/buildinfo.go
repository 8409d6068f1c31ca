// Package buildinfo says which samar this is. Start with Get. The linker sets
// the version; the commit comes from Go's own build information.
package buildinfo

import (
	"runtime"
	"runtime/debug"
)

// version is set by the linker: -X …/internal/buildinfo.version=v1.2.3.
var version = ""

// Info describes a binary.
type Info struct {
	Version  string `json:"version"` // v1.2.3, or "dev"
	Commit   string `json:"commit"`  // empty when built outside a checkout
	Time     string `json:"time"`    // of the commit, RFC 3339
	Modified bool   `json:"modified"`
	Go       string `json:"go"`
	Platform string `json:"platform"` // linux/amd64
}

// Get returns the running binary's description.
func Get() Info {
	info := Info{
		Version:  version,
		Go:       runtime.Version(),
		Platform: runtime.GOOS + "/" + runtime.GOARCH,
	}
	build, ok := debug.ReadBuildInfo()
	if ok {
		for _, s := range build.Settings {
			switch s.Key {
			case "vcs.revision":
				info.Commit = s.Value
			case "vcs.time":
				info.Time = s.Value
			case "vcs.modified":
				info.Modified = s.Value == "true"
			}
		}
		if v := build.Main.Version; info.Version == "" && v != "" && v != "(devel)" {
			info.Version = v
		}
	}
	if info.Version == "" {
		info.Version = "dev"
	}
	return info
}
