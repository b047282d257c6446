package output

import (
	"chibo/cmd/internal/cli/app"
	"chibo/criteria/diag"
)

// Choices are the flags that say what is written, as given.
type Choices struct {
	Outputs      []string
	Format       string // of stdout
	Force        bool
	Strict       bool
	DecimalComma bool
}

// Deliver gives a result as it was chosen: the files named with --output, what a
// command writes beside them, and stdout.
func (c Choices) Deliver(a *app.App, files Files, problems []diag.Problem, beside ...Part) error {
	return Deliver(a, Delivery{Parts: append([]Part{files}, beside...), Format: c.Format, Strict: c.Strict, Problems: problems, Render: files.Render})
}
