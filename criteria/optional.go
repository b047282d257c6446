package criteria

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

// Pointer returns nil where the value is not known: the form JSON wants.
func (o Optional[T]) Pointer() *T {
	if !o.Known {
		return nil
	}
	v := o.Value
	return &v
}
