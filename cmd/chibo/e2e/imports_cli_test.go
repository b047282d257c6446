package e2e

// cliRules are the rooms of the command line: what all commands share, each of it
// above what it uses, then a folder a command. A command knows another only where
// its work is part of its own: teach reads as check does, verify merges again.
func cliRules() []rule {
	return []rule{
		{folder: "cmd/internal/cli/exit", own: append(rooms(),
			"criteria/diag", "cmd/internal/excel", "cmd/internal/outfile", "cmd/internal/ownreport", "cmd/internal/syserr")},
		{folder: "cmd/internal/cli/files", own: append(rooms("exit"),
			"criteria/diag")},
		{folder: "cmd/internal/cli/flags", own: append(rooms("exit"),
			"cmd/internal/text"),
			others: []string{"github.com/agnivade/levenshtein", "github.com/spf13/cobra", "github.com/spf13/pflag"}},
		{folder: "cmd/internal/cli/sets", own: append(rooms("exit", "files", "flags"),
			"criteria", "criteria/diag", "scoring")},
		{folder: "cmd/internal/cli/logbook", own: append(rooms("exit", "files", "sets"),
			"criteria", "criteria/diag", "scoring", "cmd/internal/ownreport", "cmd/internal/syserr", "cmd/internal/view")},
		{folder: "cmd/internal/cli/app", own: append(rooms("exit", "logbook"),
			"criteria/diag", "cmd/internal/outfile", "cmd/internal/reading", "cmd/internal/text", "cmd/internal/workbook", "cmd/internal/wrap"),
			others: []string{"github.com/schollz/progressbar", "github.com/spf13/cobra", "github.com/spf13/pflag"}},
		{folder: "cmd/internal/cli/workspace", own: append(rooms("exit", "files", "sets", "app"),
			"criteria", "criteria/diag", "scoring", "cmd/internal/names", "cmd/internal/reading", "cmd/internal/reading/heads", "cmd/internal/reading/words", "cmd/internal/taught", "cmd/internal/view")},
		{folder: "cmd/internal/cli/closed", own: append(rooms("exit", "sets", "workspace"),
			"criteria", "criteria/diag", "scoring", "cmd/internal/names", "cmd/internal/ownreport", "cmd/internal/view")},
		{folder: "cmd/internal/cli/checked", own: append(rooms("exit", "app"),
			"criteria/diag", "scoring/compare", "cmd/internal/excel", "cmd/internal/names", "cmd/internal/ownreport", "cmd/internal/pages", "cmd/internal/text", "cmd/internal/view")},
		{folder: "cmd/internal/cli/inputs", own: append(rooms("exit", "files", "flags", "sets", "app", "workspace", "closed"),
			"criteria", "criteria/diag", "scoring", "scoring/lookup", "scoring/models", "cmd/internal/form", "cmd/internal/outfile", "cmd/internal/reading", "cmd/internal/roster", "cmd/internal/taught", "cmd/internal/view", "cmd/internal/workbook")},
		{folder: "cmd/internal/cli/output", own: append(rooms("exit", "app"),
			"criteria", "criteria/diag", "cmd/internal/excel", "cmd/internal/jsonout", "cmd/internal/outfile", "cmd/internal/reading", "cmd/internal/terminal", "cmd/internal/view", "cmd/internal/word")},
		{folder: "cmd/internal/cli/score", own: append(rooms("exit", "files", "flags", "app", "closed", "inputs", "output"),
			"criteria", "cmd/internal/outfile", "cmd/internal/view", "cmd/internal/word"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/check", own: append(rooms("exit", "files", "flags", "sets", "app", "workspace", "inputs", "output"),
			"criteria", "criteria/diag", "scoring", "cmd/internal/excel/annotate", "cmd/internal/jsonout", "cmd/internal/outfile", "cmd/internal/reading", "cmd/internal/terminal", "cmd/internal/view"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/explain", own: append(rooms("exit", "flags", "app", "inputs", "output"),
			"criteria", "criteria/diag", "scoring", "scoring/explain", "cmd/internal/jsonout", "cmd/internal/terminal"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/compare", own: append(rooms("exit", "flags", "app", "workspace", "checked", "inputs", "output"),
			"criteria/diag", "scoring", "scoring/compare", "cmd/internal/excel", "cmd/internal/jsonout", "cmd/internal/outfile", "cmd/internal/ownreport", "cmd/internal/reading", "cmd/internal/roster", "cmd/internal/terminal", "cmd/internal/workbook"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/merge", own: append(rooms("exit", "files", "flags", "app", "workspace", "checked", "inputs", "output"),
			"criteria/diag", "scoring", "scoring/analysis", "scoring/merge", "scoring/models", "scoring/naming", "cmd/internal/outfile", "cmd/internal/ownreport", "cmd/internal/reading", "cmd/internal/view", "cmd/internal/workbook"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/close", own: append(rooms("exit", "files", "flags", "app", "closed", "checked", "inputs"),
			"criteria", "criteria/diag", "cmd/internal/excel", "cmd/internal/names", "cmd/internal/outfile", "cmd/internal/ownreport", "cmd/internal/view"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/verify", own: append(rooms("exit", "files", "flags", "sets", "app", "workspace", "closed", "checked", "inputs", "output", "merge"),
			"criteria", "criteria/diag", "scoring", "scoring/compare", "cmd/internal/jsonout", "cmd/internal/names", "cmd/internal/pages", "cmd/internal/terminal", "cmd/internal/text", "cmd/internal/view"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/teach", own: append(rooms("exit", "files", "flags", "app", "workspace", "inputs", "check"),
			"criteria", "criteria/diag", "scoring", "scoring/lookup", "scoring/naming", "cmd/internal/outfile", "cmd/internal/reading", "cmd/internal/reading/heads", "cmd/internal/roster", "cmd/internal/taught", "cmd/internal/view"),
			others: []string{"github.com/agnivade/levenshtein", "github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/form", own: append(rooms("exit", "flags", "sets", "app", "workspace", "inputs"),
			"criteria", "criteria/diag", "scoring", "scoring/naming", "cmd/internal/form", "cmd/internal/names", "cmd/internal/outfile", "cmd/internal/roster", "cmd/internal/text"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/initialize", own: append(rooms("exit", "files", "flags", "app", "workspace"),
			"criteria", "scoring", "cmd/internal/form", "cmd/internal/names", "cmd/internal/outfile", "cmd/internal/reading", "cmd/internal/roster", "cmd/internal/text", "cmd/internal/workbook"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/criteria", own: append(rooms("exit", "files", "flags", "sets", "app", "workspace", "output"),
			"criteria", "criteria/diag", "cmd/internal/form", "cmd/internal/jsonout", "cmd/internal/outfile", "cmd/internal/printed", "cmd/internal/reading", "cmd/internal/terminal"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/version", own: rooms("exit", "flags", "app"),
			others: []string{"github.com/spf13/cobra"}},
		{folder: "cmd/internal/cli/guide", own: append(rooms("exit", "files", "flags", "app", "workspace", "closed"),
			"criteria", "scoring", "cmd/internal/ownreport", "cmd/internal/reading", "cmd/internal/roster")},
		{folder: "cmd/internal/cli/apptest", own: append(rooms("app"),
			"cmd/internal/text", "cmd/internal/workbook")}, // for tests only
	}
}

// rooms are packages below cli.
func rooms(names ...string) []string {
	folders := []string{"cmd/internal/disk"}
	for _, name := range names {
		folders = append(folders, "cmd/internal/cli/"+name)
	}
	return folders
}
