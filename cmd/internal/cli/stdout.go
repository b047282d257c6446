package cli

import (
	"io"

	"chibo/cmd/internal/syserr"
)

// A watched writer keeps the first error: a result that could not be printed is
// never taken for one that was.
type watched struct {
	w   io.Writer
	err error
}

// Write writes until the first error, which it repeats from then on.
func (s *watched) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.w.Write(p)
	s.err = err
	return n, err
}

// stdoutError says that the result could not be printed.
func stdoutError(err error) error {
	return cannot("stdout-failed", "reason", syserr.Reason(err))
}
