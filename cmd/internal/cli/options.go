package cli

// inputOptions are the flags and arguments that name what is read, as given.
type inputOptions struct {
	period    string
	roster    string
	criteria  []string
	models    []string
	decisions string
	password  string
	paper     paperFlags
	arguments []string
}

// outputOptions are the flags that say what is written, as given.
type outputOptions struct {
	outputs      []string
	format       string // of stdout
	force        bool
	strict       bool
	decimalComma bool
}
