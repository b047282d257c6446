package criteria

// subject is whose meetings the set scores; one made in code may leave it out.
func (s *Set) subject() Subject {
	if s.Subject == "" {
		return PartyCells
	}
	return s.Subject
}

// OfCommittees reports whether the set scores the meetings of committees.
func (s *Set) OfCommittees() bool { return s.Subject == Committees }
