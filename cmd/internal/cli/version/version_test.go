package version

import (
	"runtime/debug"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/apptest"
)

// TestVersionText: the build's own record is told, and that there is none.
func TestVersionText(t *testing.T) {
	t.Parallel()
	setting := func(pairs ...string) (settings []debug.BuildSetting) {
		for i := 0; i < len(pairs); i += 2 {
			settings = append(settings, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return settings
	}
	deps := []*debug.Module{
		{Path: "example.org/one", Version: "v1.0.0"},
		{Path: "example.org/two", Version: "v2.0.0", Replace: &debug.Module{Path: "example.org/fork", Version: "v2.0.1"}},
	}
	for _, c := range []struct {
		name  string
		build *debug.BuildInfo
		want  string
	}{
		{"a build of a commit", &debug.BuildInfo{Deps: deps, Settings: setting("vcs.revision", "abc123", "vcs.time", "2026-11-22T00:00:00Z", "vcs.modified", "false")},
			"mã nguồn: abc123, ngày 2026-11-22T00:00:00Z\nthư viện kèm theo:\n  example.org/one v1.0.0\n  example.org/fork v2.0.1\n"},
		{"a build of a changed tree", &debug.BuildInfo{Settings: setting("vcs.revision", "abc123", "vcs.time", "2026-11-22T00:00:00Z", "vcs.modified", "true")},
			"mã nguồn: abc123, ngày 2026-11-22T00:00:00Z, đã sửa thêm\n"},
		{"a build outside Git", &debug.BuildInfo{}, "mã nguồn: không rõ (bản dựng này không ghi lại)\n"},
		{"a build without a record", nil, "mã nguồn: không rõ (bản dựng này không ghi lại)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, rest, _ := strings.Cut(versionText(apptest.New().App(), c.build), "\n")
			if !strings.HasPrefix(first, "chibo "+app.Version+" (go") || rest != c.want {
				t.Errorf("%s\n%s", first, rest)
			}
		})
	}
}
