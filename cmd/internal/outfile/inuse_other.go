//go:build !windows

package outfile

// inUse is never so: only Windows keeps a file from being replaced because
// another program has it open.
func inUse(error, string) bool { return false }
