//go:build !windows && !darwin

package opener

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What is started gets the path as one word, whatever is in it.
func TestOpenGivesOneWord(t *testing.T) {
	folder := t.TempDir()
	script := "#!/bin/sh\nprintf '%s' \"$#:$1\" >\"" + folder + "/was.tmp\" && mv \"" + folder + "/was.tmp\" \"" + folder + "/was\"\n"
	if err := os.WriteFile(filepath.Join(folder, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	name := filepath.Join(folder, "Chi bộ $(touch x); `id` & 'y'.xlsx")
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Open(name); err != nil {
		t.Fatal(err)
	}
	for range 600 { // until the other process has written
		if was, err := os.ReadFile(filepath.Join(folder, "was")); err == nil {
			if strings.TrimSpace(string(was)) != "1:"+name {
				t.Errorf("it was given %s", was)
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("nothing was started")
}
