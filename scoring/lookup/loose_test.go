package lookup_test

import (
	"testing"

	"chibo/scoring"
	"chibo/scoring/lookup"
)

// TestFindLoosely: a tail that says no more than where a cell is, and a name typed
// without marks, find one cell, or none.
func TestFindLoosely(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn Đông"}, {ID: "CB02", Name: "Chi bộ thôn Đoài"}, {ID: "CB03", Name: "Chi bộ Phú Lâm"},
		{ID: "CB04", Name: "Chi bộ thôn Hạ (xã Tân Hòa)"}, {ID: "CB05", Name: "Chi bộ thôn Trà"}, {ID: "CB06", Name: "Chi bộ thôn Trá"},
		{ID: "CB07", Name: "Trường tiểu học - cơ sở 2"}, {ID: "CB08", Name: "Thôn Mới - xã A Lù"}, {ID: "CB09", Name: "Thôn Mới - xã B Sơn"},
		{ID: "CB10", Name: "Chi bộ Tổ dân phố 1"},
	}}
	index := lookup.NewIndex(roster)
	for text, want := range map[string]string{
		"Chi bộ thôn Đông":              "CB01",
		"Chi bộ thôn Đông - xã Tân Hòa": "CB01 tail",
		"thôn Đông, xã Tân Hòa":         "CB01 tail",
		"Chi bộ thôn Đông (15 ĐV)":      "CB01 tail",
		"thôn Đông (15 đảng viên)":      "CB01 tail",
		"CB01 - xã Tân Hòa":             "CB01 tail",
		"Thon Dong":                     "CB01 plain",
		"CHI BO THON DONG":              "CB01 plain",
		"cb thon dong":                  "CB01 plain",
		"TDP 1":                         "CB10",
		"to dan pho 01":                 "CB10 plain",
		"thon Dong - xa Tan Hoa":        "CB01 tail",
		"thôn Dong":                     "none", // some marks, so all count
		"thon Tra":                      "ambiguous",
		"Phú Lâm 2":                     "none",
		"Phú Lâm - 2":                   "none",
		"Phú Lâm - khu 2":               "none",
		"Phú Lâm - II":                  "none",
		"Phú Lâm - A":                   "none",
		"thôn Đông - Đoài":              "ambiguous", // two villages, it may be
		"thôn Đông - thôn Đoài":         "ambiguous",
		"thôn Hạ":                       "CB04 tail",
		"Trường tiểu học":               "none", // the roster's own tail has a number
		"Thôn Mới":                      "ambiguous",
		"thôn Tây - xã Tân Hòa":         "none",
		"":                              "none",
		"- xã Tân Hòa":                  "none",
		"thôn Đông - Đảng bộ xã Tân Hòa":     "CB01 tail", // the roster names no committees
		"thôn Đông-xã Tân Hòa":               "none",      // no dash of its own
		"Chi bộ thôn Đông (xã Tân Hòa)":      "CB01 tail",
		"thôn Đông (xã Tân Hòa) - 15 ĐV":     "CB01 tail",
		"thôn Đông (15 ĐV, 3 dự bị)":         "none",
		"Chi bộ thôn Đông\u00a0(xã Tân Hòa)": "CB01 tail",
	} {
		got := "none"
		switch f := index.FindLoosely(text, ""); {
		case f.Ambiguous:
			got = "ambiguous"
		case f.Cell >= 0:
			if got = roster.Cells[f.Cell].ID; f.Loosely != "" {
				got += " " + f.Loosely
			}
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestFindLooselyWithinCommittees keeps to the committee that a tail names.
func TestFindLooselyWithinCommittees(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "A1", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã A Lù"}, {ID: "B1", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã B Sơn"}, {ID: "B2", Name: "Chi bộ thôn Mới", Committee: "Đảng bộ xã B Sơn"},
	}}
	index := lookup.NewIndex(roster)
	for text, want := range map[string]int{
		"thôn Mới - Đảng bộ xã A Lù":  -1, // not its committee
		"thôn Mới - Đảng bộ xã C":     -1,
		"thôn Mới - Đảng bộ xã B Sơn": 2,
		"thôn 1 - xã B Sơn":           1,
		"thôn Mới - thị trấn":         2,
	} {
		if f := index.FindLoosely(text, ""); f.Cell != want {
			t.Errorf("%q: %v, want %d", text, f, want)
		}
	}
}
