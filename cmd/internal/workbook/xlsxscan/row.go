package xlsxscan

import "strconv"

// anyRow reads a row, however its tag is spelt.
func (s *scan) anyRow(t tag) error {
	number := s.count + 1
	if r := t.attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil {
			return ErrUnsure
		}
		number = n
	}
	if !t.soundRow() {
		return ErrUnsure
	}
	if hidden := string(t.attr("hidden")); number > 0 && (hidden == "1" || hidden == "true") {
		if s.Hidden == nil {
			s.Hidden = map[int]bool{}
		}
		s.Hidden[number-1] = true
	}
	return s.row(number, t.empty)
}

// row reads a row. Rows come in order; those left out are blank.
func (s *scan) row(number int, empty bool) error {
	if number <= s.count || number > maxRowNumber {
		return ErrUnsure
	}
	for s.each == nil && len(s.Cells) < number-1 {
		s.Cells = append(s.Cells, nil)
	}
	s.count = number
	if empty {
		return s.end(nil)
	}
	s.start, s.last, s.far = s.free, 0, false
	s.texts = s.book.scratch.Texts.count
	s.number = strconv.AppendInt(s.number[:0], int64(number), 10)
	s.ends = rowEndOf(s.number)
	if err := s.cellsOf(number); err != nil {
		return err
	}
	if s.far {
		s.Wide++
	}
	if s.cells += s.free - s.start; s.cells > maxCells {
		return ErrUnsure
	}
	return s.end(s.slab[s.start:s.free:s.free])
}

// end keeps a row that was read, or hands it over.
func (s *scan) end(cells []Text) error {
	switch {
	case s.each == nil:
		s.Cells = append(s.Cells, cells)
		return nil
	case s.Wide > 0:
		return ErrUnsure
	}
	err := s.each(cells)
	clear(cells)
	s.free -= len(cells)
	s.flags = s.flags[:0]
	s.book.scratch.Texts.dropTo(s.texts)
	return err
}

// cellsOf reads the cells of a row up to its end tag.
func (s *scan) cellsOf(number int) error {
	for {
		if s.quickCells(number) {
			return nil
		}
		t, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return ErrUnsure
		case t.end && string(t.name) == "row":
			return nil
		case t.end || t.spaced || string(t.name) != "c":
			return ErrUnsure
		}
		if err := s.anyCell(t, number); err != nil {
			return err
		}
	}
}

// anyCell reads a cell, however it is spelt.
func (s *scan) anyCell(t tag, number int) error {
	col := s.last + 1
	if r := t.attr("r"); r != nil {
		var ok bool
		if col, ok = columnOf(r, number); !ok || col <= s.last {
			return ErrUnsure
		}
	}
	if !t.soundCell() {
		return ErrUnsure
	}
	s.last = col
	style := 0
	if value := t.attr("s"); value != nil {
		style, _ = strconv.Atoi(string(value)) // sound
	}
	stored := string(t.attr("t"))
	text, flags, err := s.cell(t)
	if err == nil {
		s.put(number, col, text, flags|s.styled(text, style, stored == "" || stored == "n"))
	}
	return err
}

// styled returns what its style says of a cell's text.
func (s *scan) styled(text Text, style int, isNumber bool) Flags {
	if text == 0 {
		return 0
	}
	return FlagsOf(s.book.styles.Cells, style, isNumber)
}

func isNumber(text []byte) bool {
	for _, c := range text {
		if !isDigit(c) {
			return false
		}
	}
	return len(text) > 0
}

// put adds a cell to its row. Cells beyond the columns kept belong to no table.
func (s *scan) put(number, col int, text Text, flags Flags) {
	switch {
	case text == 0 && flags&Uncomputed == 0:
		return
	case col > MaxColumns:
		s.far = true
		return
	}
	if flags != 0 {
		s.Mark(number-1, col-1, flags)
	}
	if s.start+col > len(s.slab) {
		s.room(col)
	}
	s.free = s.start + col
	s.slab[s.free-1] = text
}

// room goes on in a new slab, which has room for a row of so many cells.
func (s *scan) room(cells int) {
	slab := s.book.scratch.slab(cells)
	copy(slab, s.slab[s.start:s.free])
	clear(s.slab[s.start:s.free])
	s.slab, s.start, s.free = slab, 0, s.free-s.start
}
