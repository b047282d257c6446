// Package diag holds what the program says about its input: a problem with
// its code, its place and the values it speaks of. It holds no sentence: a
// Message is a key of the catalogue and its arguments, and package text turns
// it into Vietnamese or English.
package diag

import "fmt"

// A Severity says what a problem does to the result.
type Severity int

const (
	// Warning never keeps anything from being graded.
	Warning Severity = iota
	// Error keeps something from being graded.
	Error
)

// String returns the word used in JSON: "error" or "warning".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// A Message is a text still to be rendered: a key of the catalogue and
// key-value pairs, in the manner of log/slog.
type Message struct {
	Key  string
	Args []any
}

// Msg returns the message of a catalogue key; args alternate name and value.
func Msg(key string, args ...any) Message { return Message{Key: key, Args: args} }

// Identity is a text that two messages share only where they say the same.
func (m Message) Identity() string { return m.Key + fmt.Sprint(m.Args...) }

// IsZero reports whether the message says nothing.
func (m Message) IsZero() bool { return m.Key == "" }

// Argument returns the argument of a name where it is a text; empty where it is none.
func (m Message) Argument(name string) string {
	text, _ := m.argument(name).(string)
	return text
}

// Arguments returns the argument of a name where it is several texts.
func (m Message) Arguments(name string) []string {
	texts, _ := m.argument(name).([]string)
	return texts
}

func (m Message) argument(name string) any {
	for i := 0; i+1 < len(m.Args); i += 2 {
		if m.Args[i] == name {
			return m.Args[i+1]
		}
	}
	return nil
}

// A Problem is one thing wrong, or doubtful, in the input.
type Problem struct {
	Severity Severity
	Code     Code
	Pos      Pos
	// Message tells the case. Its catalogue key is the code itself, or the
	// code, a slash and the variant ("no-cell/blank"); the remedy stands under
	// the same key with ".hint" behind it.
	Message Message
}

// New returns a problem whose severity is the code's own. The variant picks
// the sentence; empty means the code's plain one.
func New(code Code, variant string, pos Pos, args ...any) Problem {
	key := string(code)
	if variant != "" {
		key += "/" + variant
	}
	return Problem{Severity: code.Severity(), Code: code, Pos: pos, Message: Msg(key, args...)}
}

// As returns the problem with another severity: in the column that does not
// grade, a fault keeps its code as a warning.
func (p Problem) As(s Severity) Problem {
	p.Severity = s
	return p
}
