package scoring

import (
	"iter"

	"chibo/scoring/internal/packed"
)

// Marks are the marks of one column, by index of Set.Leaves, in the packed form
// in which a folder of sheets is kept until it is scored. The zero value is a
// column of which the sheet has no marks. All reads them from the first; a single
// one is found by passing over those before it.
type Marks struct{ *markList }

type markList struct {
	text    string
	count   int
	origins origins
}

// The parts of a mark's first byte, by their lowest bit.
const (
	markStep    = 8  // times the step to its place
	markFormula = 32 // it is a formula's result
	markPoints  = 64 // points follow
	markText    = 128
)

// A Packer packs marks in memory that it uses again. The zero value is ready; it
// belongs to one goroutine.
type Packer struct{ text []byte }

// packer returns a writer of a new text, in the memory of the one before.
func (k *Packer) packer() packer { return packer{Writer: packed.Writer{Text: k.text[:0]}} }

// PackMarks keeps a column; the list may be used again.
func PackMarks(marks []Mark) Marks { return new(Packer).Marks(marks) }

// Marks is PackMarks.
func (k *Packer) Marks(marks []Mark) Marks {
	if marks == nil {
		return Marks{}
	}
	p := k.packer()
	for i := range marks {
		p.mark(&marks[i])
	}
	k.text = p.Text
	return Marks{&markList{text: string(p.Text), count: len(marks), origins: p.origins}}
}

func (p *packer) mark(m *Mark) {
	pos := p.pos(m.At)
	step := p.Step(pos)
	head := uint64(m.State) + uint64(step)*markStep
	if m.Formula {
		head += markFormula
	}
	if m.Points != 0 {
		head += markPoints
	}
	own := !m.plain()
	if own {
		head += markText
	}
	p.Byte(byte(head))
	p.Pos(step, pos)
	if m.Points != 0 {
		p.Points(m.Points)
	}
	if own {
		p.String(m.Text)
	}
}

func (u *unpacker) mark() (m Mark) {
	head := u.Byte()
	m.State, m.Formula = MarkState(head%markStep), head&markFormula != 0
	m.At = u.place(packed.Step(head / markStep % packed.Steps))
	if head&markPoints != 0 {
		m.Points = u.Points()
	}
	if head&markText != 0 {
		m.Text = u.String()
	} else {
		m.Text = m.plainText()
	}
	return m
}

// plainText is the text a mark has for lack of another.
func (m *Mark) plainText() string {
	if m.State != NumberMark {
		return ""
	}
	return m.Points.Decimal()
}

// plain reports whether a mark has its plainText.
func (m *Mark) plain() bool {
	if m.State != NumberMark {
		return m.Text == ""
	}
	var buffer [24]byte
	return m.Text == string(m.Points.AppendDecimal(buffer[:0]))
}

// Exist reports whether the sheet has marks at all, entered or not.
func (m Marks) Exist() bool { return m.markList != nil }

// All returns every mark with the index of its criterion.
func (m Marks) All() iter.Seq2[int, Mark] {
	return func(yield func(int, Mark) bool) {
		if !m.Exist() {
			return
		}
		u := unpacker{Reader: packed.Reader{Text: m.text}, origins: &m.origins}
		for i := range m.count {
			if !yield(i, u.mark()) {
				return
			}
		}
	}
}

// List returns every mark; nil where there are none.
func (m Marks) List() []Mark {
	if !m.Exist() {
		return nil
	}
	return m.appendTo(make([]Mark, 0, m.count))
}

// appendTo is List, appended to another.
func (m Marks) appendTo(list []Mark) []Mark {
	for _, mark := range m.All() {
		list = append(list, mark)
	}
	return list
}

// Changed returns the marks with each one replaced.
func (m Marks) Changed(change func(i int, mark Mark) Mark) Marks {
	list := m.List()
	for i := range list {
		list[i] = change(i, list[i])
	}
	return PackMarks(list)
}

// AnyEntered reports whether any mark was entered, readable or not.
func (m Marks) AnyEntered() bool {
	for _, mark := range m.All() {
		if mark.Entered() {
			return true
		}
	}
	return false
}
