//go:build !windows

package outfile

// hide does nothing: a name that begins with a dot is hidden.
func hide(string) {}

func shown(string) {}
