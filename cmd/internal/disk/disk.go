// Package disk reaches files by the names that people type. A name means what it
// means from a folder, and which folder that is, is data: nothing of the program asks
// the process where it stands. Names are shown as they were typed; only what the system
// is asked is made full, here.
//
// disk.go resolves names, reach.go looks at what is there.
package disk

import (
	"os"
	"path/filepath"
	"strings"
)

// A Folder is where names begin that are not in full. From the zero Folder only names
// in full lead anywhere: no other is found.
type Folder struct {
	full string // as it is shown
	real string // as the system is asked: ".." behind a link leads where the system goes
}

// At returns a folder of that name, which is in full; where the system does not tell
// the current folder, "." is as good.
func At(name string) Folder {
	f := Folder{full: name, real: name}
	if !filepath.IsAbs(name) || filepath.Separator != '/' { // Windows takes ".." away before it looks for links
		return f
	}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		f.real = real
	}
	return f
}

// Path is the name that the system is asked: the same file, whatever folder the process
// is in. It is as it was typed but for what comes before.
func (f Folder) Path(name string) string {
	volume := filepath.VolumeName(name)
	own, rest := filepath.VolumeName(f.real), name[len(volume):]
	switch {
	case filepath.IsAbs(name), strings.EqualFold(name, os.DevNull), volume != "" && !strings.EqualFold(volume, own):
		return name // of another drive only Windows knows the folder
	case rest == "" && volume == "", f.real == "":
		return ""
	case rest != "" && os.IsPathSeparator(rest[0]): // the root of the drive
		return own + rest
	}
	return strings.TrimSuffix(f.real, string(filepath.Separator)) + string(filepath.Separator) + rest
}

// Full is the name in full, to be shown. Where the folder is not known it is as it was.
func (f Folder) Full(name string) string {
	switch {
	case filepath.IsAbs(name):
		return filepath.Clean(name)
	case f.String() == "":
		return name
	case filepath.VolumeName(name) != "", name != "" && os.IsPathSeparator(name[0]):
		return filepath.Clean(f.Path(name))
	}
	return filepath.Join(f.full, name)
}

// String is the folder in full; empty where it is not known.
func (f Folder) String() string {
	if !filepath.IsAbs(f.full) {
		return ""
	}
	return f.full
}

// Below is the folder of a name, for whoever goes there; an error where nobody can.
func (f Folder) Below(name string) (Folder, error) {
	path := f.Path(name)
	if _, err := os.Stat(path + string(filepath.Separator) + "."); err != nil {
		return f, typed(err, name)
	}
	there := At(filepath.Clean(path))
	there.full = there.real
	return there, nil
}
