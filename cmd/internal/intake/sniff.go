package intake

import (
	"bytes"
	"path"
	"strings"

	"github.com/richardlehane/mscfb"

	"chibo/criteria/diag"
)

// sniff tells by its first bytes why a file is no workbook that can be read;
// the extension is never believed. ok is true for a ZIP archive, which Excel's
// format is.
func sniff(name string, data []byte) (problem diag.Problem, ok bool) {
	pos := diag.Pos{File: name}
	refuse := func(code diag.Code, variant string) (diag.Problem, bool) {
		return diag.New(code, variant, pos), false
	}
	switch {
	case len(data) == 0:
		return refuse(diag.NotAWorkbook, "empty")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		if bytes.Contains(data[:min(len(data), 128)], []byte("mimetypeapplication/vnd.oasis.opendocument")) {
			return refuse(diag.NotAWorkbook, "ods")
		}
		return diag.Problem{}, true
	case bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0}):
		return refuse(sniffOLE(data), "")
	case looksLikeHTML(data):
		return refuse(diag.LegacyXLS, "html")
	case strings.EqualFold(path.Ext(name), ".csv"):
		return refuse(diag.NotAWorkbook, "csv")
	case strings.EqualFold(path.Ext(name), ".xls") && len(data) > 2 && data[0] == 0x09:
		return refuse(diag.LegacyXLS, "") // BIFF before it was wrapped in OLE
	}
	return refuse(diag.NotAWorkbook, "")
}

// sniffOLE tells a workbook with a password, and other files in Office's old
// container, which are old workbooks.
func sniffOLE(data []byte) (code diag.Code) {
	code = diag.LegacyXLS
	defer func() {
		if recover() != nil { // a broken container; the name of what it is stays the same
			code = diag.LegacyXLS
		}
	}()
	doc, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return code
	}
	for _, entry := range doc.File {
		if entry.Name == "EncryptedPackage" {
			return diag.Encrypted
		}
	}
	return code
}

func looksLikeHTML(data []byte) bool {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\xef\xbb\xbf \t\r\n"))
	return bytes.HasPrefix(head, []byte("<"))
}
