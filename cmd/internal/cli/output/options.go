package output

// Choices are the flags that say what is written, as given.
type Choices struct {
	Outputs      []string
	Format       string // of stdout
	Force        bool
	Strict       bool
	DecimalComma bool
}
