package app

import (
	"io"
)

// A Watched writer keeps the first error: a result that could not be printed is
// never taken for one that was.
type Watched struct {
	W   io.Writer
	Err error
}

// Write writes until the first error, which it repeats from then on.
func (s *Watched) Write(p []byte) (int, error) {
	if s.Err != nil {
		return 0, s.Err
	}
	n, err := s.W.Write(p)
	s.Err = err
	return n, err
}
