package pages

import (
	"path"
	"strings"
)

// contentTypes are the kinds of a package's parts, as its list states them: a
// part of another kind than the relation that leads to it says, programs read in
// another way, or not at all.
type contentTypes struct {
	parts map[string]string // by name, in small letters
	ends  map[string]string // by the end of a name
}

// types reads the list.
func (a *archive) types() (*contentTypes, error) {
	root, err := a.document("[Content_Types].xml", "ct:Types")
	if err != nil {
		return nil, err
	}
	t := &contentTypes{parts: map[string]string{}, ends: map[string]string{}}
	for _, c := range root.children {
		list, key := t.parts, strings.ToLower(strings.TrimPrefix(c.attr("PartName"), "/"))
		if c.name == "ct:Default" {
			list, key = t.ends, strings.ToLower(c.attr("Extension"))
		}
		if _, again := list[key]; again {
			return nil, ErrWorkbook
		}
		list[key] = c.attr("ContentType")
	}
	return t, nil
}

// of is the type of a part.
func (t *contentTypes) of(part string) string {
	part = strings.ToLower(part)
	if said, found := t.parts[part]; found {
		return said
	}
	return t.ends[strings.TrimPrefix(path.Ext(part), ".")]
}

// expectedType is the type that parts of a relation's kind have; empty: any.
func expectedType(kind string) string {
	const office = "application/vnd.openxmlformats-officedocument."
	switch strings.TrimPrefix(kind, relations) {
	case "officeDocument":
		return office + "spreadsheetml.sheet.main+xml"
	case "worksheet", "styles", "sharedStrings":
		return office + "spreadsheetml." + strings.TrimPrefix(kind, relations) + "+xml"
	case "theme":
		return office + "theme+xml"
	case "drawing":
		return office + "drawing+xml"
	case "chart":
		return office + "drawingml.chart+xml"
	}
	return ""
}

// checkType notes a part whose type is not that of its kind.
func (w *Workbook) checkType(r relation) (facts []fact) {
	if want := expectedType(r.kind); want != "" && !r.external && w.types.of(r.target) != want {
		facts = append(facts, fact{kind: Part, key: r.target, text: w.types.of(r.target)})
	}
	return facts
}
