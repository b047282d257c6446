package criteria

// UnmarshalJSON reads what MarshalJSON writes, exactly.
func (p *Points) UnmarshalJSON(b []byte) error {
	points, err := ParsePoints(string(b))
	if err != nil {
		return err
	}
	*p = points
	return nil
}
