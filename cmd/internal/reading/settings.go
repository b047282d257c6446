package reading

import (
	"path/filepath"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/heads"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A Setting is a row of the sheet Thiết lập of a roster workbook.
type Setting struct {
	Item  string // one of names.SpaceItems
	Value string
	Pos   diag.Pos
}

// ReadSettings reads the sheet Thiết lập of a roster workbook, which stands in
// for chibo.yaml; found tells whether there is one. A row without a value says
// nothing; an item that is none is a problem.
func ReadSettings(path string, options Options) (settings []Setting, problems []diag.Problem, found bool) {
	name := filepath.ToSlash(path)
	book, _, err := Load(path, name, options)
	if err != nil {
		return nil, nil, false // reading the roster tells why
	}
	defer book.Close()
	for _, sheet := range book.Sheets() {
		if criteria.Key(sheet) != criteria.Key(names.Settings) {
			continue
		}
		g, err := book.Read(sheet)
		if err != nil {
			return nil, []diag.Problem{diag.ProblemOf(err)}, true
		}
		settings, problems = settingsIn(heads.NewGrid(g))
		return settings, problems, true
	}
	return nil, nil, false
}

func settingsIn(g *heads.Grid) (settings []Setting, problems []diag.Problem) {
	seen := map[string]bool{}
	for row := range g.Rows {
		item, value := g.Text(row, 0), g.Text(row, 1)
		key := criteria.Key(item)
		if key == "" || key == criteria.Key(names.Item) {
			continue
		}
		known := ""
		for _, i := range names.SpaceItems() {
			if criteria.Key(i) == key {
				known = i
			}
		}
		switch {
		case known == "":
			problems = append(problems, diag.New(diag.UnknownKey, "setting", g.Pos(row, 0), "key", item, "accepted", names.SpaceItems()))
		case seen[key] && known != names.SpaceSigner && value != "":
			problems = append(problems, diag.New(diag.RepeatedKey, "setting", g.Pos(row, 0), "key", item))
		case value != "":
			seen[key] = true
			settings = append(settings, Setting{Item: known, Value: value, Pos: g.Pos(row, 1)})
		}
	}
	return settings, problems
}
