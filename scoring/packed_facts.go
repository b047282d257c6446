package scoring

import (
	"chibo/criteria"
)

// packedFacts are Facts in the small form in which sheets and results hold them:
// most meetings tell half of them, in a few bytes each. Nil tells nothing.
type packedFacts struct {
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
	var buffer [256]byte
	p := factsPacker{packer: packer{text: buffer[:0]}, bit: 1}
	put(&p, &f.Date, (*packer).date)
	for _, n := range f.counts() {
		put(&p, n, (*packer).count)
	}
	put(&p, &f.Resolution, (*packer).rate)
	put(&p, &f.Form, func(p *packer, form MeetingForm) { p.string(string(form)) })
	put(&p, &f.Model, (*packer).bool)
	put(&p, &f.Superior, (*packer).string)
	if f.Said != nil {
		p.known |= p.bit
		for _, s := range f.Said.all() {
			p.string(*s)
		}
	}
	if p.known == 0 {
		return nil
	}
	head := packer{text: make([]byte, 0, len(p.text)+3)}
	head.uint(p.known)
	return &packedFacts{text: string(append(head.text, p.text...)), origins: p.origins}
}

// facts returns what was kept.
func (k *packedFacts) facts() (f Facts) {
	if k == nil {
		return f
	}
	u := unpacker{text: k.text, origins: &k.origins}
	known := u.uint()
	take(&u, &known, &f.Date, (*unpacker).date)
	for _, n := range f.counts() {
		take(&u, &known, n, (*unpacker).count)
	}
	take(&u, &known, &f.Resolution, (*unpacker).rate)
	take(&u, &known, &f.Form, func(u *unpacker) MeetingForm { return MeetingForm(u.string()) })
	take(&u, &known, &f.Model, (*unpacker).bool)
	take(&u, &known, &f.Superior, (*unpacker).string)
	if known&1 != 0 {
		f.Said = &Said{}
		for _, s := range f.Said.all() {
			*s = u.string()
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
		how := p.placing(f.At)
		p.uint(uint64(how))
		p.place(how, f.At)
		value(&p.packer, f.Value)
	}
	p.bit <<= 1
}

func take[T any](u *unpacker, known *uint64, f *Fact[T], value func(*unpacker) T) {
	if *known&1 != 0 {
		f.Known, f.At = true, u.place(placing(u.uint()))
		f.Value = value(u)
	}
	*known >>= 1
}

func (p *packer) count(n int)  { p.int(int64(n)) }
func (u *unpacker) count() int { return int(u.int()) }

func (p *packer) bool(b bool) {
	if b {
		p.uint(1)
	} else {
		p.uint(0)
	}
}
func (u *unpacker) bool() bool { return u.uint() > 0 }

func (p *packer) date(d criteria.Date) {
	p.count(d.Year)
	p.count(d.Month)
	p.count(d.Day)
}

func (u *unpacker) date() criteria.Date {
	return criteria.Date{Year: u.count(), Month: u.count(), Day: u.count()}
}

func (p *packer) rate(r criteria.Rate) {
	p.int(r.Num)
	p.int(r.Den)
}

func (u *unpacker) rate() criteria.Rate { return criteria.Rate{Num: u.int(), Den: u.int()} }

// A packedAttendance is an AttendanceResult in its small form; "" tells nothing.
type packedAttendance string

func packAttendance(a *AttendanceResult) packedAttendance {
	var buffer [32]byte
	p := packer{text: buffer[:0]}
	var known uint64
	for i, n := range a.counts() {
		if n.Known {
			known |= 1 << i
			p.count(n.Value)
		}
	}
	if a.Rate.Known {
		known |= 1 << len(a.counts())
		p.rate(a.Rate.Value)
	}
	if known == 0 {
		return ""
	}
	return packedAttendance(append([]byte{byte(known)}, p.text...))
}

func (k packedAttendance) result() (a AttendanceResult) {
	if k == "" {
		return a
	}
	u := unpacker{text: string(k)}
	known := u.uint()
	for i, n := range a.counts() {
		if known>>i&1 != 0 {
			*n = criteria.Some(u.count())
		}
	}
	if known>>len(a.counts())&1 != 0 {
		a.Rate = criteria.Some(u.rate())
	}
	return a
}

func (a *AttendanceResult) counts() [5]*criteria.Optional[int] {
	return [...]*criteria.Optional[int]{&a.Members, &a.Exempt, &a.Present, &a.Excused, &a.Unexcused}
}
