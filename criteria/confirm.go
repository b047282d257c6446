package criteria

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// confirmedKey is the key under which a file says that it was confirmed.
const confirmedKey = "confirmed:"

// ContentSHA256 returns the hash of a set's file without its own line
// "confirmed", in hex: what a confirmation is given for. Line ends and a byte
// order mark do not count, for an editor may change them.
func ContentSHA256(data []byte) string {
	sum := sha256.Sum256([]byte(withoutConfirmation(data)))
	return hex.EncodeToString(sum[:])
}

// withoutConfirmation takes the top-level key out, with the indented lines that
// belong to it.
func withoutConfirmation(data []byte) string {
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	var kept []string
	inside := false
	for _, line := range strings.Split(text, "\n") {
		indented := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
		if inside = strings.HasPrefix(line, confirmedKey) || inside && indented; !inside {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// WithoutConfirmation returns the file without it.
func WithoutConfirmation(data []byte) []byte { return []byte(withoutConfirmation(data)) }

// ConfirmationPairs writes the pairs of a confirmation: "by: …", "date: …".
func ConfirmationPairs(c Confirmation) []string {
	return flow{}.word("by", c.By).date("date", c.Date).word("sha256", c.SHA256)
}

// WithConfirmation returns the file with the confirmation in it, behind the
// standing. One that it had is replaced.
func WithConfirmation(data []byte, c Confirmation) []byte {
	lines := strings.Split(withoutConfirmation(data), "\n")
	pair := flow{}.part("confirmed", ConfirmationPairs(c))
	for i, line := range lines {
		if strings.HasPrefix(line, "standing:") {
			return []byte(strings.Join(append(append(append([]string{}, lines[:i+1]...), pair...), lines[i+1:]...), "\n"))
		}
	}
	return []byte(strings.Join(append(lines, pair...), "\n") + "\n")
}
