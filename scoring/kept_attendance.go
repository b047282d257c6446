package scoring

import "chibo/criteria"

// A keptAttendance is an AttendanceResult in its small form; "" tells nothing.
type keptAttendance string

func keepAttendance(a *AttendanceResult) keptAttendance {
	var room [32]byte
	p := packer{text: room[:0]}
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
	return keptAttendance(append([]byte{byte(known)}, p.text...))
}

func (k keptAttendance) result() (a AttendanceResult) {
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
