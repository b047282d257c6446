package diag

import "errors"

// A ProblemError is a problem that stops the work: an error that the catalogue can
// tell the user. A finding, with which the work goes on, is no error: what looks for
// one returns (Problem, bool), and its caller adds it to the list of all.
type ProblemError struct{ Problem Problem }

// Error names the code and the file; the sentence is the catalogue's.
func (e *ProblemError) Error() string { return string(e.Problem.Code) + ": " + e.Problem.Pos.File }

// Fail returns New's problem as an error.
func Fail(code Code, variant string, pos Pos, args ...any) error {
	return &ProblemError{New(code, variant, pos, args...)}
}

// ProblemOf returns the problem that an error is. Whoever promises a *ProblemError
// is asked with it; of any other error the problem says nothing.
func ProblemOf(err error) Problem {
	var e *ProblemError
	if errors.As(err, &e) {
		return e.Problem
	}
	return Problem{}
}
