package outfile

import "golang.org/x/sys/windows"

// hide takes a temporary file or folder out of Explorer's sight, where a name
// with a dot is like any other; shown puts a finished one back, as a rename keeps
// what is hidden hidden. Where the disk knows no such thing, the name alone tells.
func hide(name string) { setHidden(name, true) }

func shown(name string) { setHidden(name, false) }

func setHidden(name string, hidden bool) {
	path, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return
	}
	attributes, err := windows.GetFileAttributes(path)
	if err != nil {
		return
	}
	attributes &^= windows.FILE_ATTRIBUTE_HIDDEN
	if hidden {
		attributes |= windows.FILE_ATTRIBUTE_HIDDEN
	}
	_ = windows.SetFileAttributes(path, attributes)
}
