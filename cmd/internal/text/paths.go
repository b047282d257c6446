package text

import (
	"slices"
	"strings"
)

// OnScreen returns a printer that writes paths with the separator with which they
// are typed on this system. Data, reports and what other programs read have "/"
// everywhere.
func (p *Printer) OnScreen(separator rune) *Printer {
	screen := *p
	screen.separator = separator
	return &screen
}

// Path writes a path as the printer writes paths.
func (p *Printer) Path(path string) string {
	if p.separator != '\\' {
		return path
	}
	for _, long := range []string{"//?/UNC/", `\\?\UNC\`} { // how Windows itself writes long paths
		if rest, found := strings.CutPrefix(path, long); found {
			path = "//" + rest
		}
	}
	for _, long := range []string{"//?/", `\\?\`} {
		path = strings.TrimPrefix(path, long)
	}
	return strings.ReplaceAll(path, "/", `\`)
}

// pathArguments are the names of the arguments that hold paths.
func pathArguments() []string {
	return []string{"file", "files", "folder", "path", "paths", "holder", "roster"}
}

// asTyped writes an argument's paths as the printer writes paths.
func (p *Printer) asTyped(name string, value any) any {
	if p.separator != '\\' || !slices.Contains(pathArguments(), name) {
		return value
	}
	switch value := value.(type) {
	case string:
		return p.Path(value)
	case []string:
		paths := make([]string, len(value))
		for i, path := range value {
			paths[i] = p.Path(path)
		}
		return paths
	}
	return value
}
