package xlsxscan

import "bytes"

// Merged goes over the merged areas of a worksheet that was read, each as the
// file names it: "A1:C1". They stand behind the cells, and few readers ask for
// them: the part is unpacked again. The error is ErrUnsure.
func (b *Book[T]) Merged(of Sheet, take func(area string)) error {
	s, err := b.part(of.part)
	if err != nil {
		return err
	}
	if !s.skipPast("<sheetData") || !s.inData() && !s.skipPast("</sheetData") {
		return ErrUnsure
	}
	for {
		t, more, err := s.anyTag()
		switch {
		case err != nil:
			return ErrUnsure
		case !more:
			return nil
		case string(t.name) == "mergeCell" && !t.end:
			area, err := unescape(t.attr("ref"))
			if err != nil {
				return ErrUnsure
			}
			take(area)
		case bytes.HasSuffix(t.name, []byte(":mergeCell")): // of a namespace nobody knows
			return ErrUnsure
		}
	}
}

// skipPast steps over everything up to a text that only a tag can be.
func (s *scanner) skipPast(text string) bool {
	for {
		if at := bytes.Index(s.data[s.at:], []byte(text)); at >= 0 {
			s.at += at + len(text)
			return true
		}
		s.at = max(s.at, len(s.data)-len(text)+1)
		if !s.fill() {
			return false
		}
	}
}

// inData reports whether the tag that was begun is an element without cells.
func (s *scanner) inData() bool {
	for {
		if end := bytes.IndexByte(s.data[s.at:], '>'); end >= 0 {
			return end > 0 && s.data[s.at+end-1] == '/'
		}
		if !s.fill() {
			return false
		}
	}
}

// anyTag returns the next tag, whatever text stands before it.
func (s *scanner) anyTag() (tag, bool, error) {
	for {
		if open := bytes.IndexByte(s.data[s.at:], '<'); open >= 0 {
			s.at += open
			return s.next()
		}
		if s.at = len(s.data); !s.fill() {
			return tag{}, false, s.err
		}
	}
}
