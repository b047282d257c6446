package scoring

import (
	"iter"

	"chibo/criteria"
)

// Marks are the marks of one column, by index of Set.Leaves, in the small form
// in which a folder of sheets is kept until it is scored. The zero value is a
// column of which the sheet has no marks.
type Marks struct{ *markList }

type markList struct {
	list    []packedMark
	texts   []string // of the marks whose text is not that of their points
	origins origins
}

// A packedMark is a Mark without pointers.
type packedMark struct {
	points  int32 // criteria.ParsePoints takes no more than a million points
	row     int32
	text    int32 // index into texts, from 1; 0: the text of the points, or none
	col     int16
	origin  uint16
	state   MarkState
	formula bool
}

// PackMarks keeps a column; the list may be used again.
func PackMarks(marks []Mark) Marks {
	if marks == nil {
		return Marks{}
	}
	m := &markList{list: make([]packedMark, len(marks))}
	for i, mark := range marks {
		m.list[i] = packedMark{
			points: int32(mark.Points), row: mark.At.Row, col: int16(mark.At.Col), origin: m.origins.number(mark.At.Of), //nolint:gosec // bounded above
			state: mark.State, formula: mark.Formula,
		}
		if mark.Text != mark.plainText() {
			m.texts = append(m.texts, mark.Text)
			m.list[i].text = int32(len(m.texts)) //nolint:gosec // one a mark
		}
	}
	return Marks{m}
}

// plainText is the text a mark has for want of another.
func (m Mark) plainText() string {
	if m.State != NumberMark {
		return ""
	}
	return m.Points.Decimal()
}

// Exist reports whether the sheet has marks at all, entered or not.
func (m Marks) Exist() bool { return m.markList != nil }

// Len returns how many marks there are: as many as criteria, or none.
func (m Marks) Len() int {
	if !m.Exist() {
		return 0
	}
	return len(m.list)
}

// At returns the mark of a criterion, no mark beyond the last.
func (m Marks) At(i int) Mark {
	if i >= m.Len() {
		return Mark{}
	}
	p := m.list[i]
	mark := Mark{State: p.state, Points: criteria.Points(p.points), Formula: p.formula, At: m.origins.at(p.origin, p.row, p.col)}
	if p.text > 0 {
		mark.Text = m.texts[p.text-1]
	} else {
		mark.Text = mark.plainText()
	}
	return mark
}

// List returns every mark; nil where there are none.
func (m Marks) List() []Mark {
	if !m.Exist() {
		return nil
	}
	list := make([]Mark, m.Len())
	for i := range list {
		list[i] = m.At(i)
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

// Entered reports whether the clerk put something there.
func (m Marks) Entered(i int) bool { return i < m.Len() && m.list[i].state > BlankMark }

// AnyEntered reports whether any mark was entered, be it readable or not.
func (m Marks) AnyEntered() bool {
	for i := range m.Len() {
		if m.list[i].state > BlankMark {
			return true
		}
	}
	return false
}

// All returns every mark with the index of its criterion.
func (m Marks) All() iter.Seq2[int, Mark] {
	return func(yield func(int, Mark) bool) {
		for i := range m.Len() {
			if !yield(i, m.At(i)) {
				return
			}
		}
	}
}
