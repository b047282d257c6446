package scoring

import (
	"slices"

	"chibo/criteria/diag"
	"chibo/scoring/internal/packed"
)

// An Origin is a worksheet of a file. Everything read from it shares one.
type Origin struct{ File, Sheet string }

// A Place is where a value was read: the packed form of a diag.Pos, of which
// there are half a million in a province's quarter. The zero value is nowhere.
type Place struct {
	Of       *Origin
	Row, Col int32 // from 1; 0: the worksheet itself
}

// Pos writes the place out: the zero Pos where it is nowhere.
func (p Place) Pos() diag.Pos {
	switch {
	case p.Of == nil:
		return diag.Pos{}
	case p.Row == 0:
		return diag.Pos{File: p.Of.File, Sheet: p.Of.Sheet}
	}
	return diag.Pos{File: p.Of.File, Sheet: p.Of.Sheet, Cell: p.Address()}
}

// IsCell reports whether the place is a cell of a worksheet.
func (p Place) IsCell() bool { return p.Row != 0 && p.Col != 0 }

// Address returns the cell such as "D14", "" where it is none.
func (p Place) Address() string {
	if !p.IsCell() {
		return ""
	}
	return diag.Address(int(p.Row), int(p.Col))
}

// AppendAddress is Address, appended to text.
func (p Place) AppendAddress(text []byte) []byte {
	if !p.IsCell() {
		return text
	}
	return diag.AppendAddress(text, int(p.Row), int(p.Col))
}

// PlaceAt is the reverse of Pos.
func PlaceAt(address string, of *Origin) Place {
	row, col := diag.Coordinates(address)
	return Place{Of: of, Row: int32(row), Col: int32(col)} //nolint:gosec // a worksheet has 1,048,576 rows
}

// origins numbers the worksheets of a list of places, from 1. Nearly every list has just
// one.
type origins struct {
	first  *Origin
	others []*Origin
}

func (o *origins) number(of *Origin) uint32 {
	if o.first == nil {
		o.first = of
	}
	if o.first == of {
		return 1
	}
	at := slices.Index(o.others, of)
	if at < 0 {
		at = len(o.others)
		o.others = append(o.others, of)
	}
	return uint32(at + 2) //nolint:gosec // a workbook has far fewer worksheets
}

func (o *origins) at(number uint32) *Origin {
	if number == 1 {
		return o.first
	}
	return o.others[number-2]
}

// moved returns the worksheets with other names.
func (o origins) moved(to func(Origin) Origin) (moved origins) {
	if o.first == nil {
		return o
	}
	move := func(of Origin) *Origin {
		of = to(of)
		return &of
	}
	moved.first = move(*o.first)
	for _, of := range o.others {
		moved.others = append(moved.others, move(*of))
	}
	return moved
}

// A packer packs values with their places, of worksheets that it numbers.
type packer struct {
	packed.Writer
	origins origins
}

// pos is the place as it is packed.
func (p *packer) pos(at Place) packed.Pos {
	if at.Of == nil {
		return packed.Pos{}
	}
	return packed.Pos{Sheet: p.origins.number(at.Of), Row: at.Row, Col: at.Col}
}

// An unpacker reads what a packer wrote.
type unpacker struct {
	packed.Reader
	origins *origins
}

func (u *unpacker) place(step packed.Step) Place {
	at := u.Pos(step)
	if at.Sheet == 0 {
		return Place{}
	}
	return Place{Of: u.origins.at(at.Sheet), Row: at.Row, Col: at.Col}
}
