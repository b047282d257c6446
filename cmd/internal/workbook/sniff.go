package workbook

import (
	"bytes"
	"path"
	"strings"

	"github.com/richardlehane/mscfb"

	"chibo/criteria/diag"
)

// A format is what the first bytes of a file say it is; its extension is never
// believed, but for plain text, which has no such bytes.
type format int

const (
	noFormat     format = iota
	emptyFile           // 0 bytes
	zipArchive          // which Excel's own format is, and many others
	oleContainer        // Office's old one: .xls, .doc, anything with a password
	htmlPage
	separatedText
	oldBinary // .xls before it was wrapped in OLE
)

func sniff(name string, data []byte) format {
	switch {
	case len(data) == 0:
		return emptyFile
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return zipArchive
	case bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0}):
		return oleContainer
	case looksLikeHTML(data):
		return htmlPage
	case isCSVName(name):
		return separatedText
	case strings.EqualFold(path.Ext(name), ".xls") && len(data) > 2 && data[0] == 0x09:
		return oldBinary
	}
	return noFormat
}

// looksLikeHTML tells a page, or any XML: what a program that has no Excel
// writes and names .xls.
func looksLikeHTML(data []byte) bool {
	head := data[:min(len(data), 1024)]
	if text, ok := decodeText(head); ok {
		head = []byte(text)
	}
	head = bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n")
	return bytes.HasPrefix(head, []byte("<"))
}

// refused tells why a file of this format is not read.
func (f format) refused(name string) error {
	pos := diag.Pos{File: name}
	switch f {
	case emptyFile:
		return diag.Fail(diag.NotAWorkbook, "empty", pos)
	case htmlPage:
		return diag.Fail(diag.LegacyXLS, "html", pos)
	case oldBinary, oleContainer:
		return diag.Fail(diag.LegacyXLS, "", pos)
	}
	return diag.Fail(diag.NotAWorkbook, "", pos)
}

// An oleKind is what an OLE container holds.
type oleKind int

const (
	oleWorkbook  oleKind = iota // or a container too broken to tell
	oleEncrypted                // a workbook of today with a password
	oleDocument                 // a Word file
)

// sniffOLE looks into the container. The library may panic on a broken one.
func sniffOLE(data []byte) (kind oleKind) {
	defer func() {
		if recover() != nil {
			kind = oleWorkbook
		}
	}()
	doc, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return oleWorkbook
	}
	for _, entry := range doc.File {
		switch entry.Name {
		case "EncryptedPackage":
			return oleEncrypted
		case "WordDocument":
			return oleDocument
		}
	}
	return oleWorkbook
}
