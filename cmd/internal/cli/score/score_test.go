package score

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
)

// parse returns what a command line of `chibo score` comes to.
func parse(t *testing.T, args ...string) (*options, error) {
	t.Helper()
	o := &options{Choices: output.Choices{Format: output.Table}}
	cmd := &cobra.Command{SilenceErrors: true, SilenceUsage: true, RunE: func(_ *cobra.Command, args []string) error {
		o.Arguments = args
		return nil
	}}
	o.addFlags(apptest.New().App(), cmd)
	cmd.SetFlagErrorFunc(flags.Error)
	cmd.SetArgs(args)
	return o, cmd.ExecuteContext(t.Context())
}

func TestScoreFlags(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		args []string
		want options
	}{
		{"none", []string{}, options{Choices: output.Choices{Format: "table"}, Sources: inputs.Sources{Arguments: []string{}}}},
		{"short", []string{"-p", "2026-Q3", "-r", "ds.xlsx", "-c", "a,b", "-c", "c.yaml", "-o", "x.xlsx", "-f", "json", "phieu"},
			options{Sources: inputs.Sources{Period: "2026-Q3", Roster: "ds.xlsx", Criteria: []string{"a,b", "c.yaml"}, Arguments: []string{"phieu"}},
				Choices: output.Choices{Outputs: []string{"x.xlsx"}, Format: "json"}}},
		{"long", []string{"--period=2026", "--output", "a, b.xlsx", "--output=c.csv", "--force", "--strict",
			"--decimal-comma", "--decisions", "qd.xlsx", "--format", "markdown"},
			options{Sources: inputs.Sources{Period: "2026", Decisions: "qd.xlsx", Arguments: []string{}},
				Choices: output.Choices{Outputs: []string{"a, b.xlsx", "c.csv"}, Force: true, Strict: true, DecimalComma: true, Format: "markdown"}}},
		{"words", []string{"quý", "3/2026", "phieu", "them"},
			options{Choices: output.Choices{Format: "table"}, Sources: inputs.Sources{Arguments: []string{"quý", "3/2026", "phieu", "them"}}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := parse(t, test.args...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(&test.want, got, cmp.AllowUnexported(options{}, inputs.Sources{}, output.Choices{})); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestScoreFlagErrors(t *testing.T) {
	t.Parallel()
	tests := []struct{ arg, key string }{
		{"--perod=x", "unknown-flag/near"},
		{"--nothing-like-it", "unknown-flag"},
		{"-Z", "unknown-flag"},
		{"-é", "unknown-flag"},
		{"--roster", "flag-without-value"},
		{"-r", "flag-without-value"},
		{"--force=maybe", "flag-value"},
		{"--format=xml", "flag-value/choice"},
		{"--=x", "flag-syntax"},
	}
	for _, test := range tests {
		_, err := parse(t, test.arg)
		failed := (*exit.Failure)(nil)
		if !errors.As(err, &failed) || failed.Status != exit.WrongUsage || failed.Message.Key != test.key {
			t.Errorf("%s: %v, want %s", test.arg, err, test.key)
		}
	}
}
