package cli

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parse returns what a command line of `chibo score` comes to.
func parse(t *testing.T, args ...string) (*scoreOptions, error) {
	t.Helper()
	var got *scoreOptions
	cmd := newScoreCommand(newWorld().app(), func(_ context.Context, o *scoreOptions) error {
		got = o
		return nil
	})
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	cmd.SetFlagErrorFunc(flagError)
	cmd.SetArgs(args)
	err := cmd.ExecuteContext(t.Context())
	return got, err
}

func TestScoreFlags(t *testing.T) {
	tests := []struct {
		name string
		args []string
		want scoreOptions
	}{
		{"none", []string{}, scoreOptions{outputOptions: outputOptions{format: "table"}, inputOptions: inputOptions{arguments: []string{}}}},
		{"short", []string{"-p", "2026-Q3", "-r", "ds.xlsx", "-c", "a,b", "-c", "c.yaml", "-o", "x.xlsx", "-f", "json", "phieu"},
			scoreOptions{inputOptions: inputOptions{period: "2026-Q3", roster: "ds.xlsx", criteria: []string{"a,b", "c.yaml"}, arguments: []string{"phieu"}},
				outputOptions: outputOptions{outputs: []string{"x.xlsx"}, format: "json"}}},
		{"long", []string{"--period=2026", "--output", "a, b.xlsx", "--output=c.csv", "--force", "--strict",
			"--decimal-comma", "--decisions", "qd.xlsx", "--format", "markdown"},
			scoreOptions{inputOptions: inputOptions{period: "2026", decisions: "qd.xlsx", arguments: []string{}},
				outputOptions: outputOptions{outputs: []string{"a, b.xlsx", "c.csv"}, force: true, strict: true, decimalComma: true, format: "markdown"}}},
		{"words", []string{"quý", "3/2026", "phieu", "them"},
			scoreOptions{outputOptions: outputOptions{format: "table"}, inputOptions: inputOptions{arguments: []string{"quý", "3/2026", "phieu", "them"}}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := parse(t, test.args...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(&test.want, got, cmp.AllowUnexported(scoreOptions{}, inputOptions{}, outputOptions{})); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestScoreFlagErrors(t *testing.T) {
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
		failed := (*failure)(nil)
		if !errors.As(err, &failed) || failed.status != exitUsage || failed.message.Key != test.key {
			t.Errorf("%s: %v, want %s", test.arg, err, test.key)
		}
	}
}
