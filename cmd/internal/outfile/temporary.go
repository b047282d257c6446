package outfile

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"time"
)

const (
	// maxAttempts is how many runs may write one target at a time.
	maxAttempts = 100
	// maxSwept is how many names are looked at for what killed runs left.
	maxSwept = 8
	// leftAfter is how much older than a finished file a temporary one has to
	// be for no run to be writing it any more.
	leftAfter = 24 * time.Hour
)

// temporaryName names the file in which a target is made. It is short, however
// long the target's name, and tells the target, so that a later run finds what
// a killed one left.
func temporaryName(target string, attempt int) string {
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(filepath.Base(target))) // never fails
	return filepath.Join(filepath.Dir(target), fmt.Sprintf(".chibo-%08x-%d.tmp", hash.Sum32(), attempt))
}

// sweep removes what killed runs left of a target that has just been written.
// Ages are those of the file system, whatever the clock says; what cannot be
// removed harms nobody.
func sweep(target string) {
	written, err := os.Stat(target)
	if err != nil {
		return
	}
	for attempt := range maxSwept {
		name := temporaryName(target, attempt)
		info, err := os.Lstat(name)
		if err == nil && info.Mode().IsRegular() && written.ModTime().Sub(info.ModTime()) > leftAfter {
			os.Remove(name)
		}
	}
}
