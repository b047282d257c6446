package diag

// A ProblemError is a problem that stops the work: an error that the catalogue can
// tell the user.
type ProblemError struct{ Problem Problem }

// Error names the code and the file; the sentence is the catalogue's.
func (e *ProblemError) Error() string { return string(e.Problem.Code) + ": " + e.Problem.Pos.File }
