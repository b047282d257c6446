package words

import (
	"path"
	"strings"
)

// Stem is a file's name without folder and extension.
func Stem(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }
