package workbook

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/richardlehane/mscfb"
)

const (
	// maxRounds is how often a password may be hashed: Excel and LibreOffice do
	// it a hundred thousand times. More is meant to keep the reader busy.
	maxRounds = 1_000_000
	// maxHeadBytes is how long the head of a workbook with a password may be.
	maxHeadBytes = 1 << 20
	// headVersion are the bytes before the head's XML.
	headVersion = 8
)

// rounds returns how often the passwords of a workbook are hashed, as its head
// says; 0 where it says nothing.
func rounds(data []byte) (most int) {
	doc, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return 0
	}
	for _, entry := range doc.File {
		switch {
		case entry.Name != "EncryptionInfo":
			continue
		case entry.Size > maxHeadBytes:
			return math.MaxInt
		}
		if head, err := io.ReadAll(entry); err == nil && len(head) > headVersion {
			most = max(most, roundsIn(head[headVersion:]))
		}
	}
	return most
}

// roundsIn reads the XML of a head as far as it goes.
func roundsIn(head []byte) (most int) {
	decoder := xml.NewDecoder(bytes.NewReader(head))
	for {
		token, err := decoder.Token()
		if err != nil {
			return most
		}
		element, isStart := token.(xml.StartElement)
		if !isStart {
			continue
		}
		for _, a := range element.Attr {
			if a.Name.Local != "spinCount" {
				continue
			}
			n, err := strconv.Atoi(strings.TrimSpace(a.Value))
			if err != nil { // more than fits
				n = math.MaxInt
			}
			most = max(most, n)
		}
	}
}
