package pages

import (
	"slices"
	"strings"
)

// A Workbook is one that is compared, or that carries a report's data.
type Workbook struct {
	archive *archive
	types   *contentTypes
	sheets  []sheetPart
	names   []Name
	facts   []fact
	shared  *shared // nil: not read yet
	runs    int     // of texts, read so far
	styles  *styles // nil: not read yet
	parts   struct{ styles, shared, theme string }
	reached map[string]bool // parts that are shown, or passed over
}

// A sheetPart is a sheet as the workbook lists it.
type sheetPart struct{ name, state, part string }

// A Name is a defined name.
type Name struct {
	Name     string
	RefersTo string
	sheet    string // of a name that holds on one sheet; empty: everywhere
}

// Open reads what a workbook lists: its sheets and names. The error is
// ErrWorkbook or ErrTooLarge.
func Open(data []byte) (*Workbook, error) {
	a, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	w := &Workbook{archive: a, reached: map[string]bool{"[Content_Types].xml": true}}
	if w.types, err = a.types(); err != nil {
		return nil, err
	}
	main, err := w.mainPart()
	if err != nil {
		return nil, err
	}
	root, err := a.document(main, "workbook")
	if err != nil {
		return nil, err
	}
	targets, err := w.bookRelations(main)
	if err != nil {
		return nil, err
	}
	return w, w.read(root, targets)
}

// mainPart finds the workbook's part and notes what else the package holds.
func (w *Workbook) mainPart() (main string, err error) {
	found, err := w.archive.relationsOf("")
	if err != nil {
		return "", err
	}
	w.reached["_rels/.rels"] = true
	for _, r := range found {
		switch {
		case r.kind == relations+"officeDocument" && main == "" && !r.external:
			main = r.target
		case passedPart(r.kind) && !r.external:
			w.reach(r.target)
		default:
			w.add(fact{kind: Part, key: partKind(r.kind)})
		}
	}
	if main == "" || w.archive.parts[main] == nil {
		return "", ErrWorkbook
	}
	w.reach(main)
	// A workbook of another type, with macros or a template, is opened in another way.
	w.facts = append(w.facts, w.checkType(relation{kind: relations + "officeDocument", target: main})...)
	return main, nil
}

// reach notes that a part is known, with its list of relations.
func (w *Workbook) reach(part string) {
	w.reached[part] = true
	dir, file := splitPart(part)
	w.reached[dir+"_rels/"+file+".rels"] = true
}

func splitPart(part string) (dir, file string) {
	i := strings.LastIndex(part, "/")
	return part[:i+1], part[i+1:]
}

// bookRelations sorts the workbook's relations; those of its sheets are given
// back by id.
func (w *Workbook) bookRelations(main string) (map[string]relation, error) {
	found, err := w.archive.relationsOf(main)
	if err != nil {
		return nil, err
	}
	sheets := map[string]relation{}
	once := map[string]bool{}
	for _, r := range found {
		w.facts = append(w.facts, w.checkType(r)...)
		switch kind := strings.TrimPrefix(r.kind, relations); {
		case r.external:
			w.add(fact{kind: Part, key: partKind(r.kind)})
		case kind == "worksheet":
			sheets[r.id] = r
		case passedPart(r.kind):
			if once[kind] {
				return nil, ErrWorkbook // two lists of styles or strings: programs take one or the other
			}
			once[kind] = true
			w.reach(r.target)
			switch kind {
			case "styles":
				w.parts.styles = r.target
			case "sharedStrings":
				w.parts.shared = r.target
			case "theme":
				w.parts.theme = r.target
			}
		default:
			w.reach(r.target)
			w.add(fact{kind: Part, key: partKind(r.kind)})
		}
	}
	return sheets, nil
}

// partKind is the last word of a relation's kind: comments, vbaProject.
func partKind(kind string) string { return kind[strings.LastIndexAny(kind, "/\\")+1:] }

func (w *Workbook) read(root *node, targets map[string]relation) error {
	once := map[string]bool{}
	w.addAttributes(root)
	for _, c := range root.children {
		if once[c.name] && !passedElement(c.name) && c.name != "mc:AlternateContent" {
			return ErrWorkbook
		}
		once[c.name] = true
		switch c.name {
		case "sheets":
			if err := w.readSheets(c, targets); err != nil {
				return err
			}
		case "definedNames":
			w.readNames(c)
		case "extLst":
			w.facts = append(w.facts, extensions(c)...)
		case "mc:AlternateContent":
			w.facts = append(w.facts, alternative(c)...)
		default:
			w.facts = append(w.facts, element(c)...)
		}
	}
	if len(w.sheets) == 0 {
		return ErrWorkbook
	}
	return nil
}

func (w *Workbook) add(f fact) { w.facts = append(w.facts, f) }

// addAttributes notes what the root says beyond its namespaces.
func (w *Workbook) addAttributes(root *node) {
	bare := &node{name: root.name, attrs: root.attrs}
	if !bare.bare() {
		w.add(fact{kind: Element, key: root.name, text: bare.spell()})
	}
}

func (w *Workbook) readSheets(list *node, targets map[string]relation) error {
	seen := map[string]bool{}
	for _, c := range list.children {
		r, found := targets[c.attr("r:id")]
		s := sheetPart{name: c.attr("name"), state: c.attr("state"), part: r.target}
		key := strings.ToLower(s.name)
		if c.name != "sheet" || seen[key] || s.name == "" {
			return ErrWorkbook
		}
		if seen[key] = true; !found || w.archive.parts[s.part] == nil || w.reached[s.part] {
			w.add(fact{kind: SheetKind, key: s.name}) // a chart sheet, a dialog, one part listed twice
			continue
		}
		if s.state == "" {
			s.state = "visible"
		}
		w.reach(s.part)
		w.sheets = append(w.sheets, s)
	}
	return nil
}

func (w *Workbook) readNames(list *node) {
	for _, c := range list.children {
		n := Name{Name: c.attr("name"), RefersTo: strings.TrimSpace(c.text)}
		if local := c.attr("localSheetId"); local != "" {
			n.sheet = w.sheetAt(local)
		}
		w.names = append(w.names, n)
		rest := &node{name: c.name, attrs: c.attrs}
		kind := Named
		switch n.Name {
		case "_xlnm.Print_Area":
			kind = PrintArea
		case "_xlnm.Print_Titles":
			kind = PrintTitles
		case "_xlnm._FilterDatabase":
			kind = Filter
		}
		text := fixedKey(n.RefersTo)
		if rest.children = c.children; !rest.bare() {
			text += rest.spell()
		}
		w.add(fact{kind: kind, sheet: n.sheet, key: strings.ToLower(n.Name), text: text, stands: n.RefersTo})
	}
}

// sheetAt finds the name of a sheet by its number in the list.
func (w *Workbook) sheetAt(local string) string {
	n := 0
	for _, c := range local {
		if c < '0' || c > '9' || n > 1<<20 {
			return "?" + local
		}
		n = n*10 + int(c-'0')
	}
	if n >= len(w.sheets) {
		return "?" + local
	}
	return w.sheets[n].name
}

// Names lists the names that the workbook defines.
func (w *Workbook) Names() []Name { return w.names }

// sheet finds a worksheet by its name.
func (w *Workbook) sheet(name string) (sheetPart, bool) {
	i := slices.IndexFunc(w.sheets, func(s sheetPart) bool { return strings.EqualFold(s.name, name) })
	if i < 0 {
		return sheetPart{}, false
	}
	return w.sheets[i], true
}

// unreached lists the parts that nothing leads to.
func (w *Workbook) unreached() (parts []string) {
	for _, name := range w.archive.names {
		if !w.reached[name] {
			parts = append(parts, name)
		}
	}
	return parts
}
