package pages

import "bytes"

// knownSpaces are the namespaces whose elements are known, with the prefix by
// which this package names them; the names of spreadsheets have none. An element
// of another namespace is named by the whole of it, so that it is equal to
// nothing.
func knownSpaces() map[string]string {
	return map[string]string{
		"http://schemas.openxmlformats.org/spreadsheetml/2006/main":                 "",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r:",
		"http://schemas.openxmlformats.org/markup-compatibility/2006":               "mc:",
		"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a:",
		"http://schemas.openxmlformats.org/drawingml/2006/chart":                    "c:",
		"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing":       "xdr:",
		"http://schemas.openxmlformats.org/package/2006/relationships":              "rel:",
		"http://schemas.openxmlformats.org/package/2006/content-types":              "ct:",
		"http://www.w3.org/XML/1998/namespace":                                      "xml:",
		"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main":             "x14:",
		"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac":               "x14ac:",
		"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main":            "x15:",
		"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac":              "x15ac:",
		"http://schemas.microsoft.com/office/spreadsheetml/2014/revision":           "xr:",
		"http://schemas.microsoft.com/office/spreadsheetml/2015/revision2":          "xr:",
		"http://schemas.microsoft.com/office/spreadsheetml/2016/revision3":          "xr:",
		"http://schemas.microsoft.com/office/spreadsheetml/2016/revision6":          "xr:",
		"http://schemas.microsoft.com/office/spreadsheetml/2016/revision10":         "xr:",
		"http://schemas.microsoft.com/office/drawing/2007/8/2/chart":                "c14:",
		"http://schemas.microsoft.com/office/drawing/2012/chart":                    "c15:",
		"http://schemas.microsoft.com/office/drawing/2014/chart":                    "c16:",
		"http://schemas.microsoft.com/office/drawing/2015/06/chart":                 "c16r2:",
		"http://schemas.microsoft.com/office/drawing/2017/03/chart":                 "c16r3:",
		"http://schemas.microsoft.com/office/drawing/2014/main":                     "a16:",
		"http://schemas.microsoft.com/office/excel/2006/main":                       "xm:",
		"http://schemas.openxmlformats.org/drawingml/2006/chartDrawing":             "cdr:",
		"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ap:",
	}
}

// A binding gives a prefix its namespace; the prefix of names without one is
// empty.
type binding struct {
	prefix, space string
	depth         int
}

// spaces resolves names. Programs declare nearly all namespaces at the root, so
// that what a spelling means seldom changes.
type spaces struct {
	known    map[string]string
	bound    []binding
	depth    int
	elements map[string]string // by spelling, as long as no binding changes
	keys     map[string]string // of attributes
	spelled  map[string]string
}

// intern keeps one text of equal ones.
func (s *spaces) intern(raw []byte) string {
	if text, found := s.spelled[string(raw)]; found {
		return text
	}
	if s.spelled == nil {
		s.spelled = map[string]string{}
	}
	text := string(raw)
	if len(s.spelled) < maxSpellings {
		s.spelled[text] = text
	}
	return text
}

// maxSpellings bounds what is kept of a hostile part.
const maxSpellings = 4096

// resolve names the element that begins and its attributes, without those that
// declare namespaces. False: a prefix is not declared, or an attribute is there
// twice.
func (s *spaces) resolve(raw []byte, t *token) bool {
	s.depth++
	kept := t.attrs[:0]
	for _, a := range t.attrs {
		prefix, declares := declared(a.name)
		if !declares {
			kept = append(kept, a)
			continue
		}
		s.bound = append(s.bound, binding{prefix, string(a.value), s.depth})
		s.forget()
	}
	t.attrs = kept
	var ok bool
	if t.name, ok = s.element(raw); !ok {
		return false
	}
	for i := range t.attrs {
		if t.attrs[i].name, ok = s.key(t.attrs[i].name); !ok {
			return false
		}
		for j := range i {
			if t.attrs[j].name == t.attrs[i].name {
				return false
			}
		}
		if i > maxAttributes {
			return false
		}
	}
	return true
}

const maxAttributes = 100

// declared tells xmlns="…" and xmlns:x="…".
func declared(key string) (prefix string, declares bool) {
	if key == "xmlns" {
		return "", true
	}
	const begin = "xmlns:"
	if len(key) > len(begin) && key[:len(begin)] == begin {
		return key[len(begin):], true
	}
	return "", false
}

// leave ends an element's bindings.
func (s *spaces) leave() {
	for n := len(s.bound); n > 0 && s.bound[n-1].depth == s.depth; n = len(s.bound) {
		s.bound = s.bound[:n-1]
		s.forget()
	}
	s.depth--
}

func (s *spaces) forget() { s.elements, s.keys = nil, nil }

func (s *spaces) element(raw []byte) (string, bool) {
	if name, found := s.elements[string(raw)]; found {
		return name, true
	}
	prefix, local, parted := bytes.Cut(raw, []byte(":"))
	if !parted {
		prefix, local = nil, raw
	}
	name, ok := s.name(string(prefix), string(local), parted)
	if !ok || len(local) == 0 {
		return "", false
	}
	if s.elements == nil {
		s.elements = map[string]string{}
	}
	if len(s.elements) < maxSpellings {
		s.elements[string(raw)] = name
	}
	return name, true
}

func (s *spaces) key(raw string) (string, bool) {
	if name, found := s.keys[raw]; found {
		return name, true
	}
	name, ok := raw, raw != ""
	if prefix, local, parted := cut(raw); parted {
		name, ok = s.name(prefix, local, true)
	}
	if s.keys == nil {
		s.keys = map[string]string{}
	}
	if ok && len(s.keys) < maxSpellings {
		s.keys[raw] = name
	}
	return name, ok
}

func cut(raw string) (prefix, local string, parted bool) {
	for i := range len(raw) {
		if raw[i] == ':' {
			return raw[:i], raw[i+1:], true
		}
	}
	return "", raw, false
}

// name writes a name by the namespace its prefix is bound to.
func (s *spaces) name(prefix, local string, prefixed bool) (string, bool) {
	space, found := "", !prefixed
	if prefix == "xml" {
		space, found = "http://www.w3.org/XML/1998/namespace", true
	}
	for i := len(s.bound) - 1; i >= 0; i-- {
		if s.bound[i].prefix == prefix {
			space, found = s.bound[i].space, true
			break
		}
	}
	if !found {
		return "", false
	}
	if s.known == nil {
		s.known = knownSpaces()
	}
	if short, known := s.known[space]; known {
		return short + local, true
	}
	return "{" + space + "}" + local, true
}
