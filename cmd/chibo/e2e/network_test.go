package e2e

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// networking are the packages by which a program reaches other machines or
// starts other programs.
func networking() []string {
	return []string{"net", "net/http", "net/rpc", "net/smtp", "net/textproto", "crypto/tls", "os/exec", "plugin", "log/syslog", "golang.org/x/net"}
}

// forced are the packages that import them all the same, and why. The list may
// only shrink, and one package of ours is on it.
func forced() map[string]string {
	return map[string]string{
		"chibo/cmd/internal/opener os/exec":            "opens the report that a guided run wrote, where the clerk says so; no shell is between",
		"github.com/xuri/excelize/v2 net/http":         "tells by its first bytes what kind of picture a file is (http.DetectContentType)",
		"github.com/xuri/excelize/v2 golang.org/x/net": "reads texts in other encodings (html/charset); no connection is in it",
		"github.com/schollz/progressbar/v3 net/http":   "can show progress on a page of its own; not used",
		"golang.org/x/sys/windows net":                 "has the system's calls for addresses; not used",
		"github.com/spf13/pflag net":                   "has flags for addresses; not used",
	}
}

// TestNoNetwork pins that no package of the program imports what reaches other
// machines or programs, and which packages of its modules do. It works offline.
func TestNoNetwork(t *testing.T) {
	found := map[string]bool{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		for _, p := range dependencies(t, system) {
			for _, imported := range p.Imports {
				if n := network(imported); n != "" && !p.Standard && network(p.ImportPath) == "" {
					found[p.ImportPath+" "+n] = true
				}
			}
		}
	}
	for use := range found {
		if forced()[use] == "" {
			t.Error(use)
		}
	}
	for use := range forced() {
		if !found[use] {
			t.Errorf("%s is no longer so; take it off the list", use)
		}
	}
}

// A dependency is what `go list` says of a package.
type dependency struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

// dependencies lists every package that goes into the program.
func dependencies(t *testing.T, system string) (list []dependency) {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports", "chibo/cmd/chibo")
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "GOPROXY=off", "CGO_ENABLED=0")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("the packages cannot be listed here: %v\n%s", err, stderr.String())
	}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var d dependency
		switch err := decoder.Decode(&d); err {
		case nil:
			list = append(list, d)
		case io.EOF:
			return list
		default:
			t.Fatal(err)
		}
	}
}

// network returns the entry of the list a package belongs to; empty: none.
func network(path string) string {
	list := networking()
	i := slices.IndexFunc(list, func(n string) bool { return path == n || strings.Contains(n, ".") && strings.HasPrefix(path, n+"/") })
	if i < 0 {
		return ""
	}
	return list[i]
}
