package criteria

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// An Optional holds a value that may not be known. Missing and zero are
// different things, and the type says so.
type Optional[T any] struct {
	Value T
	Known bool
}

// Some returns a known value.
func Some[T any](v T) Optional[T] { return Optional[T]{Value: v, Known: true} }

// Or returns the value where it is known, else the other optional.
func (o Optional[T]) Or(other Optional[T]) Optional[T] {
	if o.Known {
		return o
	}
	return other
}

// IsZero reports that the value is not known: JSON with omitzero leaves it out.
func (o Optional[T]) IsZero() bool { return !o.Known }

// MarshalJSON writes the value alone; null where it is not known.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if !o.Known {
		return []byte("null"), nil
	}
	switch v := any(o.Value).(type) { // the marks of a province are millions
	case int:
		return strconv.AppendInt(nil, int64(v), 10), nil
	case json.Marshaler:
		return v.MarshalJSON()
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // whoever asked escapes it, or does not
	err := encoder.Encode(o.Value)
	return b.Bytes(), err
}

// UnmarshalJSON reads what MarshalJSON writes.
func (o *Optional[T]) UnmarshalJSON(b []byte) (err error) {
	*o = Optional[T]{}
	if string(b) == "null" {
		return nil
	}
	switch v := any(&o.Value).(type) {
	case *int:
		*v, err = strconv.Atoi(string(b))
	case json.Unmarshaler:
		err = v.UnmarshalJSON(b)
	default:
		err = json.Unmarshal(b, v)
	}
	o.Known = err == nil
	return err
}
