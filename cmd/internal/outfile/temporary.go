package outfile

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

const (
	// maxAttempts is how many runs may write one target at a time.
	maxAttempts = 100
	// leftAfter is how much older than its folder's last change a temporary
	// file has to be for no run to be writing it any more.
	leftAfter = 24 * time.Hour
)

// temporaryName names the file in which a target is made. It is short, however
// long the target's name, and tells one target from another, so that runs at
// once do not meet.
func temporaryName(target string, attempt int) string {
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(filepath.Base(target))) // never fails
	return filepath.Join(filepath.Dir(target), fmt.Sprintf(".chibo-%08x-%d.tmp", hash.Sum32(), attempt))
}

// isTemporary tells the names of temporary files and folders of ours.
func isTemporary(name string) bool {
	if !strings.HasPrefix(name, ".chibo-") { // of thousands of names in a folder hardly any has it
		return false
	}
	matched, err := regexp.MatchString(`^\.chibo-[0-9a-f]{8}(-[0-9]+)?\.tmp$`, name)
	return matched && err == nil
}

// sweep removes what killed runs left in a folder in which something has just
// been written, whatever its target was. Ages are those of the file system,
// whatever the clock says; what cannot be removed harms nobody.
func sweep(folder string) {
	changed, err := os.Stat(folder)
	if err != nil {
		return
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !isTemporary(entry.Name()) {
			continue
		}
		info, err := entry.Info()
		if err != nil || changed.ModTime().Sub(info.ModTime()) <= leftAfter {
			continue
		}
		if path := filepath.Join(folder, entry.Name()); entry.IsDir() {
			_ = os.RemoveAll(path)
		} else if info.Mode().IsRegular() {
			_ = os.Remove(path)
		}
	}
}
