package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
)

// sealKey is the last key of a record: the hash of all that stands above it. A
// single edit of a record shows, also of what the report beside it does not say:
// the day, a number that was never typed into the workbook.
const sealKey = "seal"

// seal is the hash of a record's text above its seal, whatever the ends of the
// lines have become.
func seal(record []byte) string {
	text := strings.ReplaceAll(string(record), "\r\n", "\n")
	if at := regexp.MustCompile(`(?m)^` + sealKey + `:`).FindStringIndex(text); at != nil {
		text = text[:at[0]]
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
