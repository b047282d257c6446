package intake

import (
	"encoding/xml"
	"path"
	"strings"
)

// worksheetPart finds the part that holds a worksheet by its name, as the
// workbook's own lists say. They are read once: a workbook of many forms has
// long ones.
func (p *pack) worksheetPart(sheet string) (string, bool) {
	if p.parts == nil {
		p.parts = p.worksheetParts()
	}
	part, found := p.parts[sheet]
	return part, found
}

// worksheetParts lists the parts of all worksheets by their names.
func (p *pack) worksheetParts() map[string]string {
	book := "xl/workbook.xml"
	for _, r := range p.relations("_rels/.rels") {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			book = r.Target
		}
	}
	book = strings.TrimPrefix(book, "/")
	var listed struct {
		Sheets []struct {
			Name string     `xml:"name,attr"`
			All  []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	p.decode(book, &listed)
	folder, file := path.Split(book)
	targets := map[string]string{}
	for _, r := range p.relations(folder + "_rels/" + file + ".rels") {
		targets[r.ID] = resolve(folder, r.Target)
	}
	parts := map[string]string{}
	for _, s := range listed.Sheets {
		for _, a := range s.All {
			target, found := targets[a.Value]
			if _, known := parts[s.Name]; found && !known && a.Name.Local == "id" {
				parts[s.Name] = target
			}
		}
	}
	return parts
}

// resolve turns a target into the name of a part.
func resolve(folder, target string) string {
	if rooted, found := strings.CutPrefix(target, "/"); found {
		return rooted
	}
	return path.Join(folder, target)
}

// A partRelation points from one part to another.
type partRelation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

func (p *pack) relations(part string) []partRelation {
	var listed struct {
		Relations []partRelation `xml:"Relationship"`
	}
	p.decode(part, &listed)
	return listed.Relations
}

// decode reads a part into a structure, as far as it can be read.
func (p *pack) decode(part string, into any) {
	source, ok := p.open(part)
	if !ok {
		return
	}
	defer func() { _ = source.Close() }() // only read
	_ = xml.NewDecoder(source).Decode(into)
}
