package output

import (
	"path/filepath"
	"strings"
)

// The formats of the criteria commands, beside those of results.
const (
	Text = "text"
	YAML = "yaml"
)

// The formats of results: words of --format, but for the workbook and the Word
// report, which are chosen by the extension of --output.
const (
	Table    = "table"
	JSON     = "json"
	CSV      = "csv"
	Markdown = "markdown"
	Excel    = "xlsx"
	Word     = "docx"
)

// A format is one in which results are written: the word that chooses it on stdout and
// the extension of a file that holds it; "" where it is not written there.
type format struct {
	name, word, extension string
}

// formats is the list of all formats of results, in the order in which help names them.
func formats() []format {
	return []format{
		{Excel, "", ".xlsx"}, {Word, "", ".docx"}, {Table, Table, ""}, {JSON, JSON, ".json"}, {CSV, CSV, ".csv"}, {Markdown, Markdown, ".md"},
	}
}

// StdoutFormats are the words of --format.
func StdoutFormats() (words []string) {
	for _, f := range formats() {
		if f.word != "" {
			words = append(words, f.word)
		}
	}
	return words
}

// Extensions lists the extensions --output knows.
func Extensions() (extensions []string) {
	for _, f := range formats() {
		if f.extension != "" {
			extensions = append(extensions, f.extension)
		}
	}
	return extensions
}

// formatOf is the format of a file by its extension. A text is none of results: only
// what has one, as reminders, takes it.
func formatOf(path string) (name string, known bool) {
	extension := strings.ToLower(filepath.Ext(path))
	if extension == "" {
		return "", false
	}
	for _, f := range append(formats(), format{Text, "", ".txt"}) {
		if f.extension == extension {
			return f.name, true
		}
	}
	return "", false
}
