package scoring

import (
	"chibo/criteria"
	"chibo/scoring/internal/packed"
)

// packedFacts are Facts in the packed form in which sheets and results hold them:
// most meetings tell half of them, in a few bytes each. Nil tells nothing.
type packedFacts struct {
	known   uint64 // a bit for each in the order they are packed
	text    string
	origins origins
}

// factsPacker writes facts, or reads them: both go through all of them in one
// order.
type factsPacker struct {
	packer
	known, bit uint64
}

func packFacts(f *Facts) *packedFacts {
	var buffer [64]byte // as many as most meetings need
	p := factsPacker{packer: packer{Writer: packed.Writer{Text: buffer[:0]}}, bit: 1}
	put(&p, &f.Date, (*packer).Date)
	for _, n := range f.counts() {
		put(&p, n, (*packer).Count)
	}
	put(&p, &f.Resolution, (*packer).Rate)
	put(&p, &f.Form, func(p *packer, form MeetingForm) { p.String(string(form)) })
	put(&p, &f.Model, (*packer).Bool)
	put(&p, &f.Superior, (*packer).String)
	if f.Said != nil {
		p.known |= p.bit
		for _, s := range f.Said.all() {
			p.String(*s)
		}
	}
	if p.known == 0 {
		return nil
	}
	return &packedFacts{known: p.known, text: string(p.Text), origins: p.origins}
}

// The bits of what few sheets tell.
const (
	modelFact    = 1 << 11
	superiorFact = 1 << 12
	saidFact     = 1 << 13
)

// tells is a quick look: whether any of some facts is told.
func (k *packedFacts) tells(facts uint64) bool { return k != nil && k.known&facts != 0 }

// facts returns what was kept.
func (k *packedFacts) facts() (f Facts) {
	if k == nil {
		return f
	}
	u := unpacker{Reader: packed.Reader{Text: k.text}, origins: &k.origins}
	known := k.known
	take(&u, &known, &f.Date, (*unpacker).Date)
	for _, n := range f.counts() {
		take(&u, &known, n, (*unpacker).Count)
	}
	take(&u, &known, &f.Resolution, (*unpacker).Rate)
	take(&u, &known, &f.Form, func(u *unpacker) MeetingForm { return MeetingForm(u.String()) })
	take(&u, &known, &f.Model, (*unpacker).Bool)
	take(&u, &known, &f.Superior, (*unpacker).String)
	if known&1 != 0 {
		f.Said = &Said{}
		for _, s := range f.Said.all() {
			*s = u.String()
		}
	}
	return f
}

// counts are the facts that are numbers.
func (f *Facts) counts() [8]*Fact[int] {
	return [...]*Fact[int]{&f.Minutes, &f.Members, &f.Exempt, &f.Present, &f.OutOf, &f.Excused, &f.Unexcused, &f.Speakers}
}

func put[T any](p *factsPacker, f *Fact[T], value func(*packer, T)) {
	if f.Known {
		p.known |= p.bit
		pos := p.pos(f.At)
		step := p.Step(pos)
		p.Uint(uint64(step))
		p.Pos(step, pos)
		value(&p.packer, f.Value)
	}
	p.bit <<= 1
}

func take[T any](u *unpacker, known *uint64, f *Fact[T], value func(*unpacker) T) {
	if *known&1 != 0 {
		f.Known, f.At = true, u.place(packed.Step(u.Uint()))
		f.Value = value(u)
	}
	*known >>= 1
}

// A packedAttendance is an AttendanceResult in its small form; "" tells nothing.
type packedAttendance string

func packAttendance(a *AttendanceResult) packedAttendance {
	var buffer [32]byte
	p := packer{Writer: packed.Writer{Text: buffer[:0]}}
	var known uint64
	for i, n := range a.counts() {
		if n.Known {
			known |= 1 << i
			p.Count(n.Value)
		}
	}
	if a.Rate.Known {
		known |= 1 << len(a.counts())
		p.Rate(a.Rate.Value)
	}
	if known == 0 {
		return ""
	}
	return packedAttendance(append([]byte{byte(known)}, p.Text...))
}

func (k packedAttendance) result() (a AttendanceResult) {
	if k == "" {
		return a
	}
	u := unpacker{Reader: packed.Reader{Text: string(k)}}
	known := u.Uint()
	for i, n := range a.counts() {
		if known>>i&1 != 0 {
			*n = criteria.Some(u.Count())
		}
	}
	if known>>len(a.counts())&1 != 0 {
		a.Rate = criteria.Some(u.Rate())
	}
	return a
}

func (a *AttendanceResult) counts() [5]*criteria.Optional[int] {
	return [...]*criteria.Optional[int]{&a.Members, &a.Exempt, &a.Present, &a.Excused, &a.Unexcused}
}
